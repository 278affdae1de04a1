import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { createDatabase, startPostgres, stopPostgres } from './index.ts';
import { folders, isRoot, newFolder, ownerOf, pidOf, query } from './launcher-fixture.ts';
import { stopPostmaster } from './postmaster.ts';

describe('a start', () => {
  test('creates a cluster that answers on loopback only, in UTF-8 and UTC', async () => {
    const server = await startPostgres({ dataDir: newFolder() });
    expect(server).toMatchObject({ fresh: true, adopted: false });
    expect(server.url()).toBe(`postgres://postgres@127.0.0.1:${server.port}/postgres`);
    const shown = `current_setting('listen_addresses'), current_setting('server_encoding'), current_setting('timezone'),
      current_setting('fsync'), current_setting('unix_socket_directories')`;
    expect(await query(server.url(), `select ${shown}`)).toEqual([['127.0.0.1', 'UTF8', 'UTC', 'on', '']]);
  });

  test('finds the data and the port of the one before', async () => {
    const folder = newFolder();
    const first = await startPostgres({ dataDir: folder });
    await query(first.url(), `create table kept as select 'Asha' as name`);
    await first.stop();
    await expect(query(first.url(), 'select 1')).rejects.toThrow('ECONNREFUSED');
    const second = await startPostgres({ dataDir: folder });
    expect(second).toMatchObject({ fresh: false, adopted: false, port: first.port });
    expect(await query(second.url(), 'select name from kept')).toEqual([['Asha']]);
  });

  test('takes another port when the remembered one is in use, and says so when the port was asked for', async () => {
    const folder = newFolder();
    const { port, stop } = await startPostgres({ dataDir: folder });
    await stop();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    await expect(startPostgres({ dataDir: folder, port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is used by another program`,
    );
    const server = await startPostgres({ dataDir: folder });
    squatter.close();
    expect(server.port).not.toBe(port);
    expect(await query(server.url(), 'select 1')).toEqual([[1]]);
  });

  test('takes settings, a superuser and the throwaway defaults', async () => {
    const server = await startPostgres({
      dataDir: newFolder(),
      durable: false,
      superuser: 'ravi',
      settings: { work_mem: '9MB' },
    });
    const shown = `current_user, current_setting('work_mem'), current_setting('fsync'), current_setting('full_page_writes')`;
    expect(await query(server.url(), `select ${shown}`)).toEqual([['ravi', '9MB', 'off', 'off']]);
  });

  test('gives the server neither the terminal nor the secrets of the caller', async () => {
    vi.stubEnv('SAUDA_SECRET', 'only-for-sauda');
    const server = await startPostgres({ dataDir: newFolder() });
    vi.unstubAllEnvs();
    const group = execFileSync('ps', ['-o', 'pgid=', '-p', String(pidOf(server))], { encoding: 'utf8' });
    expect(Number(group)).toBe(pidOf(server));
    await query(server.url(), `create table seen (line text); copy seen from program 'env'`);
    const seen = await query(server.url(), 'select line from seen');
    expect(seen).toContainEqual(['TZ=UTC']);
    expect(String(seen)).not.toContain('SAUDA_SECRET');
  });
});

describe('a stop', () => {
  test('ends open connections, and may be repeated', async () => {
    const server = await startPostgres({ dataDir: newFolder() });
    const client = new pg.Client(server.url());
    const errors: Error[] = [];
    client.on('error', (error) => errors.push(error));
    await client.connect();
    await server.stop();
    await expect.poll(() => errors).toContainEqual(expect.objectContaining({ code: '57P01' }));
    await server.stop();
    expect(await stopPostgres(server.dataDir)).toBe(false);
  });

  test('turns immediate when a hung connection holds up the fast one', { timeout: 30_000 }, async () => {
    const folder = newFolder();
    const server = await startPostgres({ dataDir: folder });
    await query(server.url(), 'create table kept as select 1 as n');
    const client = new pg.Client(server.url());
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGSTOP');
    await stopPostmaster(pidOf(server), join(folder, 'data'), 300);
    expect(readFileSync(join(folder, 'server.log'), 'utf8')).toContain('received immediate shutdown request');
    expect(await query((await startPostgres({ dataDir: folder })).url(), 'select n from kept')).toEqual([[1]]);
  });
});

describe('a folder', () => {
  test('that the account of Postgres cannot reach is replaced by the same one each time, and the log told', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const told: string[] = [];
    const options = { dataDir: join(closed, 'postgres'), log: (message: string) => told.push(message) };
    const first = await startPostgres(options);
    folders.push(first.dataDir);
    await first.stop();
    const second = await startPostgres(options);
    expect(second).toMatchObject({ fresh: false, dataDir: first.dataDir });
    if (isRoot) {
      expect(dirname(second.dataDir)).toBe(tmpdir());
      expect(told[0]).toContain(`${second.dataDir} instead of ${options.dataDir}`);
      expect(existsSync(options.dataDir)).toBe(false);
    } else {
      expect(second.dataDir).toBe(options.dataDir);
      expect(told).toEqual([]);
    }
  });

  test('of another major version is refused, untouched', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'PG_VERSION'), '14\n');
    await expect(startPostgres({ dataDir: folder })).rejects.toThrow(
      /data was written by Postgres 14, and this is Postgres 18.*DATABASE_URL/,
    );
    expect(readdirSync(join(folder, 'data'))).toEqual(['PG_VERSION']);
  });

  test('of a Postgres that is not embedded is refused', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'PG_VERSION'), '18\n');
    await expect(startPostgres({ dataDir: folder })).rejects.toThrow(
      `${folder} is the data folder of another Postgres`,
    );
  });

  test('that cannot be created is named in the error', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(startPostgres({ dataDir: join(file, 'postgres') })).rejects.toThrow(
      /could not be started in .*file\/postgres.*DATABASE_URL/,
    );
  });

  test('whose server knows no such superuser says so', async () => {
    const folder = newFolder();
    await startPostgres({ dataDir: folder });
    await expect(startPostgres({ dataDir: folder, superuser: 'asha' })).rejects.toThrow('role "asha" does not exist');
  });

  test('restored by root with its data belongs to the account of Postgres again', async () => {
    const folder = newFolder();
    const server = await startPostgres({ dataDir: folder });
    await server.stop();
    const before = ownerOf(server).uid;
    const me = process.getuid?.() ?? before;
    for (const path of ['', ...readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })]) {
      chownSync(join(folder, 'data', path), me, process.getgid?.() ?? me);
    }
    expect(await query((await startPostgres({ dataDir: folder })).url(), 'select 1')).toEqual([[1]]);
    expect(ownerOf(server).uid).toBe(before);
  });
});

describe('createDatabase', () => {
  test('creates what is missing, once, whatever its name', async () => {
    const server = await startPostgres({ dataDir: newFolder() });
    const name = 'Asha & "Co", 100% आशा';
    const urls = await Promise.all([1, 2, 3].map(() => createDatabase(server.url(), name)));
    expect(urls).toEqual([server.url(name), server.url(name), server.url(name)]);
    expect(await query(server.url(name), 'select current_database()')).toEqual([[name]]);
    expect(await createDatabase(server.url(), name)).toBe(server.url(name));
  });
});
