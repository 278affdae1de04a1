import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect } from 'vitest';
import { createSandbox, type Sandbox } from '../../packages/sandbox/src/index.ts';
import type { History, Place } from './load.ts';

const number = {
  phone_number_id: '100000000000101',
  waba_id: '200000000000201',
  display_phone_number: '+919999900001',
  access_token: 'test-access-token',
  app_secret: 'test-app-secret',
  verify_token: 'test-verify-token',
};

/** So many that WhatsApp's limit, 45 messages to one person and then one in six seconds, holds up none of a load's. */
const people = 200;

/** A database somebody serves, and a sandbox that plays WhatsApp for one organization in it. */
export class Scene {
  readonly #databaseUrl: string;
  readonly #sandbox: Sandbox;
  readonly #sandboxUrl: string;

  private constructor(databaseUrl: string, sandbox: Sandbox, sandboxUrl: string) {
    this.#databaseUrl = databaseUrl;
    this.#sandbox = sandbox;
    this.#sandboxUrl = sandboxUrl;
  }

  static async on(databaseUrl: string): Promise<Scene> {
    const sandbox = createSandbox({ latency_ms: 40 });
    return new Scene(databaseUrl, sandbox, await sandbox.listen(0));
  }

  close(): Promise<void> {
    return this.#sandbox.close();
  }

  /** A number on the sandbox, and people who wrote to it, so that they can be answered. */
  async prepare(url: string, key: string): Promise<Place> {
    const { phone_number_id, waba_id, access_token, app_secret, verify_token } = number;
    const input = {
      adapter: 'meta-cloud',
      name: 'Sandbox',
      config: { phone_number_id, waba_id, graph_base_url: `${this.#sandboxUrl}/graph` },
      secrets: { access_token, app_secret, verify_token },
    };
    const made = await call<{ hook_url: string }>(`${url}/v1/connections`, input, key);
    const hook_url = url + new URL(made.hook_url).pathname;
    await call(`${this.#sandboxUrl}/play/whatsapp/numbers`, { ...number, webhook_url: hook_url });
    const hello = (i: number) => {
      const from = { phone: `+9199999${30_000 + i}`, name: `Customer ${i}` };
      return call(`${this.#sandboxUrl}/play/whatsapp/messages`, { phone_number_id, from, text: 'Hello' });
    };
    for (let i = 0; i < people; i += 20) await Promise.all(Array.from({ length: 20 }, (_, j) => hello(i + j)));
    const conversations = await until(async () => {
      const found = await this.query<{ id: string }>('select id from conversations');
      return found.length === people ? found.map(({ id }) => id) : null;
    });
    return { url, key, hook_url, number, conversations };
  }

  /** On a connection of its own: the server may have been killed since the last one. */
  async query<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.#databaseUrl });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** A minute passes: the claims of those who died have run out. */
  async forgetClaims(): Promise<void> {
    await this.query(
      `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute' where locked_at is not null`,
    );
    await this.query(`update job_pools set seen_at = seen_at - interval '1 minute'`);
    await this.query(`update outgoing_messages set leased_until = now() - interval '1 second' where state = 'sending'`);
  }

  /** Waits until nothing is left to be understood, sent or run. */
  async atRest(patienceMs?: number): Promise<void> {
    let left: Record<string, number> = {};
    const look = async () => {
      const [counts] = await this.query<typeof left>(`select
        (select count(*) from inbound_requests where state = 'received')::int as requests,
        (select count(*) from outgoing_messages)::int as messages,
        (select count(*) from job_outbox)::int as to_dispatch,
        (select count(*) from graphile_worker.jobs where run_at <= now() and attempts < max_attempts)::int as jobs`);
      left = counts ?? {};
      return Object.values(left).every((count) => count === 0) ? true : null;
    };
    await until(look, patienceMs, () => `What is left: ${JSON.stringify(left)}.`);
  }

  /** What was acknowledged is there, once, and nothing was sent twice or lost. `earlier`: ids of what was there before. */
  async check({ leads, sends, deliveries, tasks }: History, earlier: ReadonlySet<string> = new Set()): Promise<void> {
    const isNew = ({ id }: { id: string }) => !earlier.has(id);
    for (const done of [leads, sends, deliveries]) expect(done.length).toBeGreaterThan(10);
    const kept = await this.query<{ id: string; title: string }>(
      `select id, title from leads where title like 'Lead %'`,
    );
    expect(byId(kept.filter(isNew))).toEqual(byId(leads));
    const told = await this.query<{ subject_id: string }>(
      `select subject_id from events where type = 'lead.created' and subject_id = any($1)`,
      [leads.map(({ id }) => id)],
    );
    expect(told).toHaveLength(leads.length);
    const due = await this.query<{ subject_id: string }>(
      `select subject_id from events where type = 'task.due' and subject_id = any($1)`,
      [tasks],
    );
    expect(due.map(({ subject_id }) => subject_id).toSorted()).toEqual(tasks.toSorted());

    const received = await this.query<{ text: string; provider_id: string }>(
      `select content ->> 'text' as text, provider_id from messages where direction = 'inbound' and provider_id = any($1)`,
      [deliveries],
    );
    expect(received.map(({ provider_id }) => provider_id).toSorted()).toEqual(deliveries.toSorted());
    expect(received.every(({ text, provider_id }) => text === provider_id)).toBe(true);

    const outbound = await this.query<{ id: string; text: string; status: string }>(
      `select id, content ->> 'text' as text, status from messages where direction = 'outbound'`,
    );
    const queued = outbound.filter(isNew);
    expect(byId(queued).map(({ status: _, ...message }) => message)).toEqual(byId(sends));
    const arrived = await this.#arrivals();
    expect([...arrived.values()].filter((times) => times > 1)).toEqual([]);
    expect(queued.filter(({ id, status }) => status !== 'uncertain' && !arrived.has(id))).toEqual([]);
    const settled = ['accepted', 'sent', 'delivered', 'read', 'uncertain'];
    expect(queued.filter(({ status }) => !settled.includes(status))).toEqual([]);
  }

  /** How often each message of ours reached the provider. */
  async #arrivals(): Promise<Map<string, number>> {
    interface Sent {
      data: { body: { biz_opaque_callback_data: string } }[];
    }
    const { data } = await call<Sent>(`${this.#sandboxUrl}/play/whatsapp/sent?limit=100000`);
    const times = new Map<string, number>();
    for (const { body } of data) {
      const id = body.biz_opaque_callback_data;
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    return times;
  }
}

async function call<T>(url: string, body?: object, key = ''): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export async function until<T>(look: () => Promise<T | null>, patienceMs = 40_000, left = () => ''): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`It did not come to rest. ${left()}`);
    await sleep(100);
  }
}

const byId = <T extends { id: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
