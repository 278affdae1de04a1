import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError, reasonOf } from './errors.ts';
import { draftsIn, type Home, newDraft } from './home.ts';
import { type Postmaster, readPidFile, settledPostmaster } from './postmaster.ts';

/** Server settings by their Postgres name; sizes as text with a unit (`64MB`). */
export type PostgresSettings = Record<string, string | number | boolean>;

/** Everything needed to create and run one cluster. */
export interface Cluster {
  home: Home;
  binaries: Binaries;
  superuser: string;
  durable: boolean;
  settings: PostgresSettings;
}

/** A started postmaster, or what Postgres said when it gave up. */
export type Launch = { postmaster: Postmaster } | { complaint: string };

const durableSettings: PostgresSettings = {
  max_connections: 100,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
};

/** Fast and forgetful: a crash of the machine may lose everything. */
const throwawaySettings: PostgresSettings = {
  max_connections: 100,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** The same messages and dates on every machine, and nothing of the caller's secrets in another process. */
const environment = { LC_ALL: 'C', TZ: 'UTC' };

/** The builtin locale is the same everywhere, and no update of the system's own can damage an index. */
const clusterFlags = '-A trust -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --no-instructions'.split(' ');

/** Longer than any start takes. */
const remainsMs = 10 * 60_000;

/**
 * Creates the cluster unless there is one; true when it did. The finished cluster appears at once, so that neither a
 * start cut short nor a second one at the same time leaves half of it.
 */
export async function createCluster({ home, binaries, superuser, durable }: Cluster): Promise<boolean> {
  if (existsSync(home.data)) return false;
  const draft = newDraft(home.folder);
  mkdirSync(draft, { mode: 0o700 });
  try {
    if (home.account) chownSync(draft, home.account.uid, home.account.gid);
    await initdb(draft, home, binaries, superuser, durable);
    renameSync(draft, home.data);
    return true;
  } catch (error) {
    if (existsSync(home.data)) return false;
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initdb(draft: string, home: Home, binaries: Binaries, superuser: string, durable: boolean) {
  const args = ['-D', draft, '-U', superuser, ...clusterFlags, ...(durable ? [] : ['--no-sync'])];
  try {
    await promisify(execFile)(join(binaries.native, 'bin', 'initdb'), args, runAs(home.account, home.folder));
  } catch (cause) {
    const problem = `Postgres could not create its data folder in ${home.folder}`;
    throw new EmbeddedPostgresError(`${problem}: ${lastWords(reasonOf(cause))}`, { cause });
  }
}

/** @throws EmbeddedPostgresError when the data folder is of another major version, or none at all. */
export function checkVersion({ home, binaries }: Cluster): void {
  const file = join(home.data, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  const wanted = String(Number.parseInt(binaries.version, 10));
  if (found === wanted) return;
  const problem = found === null ? 'is not a Postgres data folder' : `was written by Postgres ${found}`;
  throw new EmbeddedPostgresError(
    `${home.data} ${problem}, and this is Postgres ${wanted}. Choose another folder, or move this one away to start empty.`,
  );
}

/**
 * Starts the server and waits until it takes connections. It is detached, with its own session: a Ctrl-C in the
 * terminal reaches only the caller, who then stops Postgres in order.
 */
export async function launch(cluster: Cluster, port: number): Promise<Launch> {
  const { home } = cluster;
  const serverLog = join(home.folder, 'server.log');
  const log = newDraft(home.folder);
  const output = openSync(log, 'wx', 0o600);
  try {
    const child = spawnServer(cluster, port, output);
    if (!(await takesFolder(child, home.data))) return { complaint: lastWords(readFileSync(log, 'utf8')) };
    renameSync(log, serverLog);
    const postmaster = await settledPostmaster(home.data);
    if (postmaster !== null && postmaster.pid === child.pid) {
      removeRemains(home.folder);
      return { postmaster };
    }
    return { complaint: lastWords(readFileSync(serverLog, 'utf8')) };
  } finally {
    closeSync(output);
    rmSync(log, { force: true });
  }
}

function spawnServer(cluster: Cluster, port: number, output: number): ChildProcess {
  const { home, binaries } = cluster;
  const child = spawn(join(binaries.native, 'bin', 'postgres'), serverArguments(cluster, port), {
    ...runAs(home.account, home.folder),
    detached: true,
    stdio: ['ignore', output, output],
  });
  child.unref();
  return child;
}

/** What starts that were killed left beside the cluster; recent drafts may belong to one that is under way. */
function removeRemains(folder: string): void {
  for (const draft of draftsIn(folder)) {
    const found = statSync(draft, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > remainsMs) rmSync(draft, { recursive: true, force: true });
  }
}

/** Whether the process gets hold of the data folder; false when it ends without. */
async function takesFolder(child: ChildProcess, data: string): Promise<boolean> {
  const exit = new AbortController();
  child.once('exit', () => exit.abort());
  await once(child, 'spawn');
  while (!exit.signal.aborted) {
    if (readPidFile(data)?.pid === child.pid) return true;
    await sleep(10);
  }
  return false;
}

function serverArguments({ home, durable, settings }: Cluster, port: number): string[] {
  const all: PostgresSettings = {
    ...(durable ? durableSettings : throwawaySettings),
    ...settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_checkpoints: 'off',
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', home.data, '-p', String(port), ...flags];
}

function runAs(account: Account | null, cwd: string) {
  return { env: environment, cwd, ...(account === null ? {} : { uid: account.uid, gid: account.gid }) };
}

/** The lines in which Postgres gives its reasons, or else the end of what it wrote. */
function lastWords(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^.* UTC \[\d+\] /, '').trim())
    .filter((line) => line !== '');
  const reasons = lines.filter((line) => /\b(FATAL|ERROR|DETAIL|HINT|error|could not)\b/.test(line));
  return (reasons.length > 0 ? reasons : lines).slice(-4).join(' ').slice(0, 800);
}
