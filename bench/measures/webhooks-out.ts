import { setTimeout as sleep } from 'node:timers/promises';
import { newDatabase, onDatabase } from '../lib/database.ts';
import type { Bench, Figure, Section } from '../lib/measure.ts';
import { type CountingReceiver, startCountingReceiver } from '../lib/receiver.ts';
import { inTurn } from '../lib/rounds.ts';
import { makeOrganization, startSauda } from '../lib/sauda.ts';
import { median } from '../lib/stats.ts';

const leastPerSecond = 1_000;
const patienceMs = 120_000;
const atOnce = 64;

/** Webhooks from one worker to a receiver on this machine, against bare posts of the same body. */
export async function webhooksOut(bench: Bench): Promise<Section[]> {
  await using stack = new AsyncDisposableStack();
  const count = bench.quick ? 1_000 : 10_000;
  const database = await newDatabase(bench.postgres, 'bench_webhooks_out');
  const key = await makeOrganization(database);
  const receiver = stack.adopt(await startCountingReceiver(), (started) => started.close());
  const open = { SAUDA_ALLOW_PRIVATE_ADDRESSES: 'true' };
  const sauda = stack.adopt(await startSauda(['start'], database, [], open), (started) => started.stop());
  await makeEndpoint(sauda.url, key, receiver.url);
  const cases = [() => postBare(receiver, count), () => deliver(receiver, database, count)];
  bench.note('webhooks-out: warming up');
  for (const run of cases) await run();
  const rounds = bench.quick ? 1 : 3;
  bench.note(`webhooks-out: ${rounds} rounds of ${count} events`);
  const [floor = [], delivered = []] = await inTurn(cases, rounds, (run) => run());
  return [sectionOf(count, floor, delivered)];
}

function sectionOf(count: number, floor: number[], delivered: number[]): Section {
  const perSecond = median(delivered);
  const ratio = median(delivered.map((rate, i) => rate / (floor[i] ?? Number.NaN)));
  const figures: Figure[] = [
    { name: 'floor: bare posts', values: { 'deliveries/s': median(floor) } },
    {
      name: 'Sauda, one process',
      values: { 'deliveries/s': perSecond, 'of floor': ratio },
      target: { text: `≥ ${leastPerSecond}/s`, met: perSecond >= leastPerSecond },
    },
  ];
  return {
    title: `Webhooks, ${count} events to one endpoint`,
    figures,
    remarks: [
      'From the commit of the events to the last post received: reading the log, fan-out, claims, signatures, posts, outcomes.',
      `The floor posts a body of the same size with the client of the platform, ${atOnce} at a time, and writes nothing.`,
    ],
  };
}

async function makeEndpoint(url: string, key: string, receiver: string): Promise<void> {
  const answer = await fetch(`${url}/v1/webhook_endpoints`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url: receiver, types: ['contact.created'] }),
  });
  if (answer.status !== 201) throw new Error(`The endpoint was refused: ${answer.status} ${await answer.text()}`);
  await sleep(100);
}

/** Deliveries a second from the log. */
async function deliver(receiver: CountingReceiver, database: string, count: number): Promise<number> {
  const began = Date.now();
  await onDatabase(database, (client) =>
    client.query(
      `insert into events (organization_id, id, type, subject_type, subject_id, contact_id, actor_type, data, occurred_at, recorded_at)
       select o.id, gen_random_uuid(), 'contact.created', 'contact', s.id, s.id, 'system',
         jsonb_build_object('contact', jsonb_build_object('id', s.id, 'name', 'Ananya Iyer', 'note', repeat('x', 400))), now(), now()
       from organizations o, (select gen_random_uuid() as id from generate_series(1, $1)) s`,
      [count],
    ),
  );
  return (count * 1_000) / ((await receiver.until(count, patienceMs)) - began);
}

const body = JSON.stringify({ id: crypto.randomUUID(), type: 'contact.created', data: { note: 'x'.repeat(1_100) } });

async function postBare(receiver: CountingReceiver, count: number): Promise<number> {
  const began = Date.now();
  let left = count;
  const post = async () => {
    while (left-- > 0) {
      const answer = await fetch(receiver.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, post));
  return (count * 1_000) / ((await receiver.until(count, patienceMs)) - began);
}
