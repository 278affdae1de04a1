import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages, readPage, root, withoutCode } from './markdown.ts';

/** Addresses of a page: `[text](here)`, `<img src="here">`, `[name]: here`. */
function linksOf(markdown: string): string[] {
  const text = withoutCode(markdown);
  const found = [/\]\(([^()\s]+)\)/g, /(?:src|href|srcset)="([^"]+)"/g, /^\[[^\]]+\]:\s+(\S+)/gm];
  return found.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, link = '']) => link));
}

/** The names a page's headings can be linked by. */
function anchorsOf(markdown: string): Set<string> {
  const headings = Array.from(
    markdown.replace(/^```.*?^```$/gms, '').matchAll(/^#+ +(.+)$/gm),
    ([, text = '']) => text,
  );
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}

/** Why a link of a page leads nowhere; null when it leads somewhere, or away from here. */
function fault(page: string, markdown: string, link: string): string | null {
  if (/^[a-z]+:/.test(link)) return null;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : relative(root, join(root, dirname(page), decodeURI(path)));
  if (target.startsWith('..')) return `${page}: ${link} leads out of the repository`;
  if (!existsSync(join(root, target))) return `${page}: ${link} does not exist`;
  if (anchor === undefined || statSync(join(root, target)).isDirectory() || !target.endsWith('.md')) return null;
  const names = anchorsOf(path === '' ? markdown : readPage(target));
  return names.has(anchor) ? null : `${page}: ${link} has no such heading`;
}

const faultsOf = (page: string, markdown: string) =>
  linksOf(markdown)
    .map((link) => fault(page, markdown, link))
    .filter((found) => found !== null);

describe('relative links', () => {
  it('of every Markdown file lead somewhere', () => {
    const all = pages();
    expect(all).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']));
    expect(all.flatMap((page) => faultsOf(page, readPage(page)))).toEqual([]);
  });

  it.each([
    ['[a](docs/nowhere.md)', 'does not exist'],
    ['<img src="docs/nowhere.svg">', 'does not exist'],
    ['[a]: nowhere.md', 'does not exist'],
    ['[a](CONTRIBUTING.md#nowhere)', 'has no such heading'],
    ['[a](#nowhere)', 'has no such heading'],
    ['[a](../elsewhere.md)', 'leads out of the repository'],
  ])('that are wrong are found: %s', (markdown, complaint) => {
    expect(faultsOf('README.md', markdown)).toEqual([expect.stringContaining(complaint)]);
  });

  it('in code are not links', () => {
    expect(faultsOf('README.md', '`[a](nowhere.md)`\n\n```md\n[a](nowhere.md)\n```\n')).toEqual([]);
  });
});
