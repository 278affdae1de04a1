import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Block {
  /** What stands behind the opening fence, such as `ts test`. */
  info: string;
  code: string;
}

export function readPage(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The fenced blocks of a page, in order. */
export function blocksOf(markdown: string): Block[] {
  return Array.from(markdown.matchAll(/^```([^\n]*)\n(.*?)^```$/gms), ([, info = '', code = '']) => ({
    info: info.trim(),
    code,
  }));
}

/** The page without its code, where links are only shown. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
}

const skipped = new Set(['node_modules', 'dist', 'fixtures']);

/** Every Markdown file of the repository, by its path from the root. Folders that begin with a dot are not part of it. */
export function pages(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return [];
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
