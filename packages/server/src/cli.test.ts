import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, run } from './cli-fixture.ts';
import { freePort } from './embedded-postgres/port.ts';

describe('help', { timeout: 60_000 }, () => {
  test('explains a command in two ways', async () => {
    const [page, same] = await Promise.all([run(['help', 'start']), run(['start', '--port', '1', '-h'])]);
    expect(page.stdout).toContain('Usage: sauda start');
    expect(same).toMatchObject({ code: 0, stdout: page.stdout });
  });

  test('lists every command and explains each', async () => {
    const overview = await run([]);
    expect(overview.code).toBe(0);
    const commands = [...overview.stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
    expect(commands).toEqual(['dev', 'start', 'worker', 'migrate', 'bootstrap', 'openapi', 'types', 'doctor', 'help']);
    const pages = await Promise.all(commands.slice(0, -1).map((name) => run([name, '--help'])));
    for (const [i, page] of pages.entries()) {
      expect(page).toMatchObject({ code: 0, stderr: '' });
      expect(page.stdout).toContain(`Usage: sauda ${commands[i]}`);
    }
  });
});

test.each([
  [['strat'], 'There is no command "strat".'],
  [['constructor'], 'There is no command "constructor".'],
  [['start', '--prot', '1'], "Unknown option '--prot'."],
  [['start', 'now'], "Unexpected argument 'now'."],
  [['dev', '--port', 'high'], '--port must be a whole number from 0 to 65535, not "high".'],
  [['dev', '--port'], "Option '--port <value>' argument missing."],
  [['bootstrap', '--name', 'Surya Solar'], '--owner-name is missing.'],
])('the arguments %j are refused with code 2', async (args, words) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('openapi prints the contract without a database or settings', async () => {
  const { code, stdout } = await run(['openapi']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ openapi: '3.1.0', paths: { '/v1/users': {} } });
});

describe('the configuration', { timeout: 60_000 }, () => {
  test('has all its faults reported at once', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'sauda.config.js'), `export default { prot: 5000, log_level: 'loud' };`);
    const env = { SAUDA_PORT: '70000', SAUDA_ENCRYPTION_KEY: 'short', SAUDA_SANDBOX_PORT: 'x' };
    const [start, dev] = await Promise.all([run(['start'], { cwd, env }), run(['dev'], { cwd, env })]);
    for (const { code, stderr } of [start, dev]) {
      expect(code).toBe(1);
      expect(stderr).toContain('sauda.config.js has the setting "prot", which does not exist.');
      expect(stderr).toContain('SAUDA_LOG_LEVEL must be one of debug, info, warn, error, silent, not "loud".');
      expect(stderr).toContain('SAUDA_PORT must be a whole number from 0 to 65535, not "70000".');
      expect(stderr).toContain('SAUDA_ENCRYPTION_KEY must have at least 32 characters.');
      expect(stderr).not.toContain('    at ');
    }
    expect(start.stderr).toContain('DATABASE_URL is missing.');
    expect(dev.stderr).toContain('SAUDA_SANDBOX_PORT must be a whole number from 0 to 65535, not "x".');
  });

  test('comes from the command line before the environment before the file', async () => {
    const cwd = newFolder();
    const server = createServer();
    const [taken, free] = await Promise.all([listening(server), freePort()]);
    const file = `export default { port: ${taken}, encryption_key: 'a key for tests only, never elsewhere',
      database_url: 'postgres://nobody@127.0.0.1:1/none' };`;
    writeFileSync(join(cwd, 'sauda.config.js'), file);
    const fromFile = await run(['start'], { cwd });
    expect(fromFile.stderr).toContain(`Port ${taken} of 127.0.0.1 is used by another program.`);
    const fromEnvironment = await run(['start'], { cwd, env: { SAUDA_PORT: String(free) } });
    expect(fromEnvironment.stderr).toContain('No Postgres answers at 127.0.0.1:1');
    const fromLine = await run(['start', '--port', String(taken)], { cwd, env: { SAUDA_PORT: String(free) } });
    expect(fromLine.stderr).toContain(`Port ${taken} of 127.0.0.1 is used by another program.`);
    server.close();
  });

  test.each([
    ['none.ts', null, 'There is no configuration file'],
    ['sauda.config.js', 'export const port = 1;', 'must end in `export default defineConfig'],
    ['sauda.config.js', 'export default {', 'could not be loaded'],
  ])('in a file %s that cannot be used is refused', async (name, content, words) => {
    const cwd = newFolder();
    if (content !== null) writeFileSync(join(cwd, name), content);
    const { code, stderr } = await run(['start', '--config', name], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
