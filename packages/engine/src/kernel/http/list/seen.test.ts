import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;
/** A busy member, one with a few records among the oldest, one with none, and one whose team has the few. */
let people: Record<'busy' | 'few' | 'newcomer' | 'mate', { id: string; api: Api }>;

const count = 3_000;
const run = (statement: ReturnType<typeof sql>) => engine.engine.kernel.db.system((db) => statement.execute(db));

/** More of everything than a page looks through, nearly all of it the busy one's. */
beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  const [busy, few, newcomer] = [await surya.member('agent'), await surya.member('agent'), await surya.member('agent')];
  const mate = await surya.member('manager', { record_scope: 'team' });
  people = { busy, few, newcomer, mate };
  await surya.api.post('/v1/teams', { name: 'South', user_ids: [mate.id, few.id] }).expect(201);
  const lead = (await surya.api.post('/v1/leads', { contact: { name: 'First' }, owner_id: busy.id }).expect(201)).body;
  await run(sql`
    create table made as select n, gen_random_uuid() as contact, gen_random_uuid() as lead,
      case when n <= 40 then ${few.id}::uuid when n between 41 and 45 then null else ${busy.id}::uuid end as owner,
      timestamptz '2026-01-01' + n / 7 * interval '1 minute' as at
    from generate_series(1, ${sql.lit(count)}) n`);
  await run(sql`insert into contacts (organization_id, id, owner_id, created_at, updated_at)
    select ${surya.id}, contact, owner, at, at from made`);
  await run(sql`insert into leads (organization_id, id, title, contact_id, pipeline_id, stage_id, status, owner_id, source, currency,
      stage_entered_at, created_at, updated_at)
    select ${surya.id}, lead, 'Pump', contact, ${lead.pipeline_id}, ${lead.stage_id}, 'open', owner, 'api', 'INR', at, at, at from made`);
  // Some on a lead, some given to somebody, some both; some due, some not.
  await run(sql`insert into tasks (organization_id, id, title, kind, lead_id, assignee_id, due_at, status, actor_type, created_at, updated_at)
    select ${surya.id}, gen_random_uuid(), 'Call', 'call', case when n % 3 < 2 then lead end,
      case when n % 3 > 0 then owner else ${busy.id} end, case when n % 2 = 0 then at end,
      case when n % 5 = 0 then 'cancelled' else 'open' end, 'system', at, at from made`);
  await run(sql`insert into notes (organization_id, id, body, lead_id, contact_id, actor_type, created_at, updated_at)
    select ${surya.id}, gen_random_uuid(), 'Called', case when n % 2 = 0 then lead end, contact, 'system', at, at from made`);
  await run(sql`insert into enquiries (organization_id, id, lead_id, contact_id, source, kind, received_at, created_at)
    select ${surya.id}, gen_random_uuid(), case when n % 10 < 9 then lead end, contact, 'api', 'api', at, at from made`);
});
afterAll(() => engine.close());

interface Found {
  id: string;
}

async function walk(api: Api, path: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: { body: { data: Found[]; next_cursor: string | null } } = await api
      .get(`${path}&limit=15${cursor && `&cursor=${cursor}`}`)
      .expect(200);
    found.push(...body.data.map(({ id }) => id));
    cursor = body.next_cursor;
  }
  return found;
}

/** Who sees a record by its owner, in the words of the rule. */
const owned = (owner: string, by: 'few' | 'newcomer' | 'mate') => {
  const ids = by === 'mate' ? [people.few.id, people.mate.id] : [people[by].id];
  const theirs = sql`${sql.ref(owner)} = any(${ids}::uuid[])`;
  return by === 'mate' ? sql`(${theirs} or ${sql.ref(owner)} is null)` : theirs;
};

const seenBy = (by: 'few' | 'newcomer' | 'mate') => ({
  tasks: sql`${owned('r.assignee_id', by)} or (l.id is not null and ${owned('l.owner_id', by)})`,
  notes: sql`case when l.id is null then ${owned('c.owner_id', by)} else ${owned('l.owner_id', by)} end`,
  enquiries: sql`l.id is not null and ${owned('l.owner_id', by)}`,
});

async function expected(
  by: 'few' | 'newcomer' | 'mate',
  table: 'tasks' | 'notes' | 'enquiries',
  order: string,
  where = '',
) {
  const { rows } = await engine.engine.kernel.db.system((db) =>
    sql<Found>`select r.id from ${sql.table(table)} r left join leads l on l.id = r.lead_id left join contacts c on c.id = r.contact_id
      where r.organization_id = ${surya.id} and (${seenBy(by)[table]}) ${sql.raw(where)} order by ${sql.raw(order)}`.execute(
      db,
    ),
  );
  return rows.map(({ id }) => id);
}

const lists = [
  ['tasks', 'sort=-created_at', 'r.created_at desc, r.id desc', ''],
  ['tasks', 'sort=created_at', 'r.created_at, r.id', ''],
  ['tasks', 'sort=due_at', 'r.due_at nulls last, r.id', ''],
  ['tasks', 'sort=-due_at', 'r.due_at desc nulls last, r.id desc', ''],
  ['tasks', 'status=cancelled&sort=due_at', 'r.due_at nulls last, r.id', `and r.status = 'cancelled'`],
  ['notes', 'sort=-created_at', 'r.created_at desc, r.id desc', ''],
  ['notes', 'lead_id[is_null]=true&sort=created_at', 'r.created_at, r.id', 'and r.lead_id is null'],
  ['enquiries', 'sort=-received_at', 'r.received_at desc, r.id desc', ''],
  ['enquiries', 'sort=received_at', 'r.received_at, r.id', ''],
] as const;

describe.each(['few', 'newcomer', 'mate'] as const)('a member who sees some rows, as %s does,', (by) => {
  it.each(lists)('finds all of them and no others, in order: %s?%s', async (table, query, order, where) => {
    const rows = await expected(by, table, order, where);
    expect(rows.length > 0).toBe(by !== 'newcomer');
    expect(await walk(people[by].api, `/v1/${table}?${query}`)).toEqual(rows);
  });

  it('searches them the same way', async () => {
    const { body } = await people[by].api.post('/v1/tasks/search', { limit: 100, sort: 'created_at' }).expect(200);
    const rows = await expected(by, 'tasks', 'r.created_at, r.id');
    expect(body.data.map(({ id }: Found) => id)).toEqual(rows.slice(0, 100));
  });
});
