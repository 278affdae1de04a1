import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** File contents by path from the root of the repository. */
export type Files = Record<string, string>;

export interface Target {
  root: string;
  /** Folders that hold nothing but generated files: others in them are left over. */
  owned: string[];
}

/** Writes the files and removes what is left over of earlier runs. */
export function writeFiles(files: Files, { root, owned }: Target): void {
  for (const path of leftOver(files, { root, owned })) rmSync(join(root, path));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** What writing would change, one line each; empty when nothing. */
export function differences(files: Files, target: Target): string[] {
  const changed = Object.entries(files).flatMap(([path, content]) => {
    const file = join(target.root, path);
    if (!existsSync(file)) return [`${path} is missing`];
    return readFileSync(file, 'utf8') === content ? [] : [`${path} differs`];
  });
  return [...changed, ...leftOver(files, target).map((path) => `${path} is left over`)];
}

function leftOver(files: Files, { root, owned }: Target): string[] {
  return owned.flatMap((folder) => filesIn(root, folder)).filter((path) => !(path in files));
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
