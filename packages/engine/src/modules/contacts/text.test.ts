import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { readTerms } from '../../kernel/terms.ts';
import { createTestEngine, type TestEngine } from '../../testing.ts';
import { foundByPerson } from './text.ts';

let engine: TestEngine;
let organization: string;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  organization = (await engine.organization()).id;
  await engine.engine.kernel.db.system(async (db) => {
    await sql`with people as (
        insert into contacts (organization_id, id, name, created_at, updated_at)
        select ${organization}, gen_random_uuid(), md5(n::text) || ' ' || n, now(), now() from generate_series(1, 20000) n returning id)
      insert into channel_identities (organization_id, id, contact_id, kind, value, is_primary, created_at)
      select ${organization}, gen_random_uuid(), id, 'phone', '+91' || 9000000000 + row_number() over (), true, now() from people`.execute(
      db,
    );
    await sql`vacuum analyze contacts`.execute(db);
    await sql`vacuum analyze channel_identities`.execute(db);
  });
});
afterAll(() => engine.close());

it.each([
  ['a word of a name', 'kulkarni', ['contacts_search']],
  ['a word in another script', 'कुलकर्णी', ['contacts_search']],
  ['a whole phone', '90000 12345', ['channel_identities_value']],
  ['last digits', '12345', ['contacts_search', 'channel_identities_end']],
  ['an e-mail', 'asha@exam', ['contacts_search', 'channel_identities_value']],
])('an index finds people by %s', async (_, q, indexes) => {
  const columns = { id: sql`contacts.id`, name: sql`contacts.name` };
  const ways = foundByPerson(systemActor(organization), readTerms(q, 'IN'), columns);
  const plans = await engine.engine.kernel.db.system((db) =>
    Promise.all(ways.map(({ ids }) => sql<Record<string, string>>`explain ${ids}`.execute(db))),
  );
  const texts = plans.map(({ rows }) => rows.map((row) => row['QUERY PLAN']).join('\n'));
  expect(texts).toHaveLength(indexes.length);
  for (const [at, index] of indexes.entries()) expect(texts[at]).toContain(index);
  expect(texts.join()).not.toContain('Seq Scan');
});
