import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyWorkspace } from './scaffold/copy.ts';

let copy: string;

beforeAll(() => {
  copy = copyWorkspace(join(import.meta.dirname, '..'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Outcome {
  status: number;
  output: string;
}

/** Runs a script with this Node inside the copy, free of what the surrounding test run sets. */
function node(...given: string[]): Promise<Outcome> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_OPTIONS|NODE_ENV)/.test(name)),
  );
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--no-warnings', ...given],
      { cwd: copy, env: { ...env, NO_COLOR: '1' }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr }),
    );
  });
}

async function succeed(...given: string[]): Promise<string> {
  const { status, output } = await node(...given);
  expect(status, output).toBe(0);
  return output;
}

const newModule = 'tools/new-module.ts';
const newAdapter = 'tools/new-adapter.ts';
const source = '--conditions=@sauda/source';

describe('a scaffold refuses', () => {
  it.each([
    ['no name', [newModule], 'Usage: npm run new:module'],
    ['too much', [newModule, 'visits', 'calls'], 'Usage: npm run new:module'],
    ['a parent without a name', [newModule, 'visits', '--on'], 'Usage: npm run new:module'],
    ['a name that is no plural', [newModule, 'site-visit'], '"site-visit" is no module name'],
    ['a name in capitals', [newModule, 'SiteVisits'], '"SiteVisits" is no module name'],
    ['a module that exists', [newModule, 'leads'], 'packages/engine/src/modules/leads exists already'],
    ['a parent that does not exist', [newModule, 'visits', '--on', 'boats'], 'There is no module boats'],
    ['a parent that cannot be looked up', [newModule, 'visits', '--on', 'members'], 'exports no getMember'],
    ['no adapter name', [newAdapter, 'whatsapp'], 'Usage: npm run new:adapter'],
    ['a kind that is none', [newAdapter, 'fax', 'acme'], '"fax" is no kind of adapter'],
    ['an adapter name that is none', [newAdapter, 'telephony', '4dial'], '"4dial" is no adapter name'],
    ['a path', [newAdapter, 'telephony', '../acme'], '"../acme" is no adapter name'],
    [
      'an adapter that exists',
      [newAdapter, 'lead-source', 'indiamart'],
      'packages/adapters-leadsources/src/indiamart exists already',
    ],
  ])('%s', async (_, given, message) => {
    const { status, output } = await node(...given);
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining(message) });
    expect(output).not.toContain(' at ');
  });
});

const made = [
  ...['site-visits', 'categories'].map((name) => `packages/engine/src/modules/${name}`),
  'packages/adapters-leadsources/src/trade-india',
  'packages/adapters-whatsapp/src/gupshup',
  'packages/adapters-telephony/src/exotel',
];

describe('scaffolds', () => {
  it('of two modules and an adapter of each kind say what comes next', async () => {
    expect(await succeed(newModule, 'site-visits', '--on', 'leads')).toContain('npm run db:types && npm run openapi');
    expect(await succeed(newModule, 'categories')).toContain('packages/engine/src/modules/categories/index.ts');
    expect(await succeed(newAdapter, 'lead-source', 'trade-india')).toContain(
      'npx vitest run packages/adapters-leadsources/src/trade-india',
    );
    expect(await succeed(newAdapter, 'whatsapp', 'gupshup')).toContain('packages/adapters-whatsapp/src/gupshup');
    expect(await succeed(newAdapter, 'telephony', 'exotel')).toContain('packages/adapters-telephony/src/exotel');
    expect(await node(newModule, 'categories')).toMatchObject({ status: 1 });
  }, 120_000);

  it('join the table types and the contract', async () => {
    await succeed(source, 'tools/emit-db-types.ts');
    await succeed(source, 'tools/emit-contract.ts');
    const { paths } = JSON.parse(readFileSync(join(copy, 'openapi/openapi.json'), 'utf8'));
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/v1/categories', '/v1/site_visits/{site_visit_id}']));
    expect(existsSync(join(copy, 'packages/sdk/src/generated/resources/site-visits.ts'))).toBe(true);
  }, 120_000);

  it('are typed and formatted', async () => {
    const include = [...made, 'tests/setup'];
    writeFileSync(join(copy, 'tsconfig.scaffold.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    await succeed('node_modules/typescript/bin/tsc', '-p', 'tsconfig.scaffold.json');
    await succeed('node_modules/.bin/biome', 'check', ...made);
  }, 120_000);

  it('of modules pass their tests; those of adapters list what is missing', async () => {
    await node('node_modules/vitest/vitest.mjs', 'run', '--reporter=json', '--outputFile=results.json', ...made);
    const results = readResults(readFileSync(join(copy, 'results.json'), 'utf8'));
    expect(results['site-visits']).toEqual({ passed: 8, failed: [] });
    expect(results.categories).toEqual({ passed: 7, failed: [] });
    expect(results['trade-india']?.failed).toContain('Lead source trade-india inbound one enquiry');
    expect(results.gupshup?.failed).toContain('WhatsApp adapter gupshup inbound a text');
    expect(results.exotel?.failed).toContain('Exotel understands a missed call');
  }, 120_000);
});

interface Results {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** By the name of the test file: how many passed, and which did not. */
function readResults(text: string): Record<string, { passed: number; failed: string[] }> {
  const { testResults } = JSON.parse(text) as Results;
  return Object.fromEntries(
    testResults.map(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
      return [/([^/]+)\.test\.ts$/.exec(name)?.[1], { passed: assertionResults.length - failed.length, failed }];
    }),
  );
}
