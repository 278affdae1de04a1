import { join } from 'node:path';
import { builtInRoles, describeConfig } from '@sauda/engine';
import { buildDocument } from './contract/build.ts';
import type { ContractDocument } from './contract/document.ts';
import { differences, type Files, writeFiles } from './contract/files.ts';
import { configurationPage, errorsPage, eventsPage, permissionsPage } from './contract/reference.ts';
import { emitSdk } from './sdk/emit.ts';

/**
 * Writes everything that is made from the routes: the OpenAPI document, the event and error catalogues, the generated
 * part of the SDK and the reference pages. `--check` writes nothing, lists what differs and exits 1.
 */
async function main(): Promise<void> {
  const target = { root: join(import.meta.dirname, '..'), owned: ['packages/sdk/src/generated'] };
  const files = await contractFiles(await buildDocument());
  if (!process.argv.includes('--check')) return writeFiles(files, target);
  const found = differences(files, target);
  if (found.length === 0) return;
  console.error(
    `These files differ from the routes. Run \`npm run openapi\` and commit the result.\n${found.map((line) => `  - ${line}`).join('\n')}`,
  );
  process.exitCode = 1;
}

async function contractFiles(document: ContractDocument): Promise<Files> {
  return {
    'openapi/openapi.json': json(document),
    'openapi/events.json': json(eventCatalogue(document)),
    'openapi/errors.json': json(document['x-error-catalogue']),
    'docs/reference/errors.md': errorsPage(document),
    'docs/reference/events.md': eventsPage(document),
    'docs/reference/permissions.md': permissionsPage(document, builtInRoles),
    'docs/reference/configuration.md': configurationPage(describeConfig()),
    ...(await emitSdk(document)),
  };
}

/** Type → summary and schema. References lead into the OpenAPI document beside it. */
function eventCatalogue({ webhooks }: ContractDocument): Record<string, unknown> {
  const entries = Object.entries(webhooks).map(([type, { post }]) => {
    const schema = post.requestBody.content['application/json'].schema;
    return [type, { summary: post.summary, schema: JSON.parse(JSON.stringify(schema), besideDocument) }];
  });
  return Object.fromEntries(entries);
}

function besideDocument(key: string, value: unknown): unknown {
  return key === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'openapi.json#') : value;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

await main();
