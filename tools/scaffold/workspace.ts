import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { render, type Values } from './render.ts';

/** A mistake of the person at the keyboard: shown without a stack. */
export class UsageError extends Error {}

/** The root of the repository these tools belong to. */
const root = join(import.meta.dirname, '../..');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const has = (path: string): boolean => existsSync(join(root, path));

/** Every file below a folder. */
export function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Writes `tools/templates/<template>.template` to `path`, filled. */
export function writeFromTemplate(template: string, path: string, values: Values): void {
  write(path, render(read(`tools/templates/${template}.template`), values));
}

/** Changes a file; throws when the change finds no place, so that nothing is left half done unnoticed. */
export function edit(path: string, change: (text: string) => string): void {
  const before = read(path);
  const after = change(before);
  if (after === before) throw new Error(`${path} does not look as expected; make its change by hand.`);
  write(path, after);
}

/** Formats files and sorts their imports as in the rest of the repository. Without the linter, which reads all of it first. */
export function format(paths: readonly string[]): void {
  const { vcs: _, $schema: __, ...settings } = JSON.parse(read('biome.json'));
  const folder = mkdtempSync(join(tmpdir(), 'sauda-format-'));
  try {
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, linter: { enabled: false } }));
    const biome = join(root, 'node_modules/.bin/biome');
    execFileSync(biome, ['check', '--write', `--config-path=${folder}`, ...paths], { cwd: root, stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a command line tool: its message on success, a usage error without a stack otherwise. */
export function runTool(main: () => string): void {
  try {
    console.log(main());
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
