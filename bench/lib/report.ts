import type { Surroundings } from './machine.ts';
import type { Section } from './measure.ts';

export interface Report {
  at: string;
  quick: boolean;
  surroundings: Surroundings;
  sections: Section[];
}

/** The figures as Markdown, also made to be read in a terminal. */
export function toMarkdown({ at, quick, surroundings, sections }: Report): string {
  const { cpu, cores, memory_gib, load_before, node, postgres, sauda, fastify } = surroundings;
  return [
    '# Figures',
    `${at}${quick ? ', a quick run: not to be quoted' : ''}`,
    `${cpu}, ${cores} cores, ${memory_gib} GiB; load before the run ${load_before}. Client, server and database share the cores.`,
    `Sauda ${sauda}, Node ${node}, Fastify ${fastify}, Postgres ${postgres} (fsync on, synchronous_commit on).`,
    ...sections.map(sectionToMarkdown),
    '',
  ].join('\n\n');
}

function sectionToMarkdown({ title, figures, remarks }: Section): string {
  const columns = [...new Set(figures.flatMap(({ values }) => Object.keys(values)))];
  const header = ['', ...columns, 'target', 'met'];
  const rows = figures.map(({ name, values, target }) => [
    name,
    ...columns.map((column) => (column in values ? shown(values[column] ?? Number.NaN) : '')),
    target?.text ?? '',
    target ? (target.met ? 'yes' : 'NO') : '',
  ]);
  return [`## ${title}`, table([header, ...rows]), remarks.map((remark) => `- ${remark}`).join('\n')].join('\n\n');
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 3));
  const line = (row: string[]) => `| ${row.map((cell, i) => pad(cell, widths[i] ?? 0, i)).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const [header = [], ...body] = rows.map(line);
  return [header, rule, ...body].join('\n');
}

const pad = (cell: string, width: number, column: number) => (column === 0 ? cell.padEnd(width) : cell.padStart(width));

/** Three figures that count. */
function shown(value: number): string {
  if (!Number.isFinite(value)) return 'never';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
