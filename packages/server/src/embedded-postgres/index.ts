import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, withinReach } from './binaries.ts';
import { type Cluster, checkVersion, createCluster, launch, type PostgresSettings } from './cluster.ts';
import { servedFolder } from './database.ts';
import { codeOf, EmbeddedPostgresError, reasonOf } from './errors.ts';
import { locate, openHome } from './home.ts';
import { freePort, rememberedPort, rememberPort } from './port.ts';
import { type Postmaster, readPidFile, settledPostmaster, stopPostmaster } from './postmaster.ts';

export type { PostgresSettings } from './cluster.ts';
export { createDatabase } from './database.ts';
export { EmbeddedPostgresError } from './errors.ts';

/** How to run an embedded Postgres. */
export interface StartPostgresOptions {
  /** Folder of the cluster, its log and its port; created when missing. One server runs per folder. */
  dataDir: string;
  /** Port on 127.0.0.1. Without it: the port of the last start if it is free, or any free one. */
  port?: number;
  /** Server settings beside the defaults, or instead of them. */
  settings?: PostgresSettings;
  /** False for clusters that are thrown away: faster, and not safe against a crash of the machine. */
  durable?: boolean;
  /** The role that owns the cluster, connecting without a password. `postgres` unless given; fixed by the first start. */
  superuser?: string;
  /** Told what a person should know, such as data kept at another place than asked for. */
  log?: (message: string) => void;
}

/** A running server. It outlives a crash of the program that started it; the next start on the folder adopts it. */
export interface EmbeddedPostgres {
  /** Connection URL of a database, `postgres` unless named. */
  url(database?: string): string;
  port: number;
  /** The folder in use: `dataDir` with links resolved, or its substitute. */
  dataDir: string;
  /** True when this start created the cluster. */
  fresh: boolean;
  /** True when the server was already running. */
  adopted: boolean;
  /** Ends the server, adopted or not, and its connections. Committed data is kept. */
  stop(): Promise<void>;
}

interface Running {
  pid: number;
  port: number;
  adopted: boolean;
}

/** How long a reason to wait may last, and how often to look. */
const patienceMs = 10_000;
const retryMs = 200;

const shuttingDown = 'the database system is shutting down';
const passing = new RegExp(
  `lock file "postmaster.pid" already exists|pre-existing shared memory block|${shuttingDown}`,
);

/**
 * Starts the Postgres that Sauda brings along, or adopts the one already running on the folder. Safe to call from
 * several processes at once: Postgres's own lock on the folder decides who starts it, the others adopt it.
 *
 * @throws EmbeddedPostgresError with what to do about it.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError || codeOf(cause) === null) throw cause;
    throw new EmbeddedPostgresError(`Postgres could not be started in ${options.dataDir}: ${reasonOf(cause)}.`, {
      cause,
    });
  }
}

async function start(options: StartPostgresOptions): Promise<EmbeddedPostgres> {
  const { superuser = 'postgres', durable = true, settings = {}, log = () => {} } = options;
  const home = openHome(options.dataDir, log);
  const binaries = withinReach(findBinaries(), home.account);
  const cluster: Cluster = { home, binaries, superuser, durable, settings };
  const fresh = await createCluster(cluster);
  checkVersion(cluster);
  const { pid, port, adopted } = await bringUp(cluster, options.port);
  if (adopted) log(`Postgres was already running in ${home.folder} on port ${port}.`);
  rememberPort(home.folder, port);
  const url = (database = 'postgres') => urlOf(superuser, port, database);
  return { url, port, dataDir: home.folder, fresh, adopted, stop: () => stopPostmaster(pid, home.data) };
}

/** Ends the server that runs in `dataDir`, the folder it really uses, whoever started it; false when none does. */
export async function stopPostgres(dataDir: string): Promise<boolean> {
  const { data } = locate(dataDir);
  if (readPidFile(data) === null) return false;
  const postmaster = await settledPostmaster(data);
  if (postmaster !== null) await stopPostmaster(postmaster.pid, data);
  return postmaster !== null;
}

/** Tries again while the reason passes by itself: another start or stop under way, or a killed server not quite gone. */
async function bringUp(cluster: Cluster, wantedPort: number | undefined): Promise<Running> {
  const deadline = Date.now() + patienceMs;
  let port = wantedPort ?? rememberedPort(cluster.home.folder) ?? (await freePort());
  for (;;) {
    const outcome = await attempt(cluster, port);
    if ('pid' in outcome) return outcome;
    const portTaken = /could not bind|could not create any TCP\/IP sockets/.test(outcome.complaint);
    if (portTaken && wantedPort !== undefined) throw portRefusal(wantedPort);
    if (portTaken) port = await freePort();
    const mayPass = portTaken || passing.test(outcome.complaint);
    if (!mayPass || Date.now() > deadline) throw refusal(cluster, outcome.complaint);
    await sleep(retryMs);
  }
}

async function attempt(cluster: Cluster, port: number): Promise<Running | { complaint: string }> {
  const found = await settledPostmaster(cluster.home.data);
  const outcome = found ? { postmaster: found } : await launch(cluster, port);
  if ('complaint' in outcome) return outcome;
  if (!(await serves(cluster, outcome.postmaster))) return { complaint: shuttingDown };
  return { ...outcome.postmaster, adopted: found !== null };
}

/** A server counts as ours only when it answers and serves this very folder; false when it was just going away. */
async function serves({ home, superuser }: Cluster, { pid, port }: Postmaster): Promise<boolean> {
  const name = `The Postgres of ${home.folder} (process ${pid}, port ${port})`;
  try {
    const served = await servedFolder(urlOf(superuser, port, 'postgres'));
    if (served === home.data) return true;
    throw new EmbeddedPostgresError(`${name} says that it serves ${served}. Stop one of the two.`);
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    const now = await settledPostmaster(home.data);
    if (now?.pid !== pid) return false;
    throw new EmbeddedPostgresError(`${name} does not let us in: ${reasonOf(cause)}. Stop it and start again.`, {
      cause,
    });
  }
}

function refusal({ home }: Cluster, complaint: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(`Postgres did not start in ${home.folder}: ${complaint}`);
}

function portRefusal(port: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Port ${port} of 127.0.0.1 is used by another program. Stop that one, name another port, or name none.`,
  );
}

function urlOf(superuser: string, port: number, database: string): string {
  return `postgres://${encodeURIComponent(superuser)}@127.0.0.1:${port}/${encodeURI(database)}`;
}
