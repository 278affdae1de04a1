import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { newDraft } from './home.ts';
import { startPostgres } from './index.ts';
import { isRoot, killed, newFolder, ownerOf, pidOf, query } from './launcher-fixture.ts';

describe('after a crash', () => {
  test('of the postmaster, the next start has every committed row', async () => {
    const folder = newFolder();
    const first = await startPostgres({ dataDir: folder });
    await query(first.url(), 'create table rows_kept (id int)');
    const client = new pg.Client(first.url());
    client.on('error', () => {});
    await client.connect();
    await client.query('insert into rows_kept select generate_series(1, 1000)');
    await killed(pidOf(first));
    const second = await startPostgres({ dataDir: folder });
    expect(second).toMatchObject({ fresh: false, adopted: false });
    expect(await query(second.url(), 'select count(*)::int from rows_kept')).toEqual([[1000]]);
  });

  test('of the postmaster, a start waits for processes that hold its memory', async () => {
    const folder = newFolder();
    const first = await startPostgres({ dataDir: folder });
    const client = new pg.Client(first.url());
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const backend = rows[0]?.pid ?? 0;
    process.kill(backend, 'SIGSTOP');
    await killed(pidOf(first));
    const released = sleep(700).then(() => process.kill(backend, 'SIGCONT'));
    const begun = Date.now();
    expect(await startPostgres({ dataDir: folder })).toMatchObject({ fresh: false, adopted: false });
    expect(Date.now() - begun).toBeGreaterThan(600);
    await released;
  });

  test('of the program that started it, the server is adopted and can be stopped', async () => {
    const folder = newFolder();
    const { child, port } = await startInAnotherProcess(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await startPostgres({ dataDir: folder });
    expect(server).toMatchObject({ fresh: false, adopted: true, port });
    expect(await query(server.url(), 'select name from from_child')).toEqual([['Meera']]);
    await server.stop();
    await expect(query(server.url(), 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  test('of a first start, the cluster is made anew and the remains go when they are old', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    const [old, recent] = [newDraft(folder), newDraft(folder)];
    for (const path of [join(old, 'base'), recent, join(folder, 'new-offers')]) mkdirSync(path, { recursive: true });
    for (const path of [old, join(folder, 'new-offers')]) utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect(await startPostgres({ dataDir: folder })).toMatchObject({ fresh: true, dataDir: folder });
    expect(readdirSync(folder).sort()).toEqual([basename(recent), 'data', 'new-offers', 'port', 'server.log']);
  });
});

/** Runs the launcher in a program of its own, which leaves a row behind and then waits. */
async function startInAnotherProcess(dataDir: string): Promise<{ child: ChildProcess; port: number }> {
  const launcher = JSON.stringify(new URL('./index.ts', import.meta.url).href);
  const script = `
    import pg from 'pg';
    const { startPostgres } = await import(${launcher});
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    const client = new pg.Client(server.url());
    await client.connect();
    await client.query("create table from_child as select 'Meera' as name");
    process.stdout.write(String(server.port));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--conditions=@sauda/source', '--input-type=module', '-e', script], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  return { child, port: Number(port) };
}

describe('a pid file left behind', () => {
  async function stopped(): Promise<{ folder: string; file: string; owner: { uid: number; gid: number } }> {
    const folder = newFolder();
    const server = await startPostgres({ dataDir: folder });
    await server.stop();
    return { folder, file: join(folder, 'data', 'postmaster.pid'), owner: ownerOf(server) };
  }

  test('by a process that is gone does not hinder a start', async () => {
    const { folder, file, owner } = await stopped();
    const gone = spawn('true');
    await once(gone, 'exit');
    writeFileSync(file, `${gone.pid}\n${join(folder, 'data')}\n1700000000\n5432\n\n127.0.0.1\n 0 0\nready   \n`);
    chownSync(file, owner.uid, owner.gid);
    expect(await startPostgres({ dataDir: folder })).toMatchObject({ fresh: false, adopted: false });
  });

  test('whose number another process has by now does not hinder a start, nor harm that process', async () => {
    const { folder, file, owner } = await stopped();
    const stranger = spawn('sleep', ['60'], { ...(isRoot ? { uid: owner.uid, gid: owner.gid } : {}), cwd: '/' });
    await once(stranger, 'spawn');
    writeFileSync(file, `${stranger.pid}\n${join(folder, 'data')}\n1700000000\n5432\n\n127.0.0.1\n 0 0\nready   \n`);
    chownSync(file, owner.uid, owner.gid);
    const server = await startPostgres({ dataDir: folder });
    expect(server).toMatchObject({ fresh: false, adopted: false });
    await server.stop();
    expect(stranger.exitCode).toBeNull();
    expect(stranger.kill()).toBe(true);
  });

  test('empty by a crash of the machine does not hinder a start', async () => {
    const { folder, file, owner } = await stopped();
    writeFileSync(file, '');
    chownSync(file, owner.uid, owner.gid);
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    expect(await startPostgres({ dataDir: folder })).toMatchObject({ fresh: false, adopted: false });
  });
});

describe('a start during a stop', () => {
  async function startsAfter(interrupt: (pid: number) => void): Promise<void> {
    const folder = newFolder();
    const ended = pidOf(await startPostgres({ dataDir: folder }));
    interrupt(ended);
    const second = await startPostgres({ dataDir: folder });
    expect(second).toMatchObject({ fresh: false, adopted: false });
    expect(pidOf(second)).not.toBe(ended);
    expect(await query(second.url(), 'select 1')).toEqual([[1]]);
  }

  test('waits for its end', () => startsAfter((pid) => process.kill(pid, 'SIGINT')));

  test('waits for its end when the server went away while being adopted', () =>
    startsAfter((pid) => {
      process.kill(pid, 'SIGSTOP');
      process.kill(pid, 'SIGINT');
      setTimeout(() => process.kill(pid, 'SIGCONT'), 300);
    }));
});

describe('several starts at once', () => {
  test('of a new folder share one server', async () => {
    const folder = newFolder();
    const servers = await Promise.all([
      startPostgres({ dataDir: folder }),
      startPostgres({ dataDir: folder }),
      startPostgres({ dataDir: folder }),
    ]);
    expect(new Set(servers.map(pidOf)).size).toBe(1);
    expect(servers.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
    for (const server of servers) expect(await query(server.url(), 'select 1')).toEqual([[1]]);
    expect(readdirSync(folder).sort()).toEqual(['data', 'port', 'server.log']);
  });

  test('of a folder in use before share one server', async () => {
    const folder = newFolder();
    await (await startPostgres({ dataDir: folder })).stop();
    const servers = await Promise.all([1, 2, 3, 4].map(() => startPostgres({ dataDir: folder })));
    expect(new Set(servers.map(pidOf)).size).toBe(1);
    expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
  });

  test('of different folders get servers of their own', async () => {
    const servers = await Promise.all([
      startPostgres({ dataDir: newFolder() }),
      startPostgres({ dataDir: newFolder() }),
    ]);
    expect(new Set(servers.map(({ port }) => port)).size).toBe(2);
  });
});
