import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { blocksOf, pages, readPage } from './markdown.ts';

const readme = readPage('README.md');

describe('README.md', () => {
  it('shows the quickstart as it is', () => {
    const example = readPage('examples/quickstart/src/quickstart.ts');
    expect(blocksOf(readme).filter(({ info }) => info === 'ts')).toEqual([{ info: 'ts', code: example }]);
  });

  it('keeps the example short', () => {
    const lines = readPage('examples/quickstart/src/quickstart.ts').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it('gives two commands that are complete on a fresh clone', () => {
    const commands = blocksOf(readme).map(({ code }) => code.trim());
    expect(commands).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']));
  });
});

describe('every page', () => {
  it('names only scripts that exist', () => {
    const scripts = new Set(Object.keys(manifest.scripts));
    const missing = pages().flatMap((page) =>
      Array.from(readPage(page).matchAll(/npm run ([a-z:-]+)/g), ([, script = '']) => script)
        .filter((script) => !scripts.has(script))
        .map((script) => `${page}: npm run ${script}`),
    );
    expect(missing).toEqual([]);
  });
});
