import { setTimeout as sleep } from 'node:timers/promises';
import { Sauda } from '@sauda/sdk';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { asCsv, linesOf, listOfPeople, type Outcome, type Person } from './people.ts';
import { Victim } from './server.ts';

/** How often a worker is killed amid each operation. `FAULT_ROUNDS=50` looks longer. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 3);
/** So many that the work outlasts the kills. */
const people = listOfPeople(Math.max(rounds, 3) * 1_500);

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let client: pg.Client;
let api: Victim;
let worker: Victim;
let sauda: Sauda;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  [api, worker] = [await Victim.on(database.url, { args: ['start', '--api'] }), await Victim.worker(database.url)];
  const key = await api.bootstrap();
  await Promise.all([api.start(), worker.start()]);
  sauda = new Sauda({ apiKey: key, baseUrl: api.url });
});

afterAll(async () => {
  await Promise.all([api.kill(), worker.kill()]);
  await client.end();
  await database.drop();
});

const query = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await client.query<T>(text, values)).rows;

const count = async (text: string): Promise<number> =>
  (await query<{ count: number }>(`select count(*)::int as count from ${text}`))[0]?.count ?? 0;

async function progress(id: string): Promise<{ status: string; done: number }> {
  const [row] = await query<{ status: string; done: number }>(
    'select status, done::int as done from operations where id = $1',
    [id],
  );
  if (!row) throw new Error('The operation is gone.');
  return row;
}

/** Looks as closely as a chunk is short. */
async function soon(look: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error('The work does not go on.');
    await sleep(3);
  }
}

/** Ten seconds pass. */
const forgetLeases = () => query('update operation_turns set lease = null, leased_until = null');

/** Kills one worker after the other amid the work, and has a last one end it. Answers how often it was seen to run then. */
async function killAgainAndAgain(id: string, beforeTheLast: () => Promise<unknown>): Promise<number> {
  let [killed, before] = [0, 0];
  for (let round = 1; round <= rounds; round++) {
    // By turns after a chunk was done, and once one is begun; then at any moment.
    if (round % 2 === 1) await soon(async () => (await progress(id)).done > before);
    else await soon(async () => (await count('operation_turns where lease is not null')) > 0);
    await sleep(Math.random() * 40);
    await worker.kill();
    const { status, done } = await progress(id);
    if (status === 'running') killed++;
    before = done;
    await (round < rounds ? forgetLeases() : beforeTheLast());
    await worker.start();
  }
  await soon(async () => (await progress(id)).status === 'succeeded');
  return killed;
}

async function download(id: string): Promise<string[][]> {
  const { download_url } = await sauda.files.get(id);
  if (download_url === null) throw new Error('The file is not ready.');
  return linesOf(await (await fetch(download_url)).text());
}

const resultOf = async (id: string) => (await sauda.operations.get(id)).result as Record<string, string & number>;
const expected = (...outcomes: Outcome[]): Person[] => people.filter(({ outcome }) => outcomes.includes(outcome));
const sorted = (lines: string[][]): string[] => lines.map((line) => line.join()).toSorted();

const patience = 60_000 + rounds * 20_000;

it(
  'an import whose workers are killed records every row once and tells of every faulty one once',
  async () => {
    const file = await sauda.files.create({ name: 'people.csv' });
    await fetch(file.upload_url ?? '', { method: 'PUT', body: asCsv(people) });
    const { id } = await sauda.imports.create({ resource: 'contacts', file_id: file.id, on_match: 'update' });
    // What the last one held is free when its lease runs out.
    expect(await killAgainAndAgain(id, async () => {})).toBeGreaterThan(rounds / 2);

    const { created, updated, skipped, failed, error_file_id } = await sauda.imports.get(id);
    const counts = { created, updated, skipped, failed };
    expect(Object.values(counts).reduce((sum, some) => sum + some)).toBe(people.length);
    const outcomes = Map.groupBy(people, ({ outcome }) => outcome);
    const due = Object.fromEntries([...outcomes].map(([outcome, some]) => [outcome, some.length]));
    expect(counts).toEqual(due);
    expect(await resultOf(id)).toEqual({ ...counts, error_file_id });

    const phones = expected('created').map(({ phone }) => phone);
    const kept = await query<{ value: string }>(`select value from channel_identities where kind = 'phone'`);
    expect(kept.map(({ value }) => value).toSorted()).toEqual(phones.toSorted());
    expect(await count('contacts')).toBe(phones.length);
    expect(await count(`contacts where city = 'Nashik'`)).toBe(updated);
    for (const [type, some] of Object.entries({ 'contact.created': created, 'contact.updated': updated })) {
      expect(await count(`events where type = '${type}'`)).toBe(some);
      expect(await count(`(select distinct subject_id from events where type = '${type}') as told`)).toBe(some);
    }
    const faulty = expected('failed').map(({ name, phone, city, source }) => [name, phone, city, source]);
    const refused = await download(error_file_id ?? '');
    expect(sorted(refused.map((line) => line.slice(0, 4)))).toEqual(sorted(faulty));
  },
  patience,
);

it(
  'an export whose workers are killed holds every contact once',
  async () => {
    const { id } = await sauda.exports.create({ resource: 'contacts', columns: ['id', 'name', 'phone', 'city'] });
    expect(await killAgainAndAgain(id, forgetLeases)).toBeGreaterThan(rounds / 2);

    const contacts = await query<{ id: string; name: string; phone: string; city: string }>(
      `select c.id, c.name, i.value as phone, c.city from contacts c join channel_identities i on i.contact_id = c.id`,
    );
    const { file_id = '', rows } = await resultOf(id);
    expect(rows).toBe(contacts.length);
    const all = contacts.map((contact) => [contact.id, contact.name, contact.phone, contact.city]);
    expect(sorted(await download(file_id))).toEqual(sorted(all));
  },
  patience,
);

it(
  'a bulk action whose workers are killed is done to every record once',
  async () => {
    const [owner] = await query<{ id: string }>('select id from users');
    const owner_id = owner?.id ?? '';
    const { id } = await sauda.bulk.contacts({ action: 'assign', owner_id, filter: { source: 'fair' } });
    expect(await killAgainAndAgain(id, forgetLeases)).toBeGreaterThan(rounds / 2);

    const chosen = await query<{ id: string; owner_id: string }>(
      `select id, owner_id from contacts where source = 'fair'`,
    );
    expect(new Set(chosen.map((contact) => contact.owner_id))).toEqual(new Set([owner_id]));
    const { succeeded, failed, outcome_file_id = '' } = await resultOf(id);
    expect({ succeeded, failed }).toEqual({ succeeded: chosen.length, failed: 0 });
    const outcomes = chosen.map((contact) => [contact.id, 'succeeded', '', '']);
    expect(sorted(await download(outcome_file_id))).toEqual(sorted(outcomes));
    const assigned = `events where type = 'contact.updated' and data -> 'changes' ? 'owner_id'`;
    expect(await count(assigned)).toBe(chosen.length);
    expect(await count(`(select distinct subject_id from ${assigned}) as told`)).toBe(chosen.length);
  },
  patience,
);
