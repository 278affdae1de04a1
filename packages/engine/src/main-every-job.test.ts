import { fakeLeadSource, fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { leftToDo } from './kernel/testing/at-rest.ts';
import { type Receiver, startReceiver } from './kernel/testing/receiver.ts';
import { openShop, type Shop, somebody } from './kernel/testing/whatsapp.ts';
import { operationKinds } from './modules/operations/index.ts';
import { modules } from './modules.ts';
import { createTestEngine, type TestEngine } from './testing.ts';

const whatsapp = fakeWhatsApp();
const portal = fakeLeadSource();

/** Two processes that answer and work on one database. */
let first: TestEngine;
let second: TestEngine;
let receiver: Receiver;

beforeAll(async () => {
  const options = { postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter, portal.adapter] };
  first = await createTestEngine(options);
  second = await createTestEngine({ ...options, beside: first });
  receiver = await startReceiver();
  portal.addPage(...[1, 2, 3].map((n) => ({ id: `E-${n}`, name: `Enquirer ${n}`, phone: `+91999991000${n}` })));
});
afterAll(async () => {
  await second.close();
  await first.close();
  await receiver.close();
});

const system = async <R>(statement: string): Promise<R[]> =>
  (await first.engine.kernel.db.system((db) => sql.raw<R>(statement).execute(db))).rows;

/** What is noted when a worker takes a turn at operations which another one is at. */
const sharedTurn = 'a shared turn';

/**
 * From now on each job is delivered once more, under no key so that none replaces the other, and an organization's turn is
 * never anybody's own: all workers go for the same piece of an operation, which takes long enough for that.
 */
const everythingTwice = [
  'create table ran (task text)',
  `create function deliver_twice() returns trigger language plpgsql security definer as $$
    begin
      insert into ran values (new.task);
      insert into job_outbox
        select new.organization_id, gen_random_uuid(), new.task, new.payload, new.run_at, null, new.max_attempts;
      return null;
    end $$`,
  `create trigger deliver_twice after insert on job_outbox
    for each row when (pg_trigger_depth() = 0) execute function deliver_twice()`,
  `create function share_turn() returns trigger language plpgsql as $$
    begin
      if old.lease <> new.lease then insert into ran values ('${sharedTurn}'); end if;
      new.leased_until := null;
      return new;
    end $$`,
  'create trigger share_turn before update on operation_turns for each row execute function share_turn()',
  `create function take_long() returns trigger language plpgsql as $$
    begin
      perform pg_sleep(0.15);
      return new;
    end $$`,
  'create trigger take_long before update of state on operations for each row execute function take_long()',
];

const customer = somebody();
const people = Array.from({ length: 600 }, (_, n) => `Person ${n},+9198765${10_000 + n},Plan ${n % 7}`);

/** Waits until long work has been done. */
const succeeded = (shop: Shop, path: string) =>
  first.eventually(async () => {
    const { body } = await shop.api.get(path).expect(200);
    expect(body.status).toMatch(/^(succeeded|completed)$/);
  }, 30_000);

/** What makes each job and each operation there is, in an organization of its own. */
async function live(): Promise<Shop> {
  const shop = await openShop(first, whatsapp);
  const { api } = shop;
  const make = async (path: string, body: object, status = 201) => (await api.post(path, body).expect(status)).body;
  const endpoint = await make('/v1/webhook_endpoints', { url: receiver.url, types: ['contact.created'] });
  const since = new Date(first.clock.now().getTime() - 60_000).toISOString();

  await make('/v1/connections', { adapter: 'fake-leads', name: 'Portal', config: {}, secrets: { ...portal.secrets } });
  await first.eventually(async () => expect((await api.get('/v1/leads').expect(200)).body.data).toHaveLength(3));

  const chat = await shop.chatWith(customer);
  await api.post(`/v1/conversations/${chat.id}/read`).expect(200);

  const field = await make('/v1/custom_fields', { resource: 'contact', key: 'plan', label: 'Plan', type: 'text' });
  const content = ['name,phone,plan', ...people].join('\n');
  const mapping = { name: 'name', phone: 'phone', plan: 'custom.plan' };
  const imported = await make('/v1/imports', { resource: 'contacts', content, mapping }, 202);
  await succeeded(shop, `/v1/imports/${imported.id}`);

  const lead = await make('/v1/leads', { contact_id: chat.contact_id });
  await make('/v1/tasks', { title: 'Call', lead_id: lead.id, due_at: first.clock.now().toISOString() });
  const lost = await make('/v1/bulk/leads', { action: 'lose', reason: 'Too dear', filter: {} }, 202);
  await succeeded(shop, `/v1/operations/${lost.id}`);
  const exported = await make('/v1/exports', { resource: 'contacts', format: 'csv', columns: ['name', 'phone'] }, 202);
  await succeeded(shop, `/v1/operations/${exported.id}`);
  await atRest();

  await make(`/v1/webhook_endpoints/${endpoint.id}/replay`, { since }, 202);
  await atRest();
  for (const kind of ['access', 'erasure']) {
    const request = await make('/v1/privacy_requests', { contact_id: chat.contact_id, kind });
    await succeeded(shop, `/v1/privacy_requests/${request.id}`);
  }
  await api.patch(`/v1/custom_fields/${field.id}`, { is_archived: true }).expect(200);
  await api.delete(`/v1/custom_fields/${field.id}`).expect(204);
  await atRest();
  return shop;
}

interface Count {
  count: number;
}

/** Every job that is due was run, every message is out, totals are folded, and every consumer has read the whole log. */
const atRest = () =>
  first.eventually(async () => {
    const [left] = await system<Count>(leftToDo);
    expect(left?.count).toBe(0);
  }, 30_000);

/** What differs between two runs by its nature: secrets and sums, how long something took, positions in the log. */
const incomparable = new Set([
  ...[
    'hash',
    'last4',
    'secret',
    'secrets',
    'sealed_body',
    'data_key',
    'fingerprint',
    'request',
    'request_id',
    'sha256',
    'size',
    'body',
  ],
  ...['seconds_in_stage', 'time_to_close_seconds', 'latency_ms', 'xid', 'event_xid', 'dedupe_key', 'day'],
]);

/** In how many pieces an operation was done: it may have had to wait for an older transaction. */
const pieces = new Set(['version', 'started_at']);
const isOperation = (holder: object) => 'progress' in holder || ('state' in holder && 'attempts' in holder);

/** A row as text, in which all ids and times look alike. */
const alike = (row: object): string =>
  JSON.stringify(row, function (this: object, key, value) {
    return incomparable.has(key) || (pieces.has(key) && isOperation(this)) ? undefined : value;
  })
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+\d\d:\d\d)?/g, '@');

/** Every row of an organization, by table; but not how often this test looked whether something was done. */
async function stateOf({ id }: Shop): Promise<Record<string, string[]>> {
  const tables = await system<{ name: string }>(`select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition order by 1`);
  const state: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await system<{ row: { meter?: string } }>(
      `select to_jsonb(t) as row from ${name} t where organization_id = '${id}'`,
    );
    state[name] = rows.flatMap(({ row }) => (row.meter === 'api_requests' ? [] : [alike(row)])).toSorted();
  }
  return state;
}

it('every job and every operation, done twice, ends as if done once', { timeout: 180_000 }, async () => {
  const once = await live();
  for (const statement of everythingTwice) await system(statement);
  const twice = await live();

  const ran = await system<{ task: string }>('select distinct task from ran');
  const jobs = modules.flatMap(({ jobs = [] }) => jobs).map(({ name }) => name);
  expect(ran.map(({ task }) => task).toSorted()).toEqual([...jobs, sharedTurn].toSorted());
  const done = await system<{ kind: string }>(
    `select distinct kind from operations where organization_id = '${twice.id}'`,
  );
  expect(done.map(({ kind }) => kind).toSorted()).toEqual(
    operationKinds()
      .filter((kind) => !kind.startsWith('test.'))
      .toSorted(),
  );

  const [expected, actual] = [await stateOf(once), await stateOf(twice)];
  expect(Object.keys(actual).length).toBeGreaterThan(40);
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  for (const [table, rows] of Object.entries(expected)) expect(actual[table], table).toEqual(rows);
  const [failed] = await system<Count>(
    'select count(*)::int as count from graphile_worker.jobs where last_error is not null',
  );
  expect(failed?.count).toBe(0);
});
