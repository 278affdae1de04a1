import { appSecret, number } from '../data/organization.ts';
import { type Filled, filledDatabase } from '../data/prepare.ts';
import { copyDatabase, onDatabase } from '../lib/database.ts';
import { MessageFeed, pollMs } from '../lib/feed.ts';
import { startFloor } from '../lib/floor.ts';
import { LoadGenerator, type LoadResult, latency } from '../lib/load.ts';
import type { Bench, Figure, Section } from '../lib/measure.ts';
import { startSauda } from '../lib/sauda.ts';
import { percentile } from '../lib/stats.ts';
import { type MessagesParams, messageId } from '../workloads/messages.ts';

const rate = 500;
const workload = new URL('../workloads/messages.ts', import.meta.url).href;
const mostAnswerMs = 50;
const mostVisibleMs = 1_000;
const patienceMs = ({ quick }: Bench) => (quick ? 8_000 : 30_000);

/** The warm-up has a message of each of them, so that they have an open lead when it counts. */
const knownPeople = 1_000;

/** Messages from the WhatsApp Cloud API: how soon the provider hears 200, and how soon the API shows the message. */
export async function webhook(bench: Bench): Promise<Section[]> {
  const filled = await filledDatabase(bench, 10_000);
  const figures = [
    await measureFloor(bench, filled),
    await measureSauda(bench, filled, 'Sauda, one process', [['start']]),
    await measureSauda(bench, filled, 'Sauda, API and worker apart', [['start', '--api'], ['worker']]),
  ];
  return [
    {
      title: `WhatsApp webhooks, ${rate} a second for ${seconds(bench)} s`,
      figures,
      remarks: [
        'Open loop: times count from the moment a request should have begun.',
        `Visible: the message is in GET /v1/events, which is asked every ${pollMs} ms; all messages count.`,
        'The floor checks the signature and keeps the request; it reads nothing out of it.',
      ],
    },
  ];
}

const seconds = ({ quick }: Bench) => (quick ? 3 : 20);

async function measureFloor(bench: Bench, filled: Filled): Promise<Figure> {
  await using stack = new AsyncDisposableStack();
  const database = await copyDatabase(bench.postgres, filled.name, 'bench_webhook');
  const floor = stack.adopt(await startFloor(database), (started) => started.stop());
  const params = { ...(await paramsOf(database)), path: '/hook' };
  const load = stack.adopt(LoadGenerator.open(floor.url, workload, params), (generator) => generator.close());
  await load.run({ kind: 'open', rate, seconds: 2 }, 200);
  bench.note('webhook: floor');
  const result = await load.run({ kind: 'open', rate, seconds: seconds(bench) / 2 }, 200);
  return { name: 'floor', values: answerTimes(result) };
}

async function measureSauda(bench: Bench, filled: Filled, name: string, processes: string[][]): Promise<Figure> {
  await using stack = new AsyncDisposableStack();
  const database = await copyDatabase(bench.postgres, filled.name, 'bench_webhook');
  let url = '';
  for (const args of processes) {
    const sauda = stack.adopt(await startSauda(args, database), (started) => started.stop());
    url ||= sauda.url;
  }
  const params = { ...(await paramsOf(database)), path: filled.organization.hook_path };
  const load = stack.adopt(LoadGenerator.open(url, workload, params), (generator) => generator.close());
  const feed = stack.adopt(await MessageFeed.open(url, filled.organization.key), (opened) => opened.close());
  await load.run({ kind: 'closed', connections: 16, requests: knownPeople }, 200);
  await feed.until(knownPeople, patienceMs(bench));
  bench.note(`webhook: ${name}`);
  return { name, ...(await deliver(bench, load, feed)) };
}

async function deliver(bench: Bench, load: LoadGenerator, feed: MessageFeed): Promise<Omit<Figure, 'name'>> {
  let start: Start = { at: 0, first: 0 };
  const result = await load.run({ kind: 'open', rate, seconds: seconds(bench) }, 200, (at, first) => {
    start = { at, first };
  });
  const count = result.latencies.length;
  await feed.until(start.first + count, patienceMs(bench));
  const { times, per_second } = shownOf(feed, start, count);
  const p99 = percentile(times, 0.99);
  const visible = { 'visible p50 ms': percentile(times, 0.5), 'visible p99 ms': p99, 'visible/s': per_second };
  return {
    values: { ...answerTimes(result), ...visible },
    target: {
      text: `p99 ≤ ${mostAnswerMs} ms, visible p99 ≤ ${mostVisibleMs} ms`,
      met: latency(result).p99 <= mostAnswerMs && p99 <= mostVisibleMs,
    },
  };
}

interface Start {
  at: number;
  first: number;
}

/** How long after it was due each message showed, ascending; infinite for those that did not. And how many did in a second. */
function shownOf({ seen }: MessageFeed, { at, first }: Start, count: number) {
  const moments = Array.from({ length: count }, (_, i) => seen.get(messageId(first + i)) ?? Number.POSITIVE_INFINITY);
  const times = moments.map((moment, i) => moment - (at + (i * 1_000) / rate)).sort((a, b) => a - b);
  const shown = moments.filter(Number.isFinite);
  return { times, per_second: (shown.length * 1_000) / (Math.max(...shown) - at) };
}

function answerTimes(result: LoadResult): Record<string, number> {
  const { p50, p99 } = latency(result);
  return { 'p50 ms': p50, 'p99 ms': p99 };
}

async function paramsOf(database: string): Promise<Omit<MessagesParams, 'path'>> {
  const { rows } = await onDatabase(database, (client) =>
    client.query<{ phone: string }>(
      `select ltrim(i.value, '+') as phone from conversations c
       join channel_identities i on i.organization_id = c.organization_id and i.id = c.identity_id order by c.id limit ${knownPeople}`,
    ),
  );
  return { app_secret: appSecret, ...number, known: rows.map(({ phone }) => phone) };
}
