import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { leftToDo } from './kernel/testing/at-rest.ts';
import { openShop, type Shop, somebody } from './kernel/testing/whatsapp.ts';
import { modules } from './modules.ts';
import { createTestEngine, type TestEngine } from './testing.ts';

const whatsapp = fakeWhatsApp();

/** Two processes that answer and work on one database, where every job is delivered twice. */
let first: TestEngine;
let second: TestEngine;
let shop: Shop;

/** A copy of each job under no key, so that none replaces the other. */
const everyJobTwice = [
  `create function deliver_twice() returns trigger language plpgsql as $$
    begin
      insert into job_outbox
        select new.organization_id, gen_random_uuid(), new.task, new.payload, new.run_at, null, new.max_attempts;
      return null;
    end $$`,
  `create trigger deliver_twice after insert on job_outbox
    for each row when (pg_trigger_depth() = 0) execute function deliver_twice()`,
];

beforeAll(async () => {
  const options = { postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] };
  first = await createTestEngine(options);
  second = await createTestEngine({ ...options, beside: first });
  for (const statement of everyJobTwice) await system(statement);
  shop = await openShop(first, whatsapp);
});
afterAll(async () => {
  await second.close();
  await first.close();
});

const system = async <R>(statement: string): Promise<R[]> =>
  (await first.engine.kernel.db.system((db) => sql.raw<R>(statement).execute(db))).rows;

const people = Array.from({ length: 8 }, () => somebody());

/** What a working day brings, through both processes: messages in and out, leads, tasks that fall due, receipts. */
async function live(): Promise<{ sent: string[]; tasks: string[] }> {
  await Promise.all(
    people.flatMap((from) =>
      ['Hello', 'Any news?', 'Please call'].map((text) =>
        shop.deliver(whatsapp.messageRequest({ from, content: { type: 'text', text }, at: first.clock.now() })),
      ),
    ),
  );
  await shop.understood();
  const { body } = await shop.api.get('/v1/conversations?limit=100').expect(200);
  const sent: string[] = [];
  const tasks: string[] = [];
  for (const [i, { id, contact_id }] of body.data.entries()) {
    const { body: lead } = await shop.api.post('/v1/leads', { contact_id }).expect(201);
    const due_at = new Date(first.clock.now().getTime() + 300).toISOString();
    tasks.push(
      (await shop.api.post('/v1/tasks', { title: `Call ${i}`, lead_id: lead.id, due_at }).expect(201)).body.id,
    );
    sent.push((await shop.say(id, 'Namaste')).id, (await shop.say(id, 'We call you at five')).id);
    await shop.api.post(`/v1/conversations/${id}/read`).expect(200);
  }
  return { sent, tasks };
}

interface Count {
  count: number;
}

/** Every job was run, every message is out, totals are folded, and every consumer has read the whole log. */
const atRest = () =>
  first.eventually(async () => {
    const [left] = await system<Count>(leftToDo);
    expect(left?.count).toBe(0);
  }, 20_000);

/** Of every table of the modules: how many rows, and a digest of what is in them; but not the requests a server counts each second. */
async function state(except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = [...modules.flatMap(({ tables }) => tables), 'events', 'event_failures'].filter(
    (t) => !except.includes(t),
  );
  const digests = await Promise.all(
    tables.map(async (table) => {
      const [row] = await system<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
         from ${table} t where to_jsonb(t) ->> 'meter' is distinct from 'api_requests'`,
      );
      return [table, row?.digest ?? ''] as const;
    }),
  );
  return Object.fromEntries(digests);
}

it('two workers, every job delivered twice: each thing happens once', { timeout: 60_000 }, async () => {
  const { sent, tasks } = await live();
  await first.eventually(async () => {
    const [due] = await system<Count>(`select count(*)::int as count from events where type = 'task.due'`);
    expect(due?.count).toBe(tasks.length);
  });
  await atRest();
  expect(
    whatsapp
      .sent()
      .map(({ message }) => message.id)
      .toSorted(),
  ).toEqual(sent.toSorted());
  const repeated = await system(`select type, subject_id from events
    where type in ('task.due', 'message.received', 'message.queued', 'lead.created', 'contact.created', 'conversation.created')
    group by type, subject_id having count(*) > 1`);
  expect(repeated).toEqual([]);
  const [counts] = await system<{ received: number; conversations: number }>(`select
    (select count(*) from messages where direction = 'inbound')::int as received,
    (select count(*) from conversations)::int as conversations`);
  expect(counts).toEqual({ received: people.length * 3, conversations: people.length });
  const [jobs] = await system<Count>(
    `select count(*)::int as count from graphile_worker.jobs where last_error is not null`,
  );
  expect(jobs?.count).toBe(0);
});

it('the whole log delivered once more to every consumer changes nothing', { timeout: 60_000 }, async () => {
  await atRest();
  const before = await state();
  const sent = whatsapp.sent().length;
  await system(`update event_consumers set last_xid = '0', last_id = '00000000-0000-0000-0000-000000000000'`);
  await atRest();
  expect(await state()).toEqual(before);
  expect(whatsapp.sent()).toHaveLength(sent);
});

it('every stored request of the provider understood once more changes nothing', { timeout: 60_000 }, async () => {
  await atRest();
  const before = await state(['inbound_requests']);
  const [requests] = await system<Count>(`with again as (
    update inbound_requests set state = 'received', run_at = now() returning 1) select count(*)::int as count from again`);
  expect(requests?.count).toBeGreaterThan(people.length);
  await atRest();
  expect(await state(['inbound_requests'])).toEqual(before);
});
