import { createTestEngine, type TestEngine } from '@sauda/engine/testing';
import { createSandbox } from '@sauda/sandbox';
import { defaultAdapters } from 'sauda';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { apiClient } from '../../packages/server/src/api-client.ts';
import { findCommand } from '../../packages/server/src/commands/index.ts';
import { setUpDemo } from '../../packages/server/src/demo-setup.ts';
import { compile } from '../../tools/sdk/compile.ts';
import { blocksOf, pages, readPage } from './markdown.ts';
import { runNode } from './node.ts';

/** The blocks of a guide that run, as the one file a reader would make of them. */
const programOf = (page: string) =>
  blocksOf(readPage(page))
    .filter(({ info }) => info === 'ts test')
    .map(({ code }) => code)
    .join('\n');

/** What the guide says that it prints: `console.log(…); // this`. */
const promisesOf = (program: string) =>
  Array.from(program.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm), ([, text = '']) => text);

const guides = pages('docs/guides');
const programs = new Map(guides.map((page) => [page, programOf(page)] as const).filter(([, code]) => code !== ''));

const number = {
  phone_number_id: '100000000000101',
  waba_id: '200000000000201',
  display_phone_number: '+919999900090',
  access_token: 'EAAG-GUIDES-TOKEN',
  app_secret: 'guides-app-secret-0f1e2d3c',
  verify_token: 'guides-verify-token',
};

const sandbox = createSandbox();
let engine: TestEngine;
let env: Record<string, string>;

/** One organization for all guides, set up as `npm start` does: a reader follows one after the other. */
beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: defaultAdapters });
  const [sandboxUrl, { key }] = await Promise.all([sandbox.listen(0), engine.organization()]);
  const url = engine.engine.kernel.config.public_url;
  const api = apiClient(url, key);
  const { 'meta-cloud': whatsapp } = await setUpDemo(api, number, sandboxUrl);
  const webhook_url = (await api.find(`/v1/connections/${whatsapp}`))?.hook_url;
  await apiClient(sandboxUrl).post('/play/whatsapp/numbers', { ...number, webhook_url });
  env = { SAUDA_API_KEY: key, SAUDA_URL: url, SAUDA_SANDBOX_URL: sandboxUrl };
});
afterAll(async () => {
  await engine.close();
  await sandbox.close();
});

/** Runs a program; answers the lines it printed. */
const run = async (program: string) =>
  (await runNode({ args: ['--input-type=module-typescript', '-'], env, input: program })).split('\n');

describe('the code of the guides', () => {
  it('is found', () => {
    expect([...programs.keys()]).toEqual(
      expect.arrayContaining(
        ['connect-whatsapp', 'connect-lead-sources', 'send-messages', 'errors-and-retries'].map(
          (name) => `docs/guides/${name}.md`,
        ),
      ),
    );
  });

  it('compiles against the API as it is, and that of the adapter kit', () => {
    const kit = blocksOf(readPage('packages/adapter-kit/README.md')).find(({ info }) => info === 'ts');
    const files = Array.from(programs, ([page, code]) => [`tests/docs/${page.replace(/\W+/g, '-')}.ts`, code] as const);
    const all = [...files, ['packages/adapter-kit/src/readme.ts', kit?.code ?? ''] as const];
    expect(compile(Object.fromEntries(all))).toEqual({});
  }, 60_000);

  it.each([...programs])(
    'of %s runs and prints what it says',
    async (_, program) => {
      const promised = promisesOf(program);
      expect(promised).not.toEqual([]);
      const printed = await run(program);
      expect(printed.filter((line) => promised.includes(line))).toEqual(promised);
    },
    60_000,
  );

  it('is told apart from code that fails', async () => {
    await expect(run('throw new Error("no such luck");')).rejects.toThrow('no such luck');
  });
});

describe('the shell commands of the pages', () => {
  const commands = pages().flatMap((page) =>
    blocksOf(readPage(page))
      .filter(({ info }) => info === 'sh')
      .flatMap(({ code }) => Array.from(code.matchAll(/^sauda ([a-z]+)/gm), ([, name = '']) => ({ page, name }))),
  );

  it('name only commands of sauda that exist', async () => {
    expect(commands.map(({ name }) => name)).toContain('bootstrap');
    for (const { page, name } of commands) expect(await findCommand(name), `${page}: sauda ${name}`).not.toBeNull();
  });
});
