import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { tagCreated } from './tags.events.ts';

/** The ids of those tags there are, by their names in small letters. */
export async function tagsNamed(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const words = [...new Set(names.map((name) => name.toLowerCase()))];
  const rows = await tx.rows(sql<{ id: string; word: string }>`
    select id, lower(name) as word from tags where organization_id = ${tx.organization_id} and lower(name) = any(${words}::text[])`);
  return new Map(rows.map(({ id, word }) => [word, id]));
}

/** The names of tags by their ids. */
export async function tagNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows(sql<{ id: string; name: string }>`
    select id, name from tags where organization_id = ${tx.organization_id} and id = any(${[...new Set(ids)]}::uuid[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Makes those tags that are missing, each with its event and as it was spelt first, and gives the ids of all. */
export async function makeTags(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const spelt = names.toReversed();
  const missing = [...new Map(spelt.map((name) => [name.toLowerCase(), { id: newId(), name }])).values()];
  const made = await tx.rows(sql<Row<'tags'>>`
    insert into tags (organization_id, id, name, version, created_at, updated_at)
    select ${tx.organization_id}::uuid, m.id, m.name, 1, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(missing)}::jsonb) as m(id uuid, name text) order by lower(m.name)
    on conflict do nothing returning *`);
  for (const row of made) {
    const tag = { ...row, object: 'tag' as const };
    publish(tx, tagCreated, { subject: { type: 'tag', id: tag.id }, data: { tag } });
  }
  return tagsNamed(tx, names);
}
