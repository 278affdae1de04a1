import { setTimeout as sleep } from 'node:timers/promises';
import { Sauda } from '@sauda/sdk';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { type Receiver, startReceiver } from '../../packages/engine/src/kernel/testing/receiver.ts';
import { Victim } from './server.ts';
import { roundsOr } from './size.ts';

/** How often the server is killed, and how many listen. `FAULT_ROUNDS=20 FAULT_LISTENERS=1000` looks longer. */
const rounds = roundsOr(3);
const listeners = Number(process.env.FAULT_LISTENERS ?? 40);
const perKey = 20;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let client: pg.Client;
let receiver: Receiver;
let victim: Victim;
let key: string;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  [receiver, victim] = [await startReceiver(), await Victim.on(database.url)];
  key = await victim.bootstrap();
  await victim.start();
});

afterAll(async () => {
  await victim.kill();
  await receiver.close();
  await client.end();
  await database.drop();
});

const clientOf = (apiKey: string) => new Sauda({ apiKey, baseUrl: victim.url, maxRetries: 50 });

/** Adds contacts until told to stop; what was acknowledged must be told of. */
function writer(sauda: Sauda) {
  const added: string[] = [];
  let writing = true;
  const done = (async () => {
    while (writing) {
      added.push((await sauda.contacts.create({ name: `Contact ${added.length}` })).id);
      await sleep(5);
    }
  })();
  return {
    added,
    stop: async () => {
      writing = false;
      await done;
    },
  };
}

/** Listens in the background, as long as the signal lets it. */
function listen(sauda: Sauda, signal: AbortSignal): string[] {
  const told: string[] = [];
  void (async () => {
    for await (const { id } of sauda.stream({ types: ['contact.created'], signal })) told.push(id);
  })().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return told;
}

async function eventually(check: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 40_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

it(
  'tells webhooks and streams everything, in order, however often the server is killed',
  async () => {
    const sauda = clientOf(key);
    await sauda.webhookEndpoints.create({ url: receiver.url, types: ['contact.created'] });
    const keys = await Promise.all(
      Array.from({ length: Math.ceil(listeners / perKey) }, (_, i) => sauda.apiKeys.create({ name: `Dashboard ${i}` })),
    );
    const end = new AbortController();
    const streams = Array.from({ length: listeners }, (_, i) =>
      listen(clientOf(keys[Math.floor(i / perKey)]?.key ?? ''), end.signal),
    );
    // Each has heard of a first contact, so that it has a place to go on from.
    const warmUp = writer(sauda);
    await eventually(async () => expect(streams.every((told) => told.length > 0)).toBe(true));
    await warmUp.stop();
    const load = writer(sauda);
    for (let round = 0; round < rounds; round++) {
      const before = load.added.length;
      await eventually(async () => expect(load.added.length).toBeGreaterThan(before + 5));
      await sleep(200 * (round % 3));
      await victim.kill();
      // A minute passes: what the dead had claimed is free again. Their leases run out by themselves.
      await client.query(`update webhook_deliveries set next_attempt_at = now() where status = 'pending'`);
      await victim.start();
    }
    await load.stop();
    const { rows } = await client.query<{ id: string; subject_id: string }>(
      `select id, subject_id from events where type = 'contact.created' order by xid, id`,
    );
    const [ids, subjects] = [rows.map(({ id }) => id), rows.map(({ subject_id }) => subject_id)];
    expect(subjects).toEqual(expect.arrayContaining([...warmUp.added, ...load.added]));
    await eventually(async () => {
      for (const told of streams) expect(told.at(-1)).toBe(ids.at(-1));
    });
    for (const told of streams) expect(told).toEqual(ids.slice(ids.indexOf(told[0] ?? '')));
    await eventually(async () => {
      const received = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
      expect(ids.filter((id) => !received.has(id))).toEqual([]);
    });
    const bodies = Map.groupBy(receiver.received, ({ headers }) => headers['webhook-id']);
    for (const repeats of bodies.values()) expect(new Set(repeats.map(({ text }) => text)).size).toBe(1);
    end.abort();
  },
  120_000 + rounds * 20_000,
);
