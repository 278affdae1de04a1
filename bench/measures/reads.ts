import { type Filled, filledDatabase } from '../data/prepare.ts';
import { onDatabase } from '../lib/database.ts';
import { startFloor } from '../lib/floor.ts';
import { LoadGenerator, type LoadResult, latency } from '../lib/load.ts';
import type { Bench, Figure, Section } from '../lib/measure.ts';
import { explainPages } from '../lib/plans.ts';
import { inTurn } from '../lib/rounds.ts';
import { startSauda } from '../lib/sauda.ts';
import { median } from '../lib/stats.ts';
import { type Page, pagesOf } from './pages.ts';

const workload = new URL('../workloads/pages.ts', import.meta.url).href;
const connections = 4;
const mostOfBare = 3;
const mostGrowth = 1.5;

interface Case {
  page: Page;
  leads: number;
  sauda: LoadGenerator;
  bare: LoadGenerator;
}

/** Lists, board and timeline of a small and of a large organization, against the bare query. */
export async function reads(bench: Bench): Promise<Section[]> {
  await using stack = new AsyncDisposableStack();
  const small = await filledDatabase(bench, 10_000);
  const large = await filledDatabase(bench, bench.quick ? 30_000 : 1_000_000);
  const cases = await Promise.all([openCases(stack, small), openCases(stack, large)]);
  // The sizes of a page follow each other, so that they meet the same moment of the machine.
  const sections = [
    await runAll(
      bench,
      cases[0].flatMap((one, i) => [one, cases[1][i] ?? one]),
    ),
  ];
  await explainPages(bench, large);
  return sections;
}

async function openCases(stack: AsyncDisposableStack, { url, leads, organization }: Filled): Promise<Case[]> {
  const sauda = stack.adopt(await startSauda(['start', '--api'], url), (started) => started.stop());
  const floor = stack.adopt(await startFloor(url), (started) => started.stop());
  const open = (server: string, params: object) =>
    stack.adopt(LoadGenerator.open(server, workload, params), (generator) => generator.close());
  const pages = await onDatabase(url, (client) => pagesOf(client, organization));
  return pages.map((page) => ({
    page,
    leads,
    sauda: open(sauda.url, { paths: page.paths, key: page.key, body: page.body }),
    bare: open(floor.url, { paths: page.bare, key: page.key }),
  }));
}

interface Pair {
  sauda: LoadResult;
  bare: LoadResult;
}

async function runAll({ quick, note }: Bench, cases: Case[]): Promise<Section> {
  const run = async ({ sauda, bare }: Case, seconds: number): Promise<Pair> => {
    const shape = { kind: 'closed', connections, seconds } as const;
    return { bare: await bare.run(shape, 200), sauda: await sauda.run(shape, 200) };
  };
  const rounds = quick ? 1 : 5;
  const seconds = quick ? 0.2 : 0.6;
  note('reads: warming up');
  for (const one of cases) await run(one, seconds);
  note(`reads: ${rounds} rounds of ${cases.length} × 2 × ${seconds} s`);
  const results = await inTurn(cases, rounds, (one) => run(one, seconds));
  const smaller = (index: number) => (index % 2 === 1 ? (results[index - 1] ?? null) : null);
  return {
    title: `Lists, board and timeline, ${connections} connections`,
    figures: cases.map((one, i) => figureOf(one, results[i] ?? [], smaller(i))),
    remarks: [
      'Medians of the rounds; ratios are medians of the ratios inside each round.',
      'Growth: the p95 with so many leads over the p95 of the same page with few. What a filter finds grows itself, so filtered lists are held against the bare query only.',
      'The bare query reads the same rows and columns on the same Fastify, without key, role, policy or response schema.',
    ],
  };
}

function figureOf({ page, leads }: Case, rounds: Pair[], smaller: Pair[] | null): Figure {
  const times = rounds.map(({ sauda, bare }) => ({ sauda: latency(sauda), bare: latency(bare) }));
  const ofBare = median(times.map(({ sauda, bare }) => sauda.p95 / bare.p95));
  const growth = smaller && !page.filtered ? median(times.map(({ sauda }, i) => sauda.p95 / p95Of(smaller[i]))) : null;
  return {
    name: `${page.name}, ${leads.toLocaleString('en')} leads`,
    values: {
      'p50 ms': median(times.map(({ sauda }) => sauda.p50)),
      'p95 ms': median(times.map(({ sauda }) => sauda.p95)),
      'bare p50 ms': median(times.map(({ bare }) => bare.p50)),
      'bare p95 ms': median(times.map(({ bare }) => bare.p95)),
      'p95 of bare': ofBare,
      ...(growth === null ? {} : { growth }),
    },
    target: {
      text: growth === null ? `p95 ≤ ${mostOfBare} × bare` : `p95 ≤ ${mostOfBare} × bare, growth ≤ ${mostGrowth}`,
      met: ofBare <= mostOfBare && (growth ?? 0) <= mostGrowth,
    },
  };
}

const p95Of = (pair: Pair | undefined) => (pair ? latency(pair.sauda).p95 : Number.NaN);
