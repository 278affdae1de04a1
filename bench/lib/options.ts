import { parseArgs } from 'node:util';

export const measureNames = [
  'capture',
  'webhook',
  'webhooks-out',
  'stream',
  'reads',
  'search',
  'import',
  'start',
] as const;
export type MeasureName = (typeof measureNames)[number];

export interface Options {
  /** Short rounds and small tables: to see that everything works, not to be quoted. */
  quick: boolean;
  only: readonly MeasureName[];
  /** Where Postgres keeps its data; null for a folder that is removed afterwards. */
  data: string | null;
}

export const help = `Usage: npm run bench -- [options]

Measures Sauda against its floor, the bare SQL on the same Fastify and Postgres in the same run, and writes the figures
to bench/results.

Options:
      --only <list>   some of ${measureNames.join(', ')}, with commas between them
      --quick         short rounds and small tables, in less than 90 seconds
      --data <folder> keep the databases there, and use those that are there already
  -h, --help          this page
`;

/** @throws Error naming what cannot be understood. */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return { quick: values.quick, only: namesOf(values.only), data: values.data ?? null };
}

function namesOf(list: string | undefined): readonly MeasureName[] {
  if (list === undefined) return measureNames;
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !measureNames.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`--only takes ${measureNames.join(', ')}, not ${unknown.join(', ')}.`);
  return measureNames.filter((name) => wanted.includes(name));
}
