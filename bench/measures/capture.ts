import { setTimeout as sleep } from 'node:timers/promises';
import { filledDatabase } from '../data/prepare.ts';
import { copyDatabase, onDatabase } from '../lib/database.ts';
import { startFloor } from '../lib/floor.ts';
import { LoadGenerator, type LoadResult, latency } from '../lib/load.ts';
import type { Bench, Figure, Section } from '../lib/measure.ts';
import { inTurn } from '../lib/rounds.ts';
import { countRows, requireSameRows } from '../lib/rows.ts';
import { type Running, startSauda } from '../lib/sauda.ts';
import { median } from '../lib/stats.ts';

const connections = 32;
export const leadWorkload = new URL('../workloads/leads.ts', import.meta.url).href;
/** So many leads are there already: the planner knows the tables. */
export const leadsBefore = 10_000;

interface Case {
  name: string;
  load: LoadGenerator;
  /** Waits until the work that a round leaves behind is done, so that it does not slow the next case. */
  settle(): Promise<void>;
}

/** Capturing a lead of a new person: key, validation, recognition, assignment in turn, events. */
export async function capture(bench: Bench): Promise<Section[]> {
  await using stack = new AsyncDisposableStack();
  const { name, url: original, organization } = await filledDatabase(bench, leadsBefore);
  const { key } = organization;
  let people = 0;
  const open = (label: string, url: string, path: string, settle = async () => {}): Case => {
    people += 10_000_000;
    const generator = LoadGenerator.open(url, leadWorkload, { path, key }, people);
    const load = stack.adopt(generator, () => generator.close());
    return { name: label, load, settle };
  };
  const serve = async (copy: string, start: (url: string) => Promise<Running>) => {
    const database = await copyDatabase(bench.postgres, name, `bench_capture_${copy}`);
    return { database, ...stack.adopt(await start(database), (started) => started.stop()) };
  };
  const floor = await serve('floor', startFloor);
  const api = await serve('api', (url) => startSauda(['start', '--api'], url));
  const both = await serve('both', (url) => startSauda(['start'], url));
  const cases = [
    open('floor, statements one by one', floor.url, '/serial'),
    open('floor, statements pipelined', floor.url, '/pipelined'),
    open('Sauda, API process', api.url, '/v1/leads'),
    open('Sauda, API and worker in one process', both.url, '/v1/leads', () => untilIdle(both.database)),
  ];
  const section = await runAll(bench, cases);
  requireSameRows(await countRows(original), await countRows(floor.database), await countRows(api.database));
  return [section];
}

async function runAll({ quick, note }: Bench, cases: Case[]): Promise<Section> {
  const shape = { kind: 'closed', connections, seconds: quick ? 1 : 3 } as const;
  const run = async ({ load, settle }: Case, seconds: number) => {
    const result = await load.run({ ...shape, seconds }, 201);
    await settle();
    return result;
  };
  note('capture: warming up');
  for (const one of cases) await run(one, quick ? 1 : 2);
  const rounds = quick ? 1 : 5;
  note(`capture: ${rounds} rounds of ${cases.length} × ${shape.seconds} s`);
  const results = await inTurn(cases, rounds, (one) => run(one, shape.seconds));
  return {
    title: `POST /v1/leads with a new person, ${connections} connections`,
    figures: cases.map((one, i) => figureOf(one.name, results[i] ?? [], results.slice(0, 2))),
    remarks: [
      'Medians of the rounds; ratios are medians of the ratios inside each round.',
      'The floor writes the same rows with the same triggers over ten connections, without key, look-up, role or policy.',
      'The worker folds totals and reads the event log meanwhile, which the floor does not do.',
    ],
  };
}

function figureOf(name: string, rounds: LoadResult[], [serial = [], pipelined = []]: LoadResult[][]): Figure {
  const ratio = (floor: LoadResult[]) =>
    median(rounds.map((round, i) => round.per_second / (floor[i]?.per_second ?? Number.NaN)));
  const values = {
    'requests/s': median(rounds.map((round) => round.per_second)),
    'p50 ms': median(rounds.map((round) => latency(round).p50)),
    'p99 ms': median(rounds.map((round) => latency(round).p99)),
    'of serial floor': ratio(serial),
    'of pipelined floor': ratio(pipelined),
  };
  if (name !== 'Sauda, API process') return { name, values };
  return {
    name,
    values,
    target: { text: '≥ 0.5 of both floors', met: Math.min(ratio(serial), ratio(pipelined)) >= 0.5 },
  };
}

const patienceMs = 20_000;

/** No totals left to fold, and every consumer at the end of the log. */
async function untilIdle(database: string): Promise<void> {
  const idle = () =>
    onDatabase(database, async (client) => {
      const { rowCount } = await client.query(`
        (select from stage_total_deltas limit 1) union all
        (select from event_consumers c where exists (select from events e where (e.xid, e.id) > (c.last_xid, c.last_id)))`);
      return rowCount === 0;
    });
  const deadline = performance.now() + patienceMs;
  while (!(await idle())) {
    if (performance.now() > deadline) throw new Error(`The worker was not done ${patienceMs} ms after the load.`);
    await sleep(100);
  }
}
