import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { get, run, Sauda } from './cli-fixture.ts';
import { withDatabase } from './database.ts';
import { createDatabase } from './embedded-postgres/index.ts';

const server = inject('postgresUrl');
const name = `sauda_cli_${process.pid}_${randomUUID().slice(0, 8)}`;
const env = { DATABASE_URL: '', SAUDA_ENCRYPTION_KEY: 'a key for tests only, never elsewhere', SAUDA_PORT: '0' };
const newOrganization = ['bootstrap', '--name', 'Surya Solar', '--owner-name', 'Asha Rao', '--owner-email'];
let key = '';

beforeAll(async () => {
  env.DATABASE_URL = await createDatabase(server, name);
});

afterAll(() => withDatabase(server, (client) => client.query(`drop database if exists ${name} with (force)`)));

async function diagnosis(more: Record<string, string> = {}): Promise<{ code: number | null; lines: string[] }> {
  const { code, stdout, stderr } = await run(['doctor'], { env: { ...env, ...more } });
  expect(stderr).not.toContain('    at ');
  return { code, lines: stdout.trim().split('\n') };
}

async function onDatabase(sql: string): Promise<void> {
  await withDatabase(env.DATABASE_URL, (client) => client.query(sql));
}

/** Changes the database for the time of `work`. */
async function broken<T>(breakIt: string, mendIt: string, work: () => Promise<T>): Promise<T> {
  await onDatabase(breakIt);
  try {
    return await work();
  } finally {
    await onDatabase(mendIt);
  }
}

describe('a new installation', { timeout: 60_000 }, () => {
  test('is told by the doctor that its database is empty', async () => {
    const { code, lines } = await diagnosis();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^problem +Schema +.*Run sauda migrate\.$/);
  });

  test('is migrated, once', async () => {
    const first = await run(['migrate'], { env });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^applied \d{8}T\d{4}-isolation$/m);
    const second = await run(['migrate'], { env: { DATABASE_URL: env.DATABASE_URL } });
    expect(second).toMatchObject({ code: 0, stdout: 'The database was up to date already.\n' });
  });

  test('gets an organization and a key, and serves it', async () => {
    const made = await run([...newOrganization, 'asha@example.com'], { env });
    expect(made.code).toBe(0);
    key = /sk_\S+/.exec(made.stdout)?.[0] ?? '';
    const sauda = new Sauda(['start'], { env });
    const log = await sauda.says('"msg":"started"', 'stderr');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(log)?.[0];
    expect(await get(`${url}/v1/users`, key)).toMatchObject({ status: 200, body: { data: [{ name: 'Asha Rao' }] } });
    expect(await sauda.stop('SIGTERM')).toBe(0);
    const lines = sauda.stderr
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(expect.arrayContaining(['started', 'stopping']));
  });

  test('runs a worker by itself, which listens nowhere', async () => {
    const worker = new Sauda(['worker'], { env });
    const log = await worker.says('"msg":"started"', 'stderr');
    expect(log).toMatch(/"api":false,"worker":true/);
    expect(log).not.toContain('listening');
    expect(await worker.stop('SIGINT')).toBe(0);
  });
});

describe('the doctor', { timeout: 60_000 }, () => {
  test('finds nothing wrong', async () => {
    const { code, lines } = await diagnosis();
    expect(lines.map((line) => line.split(/ +/).slice(0, 2).join(' '))).toEqual([
      'ok Node.js',
      'ok Settings',
      'ok Port',
      'ok Database',
      'ok Schema',
      'ok Isolation',
      'ok Event',
      'ok Secrets',
    ]);
    expect(code).toBe(0);
  });

  test('sees that the database cannot be reached, and shows no password', async () => {
    const { code, lines } = await diagnosis({ DATABASE_URL: 'postgres://asha:hidden@127.0.0.1:1/crm' });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^problem +Database +No Postgres answers at 127\.0\.0\.1:1/);
    expect(lines.join()).not.toContain('hidden');
  });

  test('sees another encryption key, with which nothing is served either', async () => {
    const other = { ...env, SAUDA_ENCRYPTION_KEY: 'another key for tests only, never elsewhere' };
    const { code, lines } = await diagnosis(other);
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^problem +Secrets +.*the secrets of one organization/);
    const start = await run(['start'], { env: other });
    expect(start.code).toBe(1);
    expect(start.stderr).toContain('is not the one that the secrets of one organization were sealed with');
  });

  test('sees a table whose lock is off', async () => {
    const { code, lines } = await broken(
      'alter table users disable row level security',
      'alter table users enable row level security',
      () => diagnosis(),
    );
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^problem +Isolation +.* rows in users\./));
  });

  test('sees a policy that lets everything through', async () => {
    const { lines } = await broken(
      'alter policy tenant on teams using (true)',
      'alter policy tenant on teams using (organization_id = (select app.current_organization()))',
      () =>
        broken(
          `insert into teams (organization_id, id, name, created_at, updated_at)
           select id, gen_random_uuid(), 'North', now(), now() from organizations`,
          'delete from teams',
          () => diagnosis(),
        ),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^problem +Isolation +.* rows in teams\./));
  });

  test('sees an event log from another server, until it is mended as the README says', async () => {
    await onDatabase(`
      insert into events (organization_id, xid, id, type, subject_type, subject_id, actor_type, data, occurred_at, recorded_at)
      select id, '99999999999', gen_random_uuid(), 'user.created', 'user', id, 'system', '{}', now(), now() from organizations`);
    const { code, lines } = await diagnosis();
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^problem +Event log +.*"After restoring a dump"/));
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    await onDatabase(/## After restoring a dump.*```sql\n(.*?)```/s.exec(readme)?.[1] ?? '');
    expect((await diagnosis()).code).toBe(0);
  });
});

describe('one more organization', { timeout: 60_000 }, () => {
  test('can be one for trying things, and its key says so', async () => {
    const made = await run([...newOrganization, 'trial@example.com', '--test'], { env });
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/ sk_test_[0-9A-Za-z]{49}\n/);
  });
});
