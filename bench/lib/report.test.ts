import { expect, test } from 'vitest';
import { toMarkdown } from './report.ts';

const surroundings = {
  cpu: 'A processor',
  cores: 2,
  memory_gib: 8,
  load_before: 0.1,
  node: '24.0.0',
  postgres: '18.4',
  sauda: '0.1.0',
  fastify: '5.0.0',
};

test('figures become a table with the columns of all, and say which target was missed', () => {
  const text = toMarkdown({
    at: '2026-11-22T05:00:00.000Z',
    quick: false,
    surroundings,
    sections: [
      {
        title: 'Leads',
        figures: [
          { name: 'floor', values: { 'requests/s': 1234.6 } },
          { name: 'Sauda', values: { 'requests/s': 700, ratio: 0.5669 }, target: { text: '≥ 0.6', met: false } },
          { name: 'lost', values: { 'requests/s': Number.POSITIVE_INFINITY }, target: { text: '≥ 1', met: true } },
        ],
        remarks: ['A remark.'],
      },
    ],
  });
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '|       | requests/s | ratio | target | met |',
    '|-------|-----------:|------:|-------:|----:|',
    '| floor |      1,235 |       |        |     |',
    '| Sauda |        700 | 0.567 |  ≥ 0.6 |  NO |',
    '| lost  |      never |       |    ≥ 1 | yes |',
  ]);
  expect(text).toContain('A processor, 2 cores, 8 GiB; load before the run 0.1.');
});
