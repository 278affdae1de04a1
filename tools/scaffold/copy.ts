import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const folders = ['packages', 'tools', 'openapi', 'tests'];

/** A copy of the repository to try scaffolds in. Dependencies are links; our own packages are those of the copy. */
export function copyWorkspace(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'sauda-scaffold-'));
  const wanted = (path: string) => !['node_modules', 'dist', '.turbo'].includes(basename(path));
  const files = readdirSync(root).filter(
    (name) => /\.(ts|json)$|^\.gitignore$/.test(name) && name !== 'package-lock.json',
  );
  for (const path of [...files, ...folders])
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: wanted });
  linkDependencies(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'node_modules/@sauda'));
  for (const folder of readdirSync(join(copy, 'packages'))) {
    const { name } = JSON.parse(readFileSync(join(copy, 'packages', folder, 'package.json'), 'utf8'));
    symlinkSync(join(copy, 'packages', folder), join(copy, 'node_modules', name));
  }
  return copy;
}

function linkDependencies(from: string, to: string): void {
  mkdirSync(to);
  const foreign = readdirSync(from).filter((name) => name !== 'sauda' && !name.startsWith('@sauda'));
  for (const name of foreign) symlinkSync(join(from, name), join(to, name));
}
