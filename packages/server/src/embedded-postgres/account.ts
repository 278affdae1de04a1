import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';

/** An account of this machine that Postgres runs as. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Dedicated accounts first; `nobody` exists everywhere. `_postgres` is the name on macOS. */
const candidates = ['postgres', '_postgres', 'nobody'];

/**
 * Postgres refuses to run as root, so root hands it to the owner of the existing cluster in `data`, or else to an
 * unprivileged account. Null for everybody but root: Postgres then runs as the caller.
 */
export function serverAccount(data: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const known = accounts();
  const account = ownerOf(data) ?? candidates.flatMap((name) => known.find((one) => one.name === name) ?? [])[0];
  if (account) return account;
  throw new EmbeddedPostgresError(
    `Postgres does not run as root, and this machine has no account named ${candidates.join(', ')} to run it as. Start Sauda as an ordinary user.`,
  );
}

function ownerOf(data: string): Account | null {
  const owner = statSync(data, { throwIfNoEntry: false });
  if (!owner || owner.uid === 0) return null;
  const known = accounts().find(({ uid }) => uid === owner.uid);
  return { name: known?.name ?? `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
}

function accounts(): Account[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid >= 0);
}

/** The first folder on the way to `folder`, itself included, that `account` may not pass through; null if the way is free. */
export function firstBlocked(folder: string, account: Account): string | null {
  const way: string[] = [];
  for (let step = folder; way[0] !== step; step = dirname(step)) way.unshift(step);
  return way.filter(isFolder).find((step) => !mayPass(statSync(step), account)) ?? null;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function mayPass({ mode, uid, gid }: Stats, account: Account): boolean {
  const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (bits & 1) === 1;
}
