import { existsSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { get, newFolder, run, Sauda } from './cli-fixture.ts';
import { freePort } from './embedded-postgres/port.ts';

const anyPorts = { SAUDA_PORT: '0', SAUDA_SANDBOX_PORT: '0' };
const salesPeople = ['Asha Rao', 'Meera Joshi', 'Priya Nair', 'Rahul Verma'];
const connections = ['IndiaMART (sandbox)', 'Website', 'WhatsApp (sandbox)'];

interface Running {
  sauda: Sauda;
  api: string;
  sandbox: string;
  /** Only the start that made a key shows one. */
  key: string | undefined;
  output: string;
}

async function startDev(cwd: string, env: Record<string, string> = anyPorts): Promise<Running> {
  const sauda = new Sauda(['dev'], { cwd, env });
  const output = await sauda.says('Ctrl-C stops everything.');
  const row = (name: string) => new RegExp(`^ +${name} {2,}(\\S+)`, 'm').exec(output)?.[1] ?? '';
  return { sauda, output, api: row('API'), sandbox: row('Sandbox'), key: /sk_\w+/.exec(row('API key'))?.[0] };
}

/** Carries out a printed `curl … -d '<json>' <url>` line. */
async function carryOut(output: string, urlPart: string): Promise<unknown> {
  const line = output.split('\n').find((line) => line.includes(urlPart) && line.includes(' -d '));
  const [, body = '', url = ''] = /-d '(.*)' (\S+)$/.exec(line ?? '') ?? [];
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.json();
}

async function names(api: string, resource: string, key = ''): Promise<unknown[]> {
  return (await get(`${api}/v1/${resource}`, key)).body.data.map(({ name }) => name).sort();
}

function pidFile(folder: string): string {
  return join(folder, '.data/postgres/data/postmaster.pid');
}

function postgresPid(folder: string): number {
  return Number.parseInt(readFileSync(pidFile(folder), 'utf8'), 10);
}

async function until<T>(what: () => T | Promise<T>): Promise<NonNullable<Awaited<T>>> {
  const deadline = Date.now() + 40_000;
  while (Date.now() < deadline) {
    const found = await what();
    if (found) return found;
    await sleep(2);
  }
  throw new Error('It did not happen in time.');
}

describe('one after the other', { timeout: 60_000 }, () => {
  const folder = newFolder();
  let key: string | undefined;

  test('the first start shows a key, to a demo organization that works', async () => {
    const { sauda, api, output, ...first } = await startDev(folder);
    key = first.key;
    expect(await names(api, 'users', key)).toEqual(salesPeople);
    expect(await names(api, 'connections', key)).toEqual(connections);
    expect(await carryOut(output, '/play/whatsapp/messages')).toMatchObject({ webhook: { status: 200 } });
    expect(await carryOut(output, '/play/indiamart/push')).toMatchObject({ answer: { status: 200 } });
    const leads = await until(async () => {
      const { data } = (await get(`${api}/v1/leads?sort=created_at`, key ?? '')).body;
      return data.length === 2 ? data : null;
    });
    expect(leads.map(({ source }) => source).sort()).toEqual(['indiamart', 'whatsapp']);
    expect(leads.every(({ owner_id }) => typeof owner_id === 'string')).toBe(true);
    expect((await fetch(`${api}/docs/`)).status).toBe(200);
    expect(existsSync(pidFile(folder))).toBe(true);
    expect(await sauda.stop('SIGINT')).toBe(0);
    expect(existsSync(pidFile(folder))).toBe(false);
  });

  test('its secrets are for the owner of the folder only, and the key shown is not among them', () => {
    for (const file of ['encryption-key', 'demo.json']) {
      expect(statSync(join(folder, '.data', file)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, '.data', file), 'utf8')).not.toContain(key);
    }
  });

  test('the second start has the data and the key, and the sandbox knows the number at its new address', async () => {
    const { sauda, api, sandbox, output, ...second } = await startDev(folder);
    expect(second.key).toBeUndefined();
    expect(output).toContain('sauda dev --new-key');
    expect(await names(api, 'users', key)).toEqual(salesPeople);
    expect(await carryOut(output, '/play/whatsapp/messages')).toMatchObject({ webhook: { status: 200 } });
    const { body } = await get(`${api}/v1/connections?adapter=meta-cloud`, key ?? '');
    expect(body.data).toMatchObject([{ config: { graph_base_url: `${sandbox}/graph` } }]);
    await sauda.stop('SIGKILL');
  });

  test('a start after kill -9 adopts Postgres, and SIGTERM ends both', async () => {
    const pid = postgresPid(folder);
    const { sauda, api } = await startDev(folder);
    expect(postgresPid(folder)).toBe(pid);
    expect(await names(api, 'users', key)).toEqual(salesPeople);
    expect(await sauda.stop('SIGTERM')).toBe(0);
    expect(existsSync(pidFile(folder))).toBe(false);
  });

  test('a second Ctrl-C does not wait for a request that never ends', async () => {
    const { api, sauda } = await startDev(folder);
    const socket = connect(Number(new URL(api).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /v1/users HTTP/1.1\r\nhost: sauda\r\ncontent-length: 100\r\n\r\n{');
    await sleep(200);
    sauda.child.kill('SIGINT');
    await sleep(800);
    expect(sauda.child.exitCode).toBeNull();
    expect(await sauda.stop('SIGINT')).toBe(130);
    await until(() => !existsSync(pidFile(folder)));
    socket.destroy();
  });

  test('another encryption key is refused', async () => {
    const other = await run(['dev'], { cwd: folder, env: { ...anyPorts, SAUDA_ENCRYPTION_KEY: 'x'.repeat(32) } });
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('is not the one that the secrets of one organization were sealed with');
    expect(existsSync(pidFile(folder))).toBe(false);
  });
});

describe('a first start cut short', { timeout: 60_000 }, () => {
  test('by Ctrl-C ends in order, and by kill -9 is completed by the next', async () => {
    const folder = newFolder();
    const first = new Sauda(['dev'], { cwd: folder, env: anyPorts });
    await until(() => existsSync(pidFile(folder)));
    expect(await first.stop('SIGINT')).toBe(0);
    expect(existsSync(pidFile(folder))).toBe(false);
    const second = new Sauda(['dev'], { cwd: folder, env: anyPorts });
    await until(() => existsSync(join(folder, '.data/demo.json')));
    await second.stop('SIGKILL');
    expect(first.stdout + second.stdout).not.toContain('sk_');
    const { api, key } = await startDev(folder);
    expect(await names(api, 'users', key)).toEqual(salesPeople);
    expect(await names(api, 'connections', key)).toEqual(connections);
  });
});

describe('while dev runs', { timeout: 60_000 }, () => {
  test('a second one is refused, a further key can be made, and Postgres is started again when it is killed', async () => {
    const folder = newFolder();
    const env = { SAUDA_PORT: String(await freePort()), SAUDA_SANDBOX_PORT: '0' };
    const { api, sauda, key } = await startDev(folder, env);
    const [samePort, otherPort, newKey] = await Promise.all([
      run(['dev'], { cwd: folder, env }),
      run(['dev'], { cwd: folder, env: anyPorts }),
      run(['dev', '--new-key'], { cwd: folder, env }),
    ]);
    expect(samePort).toMatchObject({ code: 1, stdout: '' });
    expect(samePort.stderr).toContain(
      `Port ${env.SAUDA_PORT} of 127.0.0.1 is used by a Sauda that is running already.`,
    );
    expect(otherPort).toMatchObject({ code: 1, stdout: '' });
    expect(otherPort.stderr).toContain(`Another \`sauda dev\` works on the database of ${folder}/.data.`);
    const made = /sk_\w+/.exec(newKey.stdout)?.[0] ?? '';
    expect({ code: newKey.code, isNew: made !== key }).toEqual({ code: 0, isNew: true });
    expect((await get(`${api}/v1/users`, made)).status).toBe(200);

    process.kill(postgresPid(folder), 'SIGKILL');
    await sauda.says('started again', 'stderr');
    await until(async () => (await fetch(`${api}/readyz`)).ok);
    expect(await names(api, 'users', key)).toEqual(salesPeople);
  });
});
