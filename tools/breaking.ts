import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './contract/compare.ts';
import type { ContractDocument } from './contract/document.ts';

/**
 * Compares the committed API with the one it is based on: `node tools/breaking.ts [base]`. Breaking changes are listed and
 * exit 1, unless a changeset says `breaking`. Without a base there is nothing to break.
 */
const root = join(import.meta.dirname, '..');
const file = 'openapi/openapi.json';

function main(): void {
  const base = process.argv[2] ?? findBase();
  const before = base === null ? null : git('show', `${base}:${file}`);
  if (before === null || !existsSync(join(root, file))) return;
  const found = breakingChanges(parse(before), parse(readFileSync(join(root, file), 'utf8')));
  if (found.length === 0) return;
  console.error(`The API breaks with ${base}:\n${found.map((line) => `  - ${line}`).join('\n')}`);
  if (isAnnounced()) console.error('A changeset announces it.');
  else {
    console.error('Keep what callers rely on, or add a changeset that says `breaking` and why.');
    process.exitCode = 1;
  }
}

/** Where this branch left `origin/main`; on the main branch itself the last commit, or the one before when it is current. */
function findBase(): string | null {
  const head = git('rev-parse', '--verify', 'HEAD')?.trim();
  if (!head) return null;
  const forked = git('merge-base', 'HEAD', 'origin/main')?.trim();
  if (forked && forked !== head) return forked;
  const isChanged = git('status', '--porcelain', '--', file) !== '';
  return isChanged ? head : (git('rev-parse', '--verify', 'HEAD~1')?.trim() ?? null);
}

/** What git says, or null when it cannot: no repository, no such commit, no such file in it. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return null;
  }
}

const parse = (text: string): ContractDocument => JSON.parse(text);

function isAnnounced(): boolean {
  const folder = join(root, '.changeset');
  if (!existsSync(folder)) return false;
  const changesets = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return changesets.some((name) => /\bbreaking\b/i.test(readFileSync(join(folder, name), 'utf8')));
}

main();
