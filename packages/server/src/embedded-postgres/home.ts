import { createHash, randomUUID } from 'node:crypto';
import { chownSync, existsSync, lchownSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, firstBlocked, serverAccount } from './account.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** Where a cluster lives and who runs it. `account` is null when Postgres runs as the caller. */
export interface Home {
  /** Holds `data`, `port` and `server.log`. */
  folder: string;
  /** The data folder of Postgres itself. */
  data: string;
  account: Account | null;
}

/**
 * Makes the wanted folder usable. When the account that runs Postgres cannot get there, a folder under the system's
 * temporary one takes its place, the same one each time, and `log` is told.
 */
export function openHome(wanted: string, log: (message: string) => void): Home {
  const { folder, data } = locate(wanted);
  refuseForeignCluster(folder);
  const account = serverAccount(data);
  if (account === null) return openOwnHome(folder, data);
  const blocked = moveIn(folder, account);
  if (blocked === null) return moveDataIn(folder, data, account);
  if (existsSync(data)) {
    throw new EmbeddedPostgresError(
      `The account ${account.name}, which runs the Postgres in ${folder}, may not pass through ${blocked}. Allow it with \`chmod o+x ${blocked}\`.`,
    );
  }
  return openSubstitute(folder, blocked, log);
}

function openOwnHome(folder: string, data: string): Home {
  mkdirSync(folder, { recursive: true });
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === process.getuid?.()) return { folder, data, account: null };
  throw new EmbeddedPostgresError(
    `${data} belongs to another account (uid ${owner}). Start Sauda as that one or as root, or choose another folder.`,
  );
}

/** Postgres accepts only data that belongs to the account it runs as: root may have restored a copy. */
function moveDataIn(folder: string, data: string, account: Account): Home {
  if (statSync(data, { throwIfNoEntry: false })?.uid === 0) {
    for (const path of ['', ...readdirSync(data, { recursive: true, encoding: 'utf8' })]) {
      lchownSync(join(data, path), account.uid, account.gid);
    }
  }
  return { folder, data, account };
}

/** The paths of a cluster, without links: Postgres is known by the path it was started with. */
export function locate(wanted: string): { folder: string; data: string } {
  const folder = canonical(resolve(wanted));
  return { folder, data: join(folder, 'data') };
}

/** A name inside the folder for something unfinished, which gets its real name when it is complete. */
export function newDraft(folder: string): string {
  return join(folder, `.draft-${randomUUID()}`);
}

/** Everything unfinished in the folder. */
export function draftsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^\.draft-[0-9a-f-]{36}$/.test(name));
  return names.map((name) => join(folder, name));
}

function openSubstitute(wanted: string, blocked: string, log: (message: string) => void): Home {
  const name = `sauda-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  const { folder, data } = locate(join(tmpdir(), name));
  const account = serverAccount(data);
  if (account === null || moveIn(folder, account) !== null || !isTrusted(folder, account)) {
    throw new EmbeddedPostgresError(
      `Postgres does not run as root, and no other account can use ${wanted} (${blocked} is closed) or ${folder}. Start Sauda as an ordinary user, or choose a folder every account may pass through.`,
    );
  }
  log(
    `Postgres does not run as root, and the account ${account.name} may not pass through ${blocked}: its data is kept in ${folder} instead of ${wanted}, and may not outlast a restart of this machine.`,
  );
  return moveDataIn(folder, data, account);
}

/** Creates the folder and lets the account in; answers the folder that still blocks the way, or null. */
function moveIn(folder: string, account: Account): string | null {
  const blocked = firstBlocked(dirname(folder), account);
  if (blocked !== null) return blocked;
  mkdirSync(folder, { recursive: true });
  const ownAndEmpty = firstBlocked(folder, account) === folder && readdirSync(folder).length === 0;
  if (ownAndEmpty) chownSync(folder, account.uid, account.gid);
  return firstBlocked(folder, account);
}

/** Anybody can put a folder into the temporary one before we do. */
function isTrusted(folder: string, account: Account): boolean {
  return [0, account.uid].includes(statSync(folder).uid);
}

/** The path without links; what does not exist yet is taken as it is. */
function canonical(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(canonical(dirname(path)), basename(path));
}

function refuseForeignCluster(folder: string): void {
  if (!existsSync(join(folder, 'PG_VERSION'))) return;
  throw new EmbeddedPostgresError(`${folder} is the data folder of another Postgres. Choose an empty or a new folder.`);
}
