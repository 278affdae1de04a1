import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { newDatabase } from '../lib/database.ts';
import type { Bench, Section } from '../lib/measure.ts';
import { makeOrganization, startSauda } from '../lib/sauda.ts';
import { percentile } from '../lib/stats.ts';

const perKey = 20;
const perSecond = 10;
const mostMs = 1_000;

/** Events to many readers of the stream at once: how long after its commit each has heard. */
export async function stream(bench: Bench): Promise<Section[]> {
  await using stack = new AsyncDisposableStack();
  const [readers, seconds] = bench.quick ? [200, 3] : [1_000, 15];
  const database = await newDatabase(bench.postgres, 'bench_stream');
  const key = await makeOrganization(database);
  const sauda = stack.adopt(await startSauda(['start'], database), (started) => started.stop());
  const times: number[] = [];
  bench.note(`stream: ${readers} readers`);
  for (let i = 0; i < readers; i += perKey) {
    const { key: own } = await post(sauda.url, key, '/v1/api_keys', { name: `Dashboard ${i}` });
    const opened = await Promise.all(Array.from({ length: perKey }, () => listen(sauda.url, String(own), times)));
    for (const one of opened) stack.defer(() => void one.destroy());
  }
  const count = seconds * perSecond;
  const began = performance.now();
  for (let i = 0; i < count; i++) {
    await sleep(Math.max(0, began + (i * 1_000) / perSecond - performance.now()));
    await post(sauda.url, key, '/v1/contacts', { name: `Contact ${i}` });
  }
  await sleep(2_000);
  const heard = times.length;
  const sorted = times.sort((a, b) => a - b);
  const missing = Array<number>(count * readers - heard).fill(Number.POSITIVE_INFINITY);
  const p99 = percentile([...sorted, ...missing], 0.99);
  return [
    {
      title: `GET /v1/stream, ${readers} readers, ${perSecond} events a second for ${seconds} s`,
      figures: [
        {
          name: 'Sauda, one process',
          values: {
            'p50 ms': percentile(sorted, 0.5),
            'p99 ms': p99,
            'heard/s': (heard * 1_000) / (performance.now() - began),
          },
          target: { text: `p99 ≤ ${mostMs} ms, all heard`, met: p99 <= mostMs },
        },
      ],
      remarks: [
        'From the time of the transaction to the reader; the readers share a process with the load and the cores with all.',
      ],
    },
  ];
}

async function post(url: string, key: string, path: string, body: object): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** A reader that notes how old each event is when it arrives. */
function listen(url: string, key: string, times: number[]): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const path = `${url}/v1/stream?types=contact.created`;
  get(path, { headers: { authorization: `Bearer ${key}` }, agent: false }, (answer) => {
    if (answer.statusCode !== 200) return reject(new Error(`The stream was refused: ${answer.statusCode}`));
    let rest = '';
    answer.setEncoding('utf8').on('data', (chunk: string) => {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const at = /"recorded_at":"([^"]+)"/.exec(block)?.[1];
        if (at) times.push(Date.now() - Date.parse(at));
      }
    });
    resolve(answer);
  }).on('error', reject);
  return promise;
}
