import type { OpenApiDocument } from './document.ts';
import { type Method, type MethodBody, readMethods } from './methods.ts';
import { byName, camelCase, docComment, kebabCase, pascalCase, quote } from './names.ts';

interface Argument {
  name: string;
  type: string;
  optional: boolean;
  initial?: string;
}

const emptyObject = { initial: '{}' };

// What the client already has under these names.
const takenResources = ['constructor', 'webhooks'];
const takenMethods = ['constructor', 'transport'];

/** One file with a class per resource, and `resources.ts`, which holds one of each. Paths are relative to `generated/`. */
export function emitResources(document: OpenApiDocument): Record<string, string> {
  const resources = Map.groupBy(readMethods(document), (method) => method.resource);
  const names = [...resources.keys()].sort(byName);
  const files = names.map((name) => [fileOf(name), emitResource(document, name, resources.get(name) ?? [])]);
  return { 'resources.ts': emitRegistry(names), ...Object.fromEntries(files) };
}

function fileOf(resource: string): string {
  return `resources/${kebabCase(resource)}.ts`;
}

function classOf(resource: string): string {
  return `${pascalCase(resource)}Resource`;
}

function emitRegistry(names: string[]): string {
  const imports = names.map((name) => `import { ${classOf(name)} } from './${fileOf(name)}';\n`);
  const exports = names.map((name) => `export { ${classOf(name)} } from './${fileOf(name)}';\n`);
  const properties = names.map((name) => `  readonly ${name}: ${classOf(name)};\n`);
  const assignments = names.map((name) => `    this.${name} = new ${classOf(name)}(transport);\n`);
  return `${imports.join('')}import type { Transport } from '../transport.ts';

${exports.join('')}
/** Every resource of the API. */
export class Resources {
${properties.join('')}
  constructor(${names.length > 0 ? '' : '_'}transport: Transport) {
${assignments.join('')}  }
}
`;
}

function emitResource(document: OpenApiDocument, resource: string, methods: Method[]): string {
  if (takenResources.includes(resource)) throw new Error(`No resource can be called ${resource}: the client has one.`);
  const description = document.tags?.find((tag) => camelCase(tag.name) === resource)?.description;
  const members = methods.map(emitMethod).join('\n');
  return `${emitImports(methods)}
${docComment([description])}export class ${classOf(resource)} extends Resource {
${members}}
`;
}

function emitImports(methods: Method[]): string {
  const signatures = methods.map(signatureOf).join('\n');
  const used = (...types: string[]) => types.filter((type) => signatures.includes(type));
  return [
    importTypes(used('AnswerOf', 'BodyOf', 'ItemOf', 'QueryOf'), 'operation-types'),
    importTypes(used('RawBody'), 'operation'),
    importTypes(used('RequestOptions'), 'options'),
    importTypes(used('PagePromise'), 'page'),
    "import { Resource } from '../../resource.ts';\n",
  ].join('');
}

function importTypes(types: string[], module: string): string {
  return types.length > 0 ? `import type { ${types.join(', ')} } from '../../${module}.ts';\n` : '';
}

function emitMethod(method: Method): string {
  if (takenMethods.includes(method.name)) throw new Error(`No method can be called ${method.operationId}.`);
  const call = method.answer.kind === 'list' ? 'list' : 'send';
  const request = requestOf(method);
  const line = `    return this.transport.${call}({ ${request.join(', ')} }, options);`;
  const lines = `    return this.transport.${call}(\n      { ${request.join(', ')} },\n      options,\n    );`;
  return `${docComment(docOf(method), '  ')}  ${signatureOf(method)} {
${line.length <= 120 ? line : lines}
  }
`;
}

function docOf({ source }: Method): (string | undefined)[] {
  const permissions = [source['x-permission'] ?? []].flat();
  const codes = source['x-error-codes'] ?? [];
  return [
    source.summary,
    source.description,
    permissions.length > 0 && !source.description?.includes('Permission: ')
      ? `Permission: ${codeList(permissions)}`
      : undefined,
    codes.length > 0 ? `Errors: ${codeList(codes)}` : undefined,
    source.deprecated ? '@deprecated' : undefined,
  ];
}

function codeList(names: string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function signatureOf(method: Method): string {
  const args = argumentsOf(method);
  const written = args.map(({ name, type, optional, initial }, index) => {
    if (initial) return `${name}: ${type} = ${initial}`;
    // TypeScript refuses an optional parameter before a required one.
    const mayOmit = optional && args.slice(index).every((later) => later.optional);
    return mayOmit ? `${name}?: ${type}` : `${name}: ${type}${optional ? ' | undefined' : ''}`;
  });
  written.push('options?: RequestOptions');
  const line = `${method.name}(${written.join(', ')}): ${resultOf(method)}`;
  return line.length < 116 ? line : `${method.name}(\n    ${written.join(',\n    ')},\n  ): ${resultOf(method)}`;
}

function argumentsOf({ operationId, params, body, query, answer }: Method): Argument[] {
  const args: Argument[] = params.map((param) => ({ ...param, optional: false }));
  const criteria = answer.kind === 'list' ? answer.criteria : undefined;
  if (body) {
    // Criteria are always sent, so they are left out only where an empty object will do.
    const optional = criteria === 'body' ? body.emptyByDefault : body.optional;
    args.push({ name: 'body', type: bodyTypeOf(operationId, body), optional, ...(body.emptyByDefault && emptyObject) });
  }
  if (query) {
    const initial = criteria === 'query' && query.optional && emptyObject;
    args.push({ name: 'query', type: `QueryOf<${quote(operationId)}>`, optional: query.optional, ...initial });
  }
  return args;
}

function bodyTypeOf(operationId: string, body: MethodBody): string {
  return { json: `BodyOf<${quote(operationId)}>`, form: 'FormData', raw: 'RawBody' }[body.kind];
}

function resultOf({ operationId, answer }: Method): string {
  const id = quote(operationId);
  if (answer.kind === 'list') {
    const criteria = { body: `BodyOf<${id}>`, query: `QueryOf<${id}>`, none: 'object' }[answer.criteria];
    return `PagePromise<ItemOf<${id}>, ${criteria}>`;
  }
  return `Promise<${{ none: 'void', blob: 'Blob', json: `AnswerOf<${id}>` }[answer.kind]}>`;
}

function requestOf({ httpMethod, path, params, body, query, answer }: Method): string[] {
  const fields = [`method: ${quote(httpMethod)}`, `path: ${quote(path)}`];
  const criteria = answer.kind === 'list' ? answer.criteria : undefined;
  if (params.length > 0) fields.push(`params: [${params.map((param) => param.name).join(', ')}]`);
  if (query && criteria !== 'query') fields.push('query');
  if (body && criteria !== 'body') fields.push(body.kind === 'json' ? 'body' : 'rawBody: body');
  if (body?.contentType) fields.push(`contentType: ${quote(body.contentType)}`);
  if (criteria) fields.push(`criteria${criteria === 'none' ? ': {}' : `: ${criteria}`}`);
  if (criteria === 'body') fields.push(`criteriaIn: 'body'`);
  if (answer.kind === 'list' && answer.cursor === 'after') fields.push(`cursor: 'after'`);
  if (answer.kind === 'none' || answer.kind === 'blob') fields.push(`answer: ${quote(answer.kind)}`);
  return fields;
}
