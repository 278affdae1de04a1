import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { emitErrors, emitEvents, emitModels, emitVersion } from './catalogues.ts';
import { sortDocument } from './document.ts';
import { byName } from './names.ts';
import { emitResources } from './resources.ts';

const folder = 'packages/sdk/src/generated/';
const header = '// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.\n\n';

/**
 * Writes the generated part of the SDK for an OpenAPI 3.1 document.
 * @returns file contents by path from the root of the repository, in order; the folder holds nothing else
 * @throws Error naming the operation, schema or webhook that has no place in the SDK
 */
export async function emitSdk(openapi: object): Promise<Record<string, string>> {
  const document = sortDocument(openapi);
  const files = {
    ...emitResources(document),
    'errors.ts': emitErrors(document),
    'events.ts': emitEvents(document),
    'models.ts': emitModels(document),
    'schema.ts': await emitSchema(document),
    'version.ts': emitVersion(document),
  };
  const sorted = Object.entries(files).sort(([a], [b]) => byName(a, b));
  return Object.fromEntries(sorted.map(([path, content]) => [folder + path, header + content]));
}

async function emitSchema(document: object): Promise<string> {
  const ast = await openapiTypescript(JSON.stringify(document), {
    alphabetize: true,
    // A default makes a field of a request optional, not required.
    defaultNonNullable: false,
    silent: true,
    transform: customFields,
  });
  const text = astToString(ast);
  const used = Object.values(customTypes).filter((type) => text.includes(`${type}<`));
  return used.length === 0 ? text : `import type { ${used.join(', ')} } from '../custom-fields.ts';\n\n${text}`;
}

/** The type a marked schema has in the SDK. */
const customTypes: Record<string, string> = {
  'x-custom-filters': 'CustomFilters',
  'x-custom-input': 'CustomInput',
  'x-custom-fields': 'CustomValues',
};

/** Custom fields differ from organization to organization; the SDK types them by what `sauda types` writes. */
function customFields(schema: object): ts.TypeNode | undefined {
  for (const [mark, resource] of Object.entries(schema)) {
    const type = customTypes[mark];
    if (type === undefined || typeof resource !== 'string') continue;
    const of = ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(resource));
    return ts.factory.createTypeReferenceNode(type, [of]);
  }
  return undefined;
}
