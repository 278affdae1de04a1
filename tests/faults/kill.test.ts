import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { createSandbox, type Sandbox } from '../../packages/sandbox/src/index.ts';
import { Load, type Place } from './load.ts';
import { Victim } from './server.ts';

/** How often the server is killed. `FAULT_ROUNDS=50` looks longer. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 3);

const number = {
  phone_number_id: '100000000000101',
  waba_id: '200000000000201',
  display_phone_number: '+919999900001',
  access_token: 'test-access-token',
  app_secret: 'test-app-secret',
  verify_token: 'test-verify-token',
};

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let client: pg.Client;
let sandbox: Sandbox;
let sandboxUrl: string;
let victim: Victim;
let place: Place;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  sandbox = createSandbox({ latency_ms: 40 });
  sandboxUrl = await sandbox.listen(0);
  victim = await Victim.on(database.url);
  const key = await victim.bootstrap();
  await victim.start();
  place = await prepare(key);
});

afterAll(async () => {
  await victim.kill();
  await sandbox.close();
  await client.end();
  await database.drop();
});

async function call<T>(url: string, body?: object, key = ''): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A number on the sandbox, and people who wrote to it, so that they can be answered. */
async function prepare(key: string): Promise<Place> {
  const { phone_number_id, waba_id, access_token, app_secret, verify_token } = number;
  const input = {
    adapter: 'meta-cloud',
    name: 'Sandbox',
    config: { phone_number_id, waba_id, graph_base_url: `${sandboxUrl}/graph` },
    secrets: { access_token, app_secret, verify_token },
  };
  const { hook_url } = await call<{ hook_url: string }>(`${victim.url}/v1/connections`, input, key);
  await call(`${sandboxUrl}/play/whatsapp/numbers`, { ...number, webhook_url: hook_url });
  for (let i = 0; i < 20; i++) {
    const from = { phone: `+9199999${30_000 + i}`, name: `Customer ${i}` };
    await call(`${sandboxUrl}/play/whatsapp/messages`, { phone_number_id, from, text: 'Hello' });
  }
  const conversations = await until(async () => {
    const found = await query<{ id: string }>('select id from conversations');
    return found.length === 20 ? found.map(({ id }) => id) : null;
  });
  return { url: victim.url, key, hook_url, number, conversations };
}

async function query<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error('It did not come to rest.');
    await sleep(100);
  }
}

/** Nothing is left to be understood, sent or run. */
const atRest = () =>
  until(async () => {
    const [left] = await query<{ count: number }>(`select
      (select count(*) from inbound_requests where state = 'received')::int + (select count(*) from outgoing_messages)::int
      + (select count(*) from job_outbox)::int as count`);
    return left?.count === 0 ? true : null;
  });

it(
  'keeps what it acknowledged, does it once, and never sends twice, however often it is killed',
  async () => {
    const load = new Load(place);
    for (let round = 0; round < rounds; round++) {
      await sleep(700 + 150 * (round % 4));
      await victim.kill();
      await victim.start();
    }
    await load.stop();
    await victim.kill();
    // Half a minute passes: the claims of those who died have run out.
    await query(`update outgoing_messages set leased_until = now() - interval '1 second' where state = 'sending'`);
    await victim.start();
    await atRest();
    const { leads, sends, deliveries } = load.history;
    for (const done of [leads, sends, deliveries]) expect(done.length).toBeGreaterThan(10);

    const kept = await query<{ id: string; title: string }>(`select id, title from leads where title like 'Lead %'`);
    expect(byId(kept)).toEqual(byId(leads));
    const told = await query<{ subject_id: string }>(
      `select subject_id from events where type = 'lead.created' and subject_id = any($1)`,
      [leads.map(({ id }) => id)],
    );
    expect(told).toHaveLength(leads.length);

    const received = await query<{ text: string; provider_id: string }>(
      `select content ->> 'text' as text, provider_id from messages where direction = 'inbound' and provider_id = any($1)`,
      [deliveries],
    );
    expect(received.map(({ provider_id }) => provider_id).toSorted()).toEqual(deliveries.toSorted());
    expect(received.every(({ text, provider_id }) => text === provider_id)).toBe(true);

    const queued = await query<{ id: string; text: string; status: string }>(
      `select id, content ->> 'text' as text, status from messages where direction = 'outbound'`,
    );
    expect(byId(queued).map(({ status: _, ...message }) => message)).toEqual(byId(sends));
    const arrived = await arrivals();
    expect([...arrived.values()].filter((times) => times > 1)).toEqual([]);
    const lost = queued.filter(({ id, status }) => status !== 'uncertain' && !arrived.has(id));
    expect(lost).toEqual([]);
    const settled = ['accepted', 'sent', 'delivered', 'read', 'uncertain'];
    expect(queued.filter(({ status }) => !settled.includes(status))).toEqual([]);
  },
  60_000 + rounds * 10_000,
);

const byId = <T extends { id: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** How often each message of ours reached the provider. */
async function arrivals(): Promise<Map<string, number>> {
  interface Sent {
    data: { body: { biz_opaque_callback_data: string } }[];
  }
  const { data } = await call<Sent>(`${sandboxUrl}/play/whatsapp/sent?limit=100000`);
  const times = new Map<string, number>();
  for (const { body } of data) {
    const id = body.biz_opaque_callback_data;
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}
