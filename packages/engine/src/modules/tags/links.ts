import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import type { Field } from '../../kernel/http/list/fields.ts';
import { Uuid } from '../../kernel/http/schema.ts';
import { tagAdded, tagRemoved } from './tags.events.ts';

export type TaggedResource = 'contact' | 'company' | 'lead' | 'conversation';

/** A record that can be tagged, and whose timelines it is on. */
export interface Tagged {
  id: string;
  lead_id?: string | null;
  contact_id?: string | null;
}

const columnOf = (resource: TaggedResource) => sql.ref(`tag_links.${resource}_id`);
const nameOf = (resource: TaggedResource) => sql.id(`${resource}_id`);

/** The ids of a record's tags, as a column of a statement on `table`. */
export function tagsOf(resource: TaggedResource, table: string): RawBuilder<string[]> {
  return sql<string[]>`array(
    select tag_links.tag_id from tag_links where tag_links.organization_id = ${sql.ref(`${table}.organization_id`)}
      and ${columnOf(resource)} = ${sql.ref(`${table}.id`)} order by tag_links.created_at, tag_links.tag_id)`;
}

/** `?tag_id=…`, `?tag_id[in]=…,…`: records with this tag, with one of these; the same in a tree. */
export function tagFilter(resource: TaggedResource, table: string): Field {
  const linked = (which: RawBuilder<unknown>) => sql<boolean>`${sql.ref(`${table}.id`)} in (
    select ${columnOf(resource)} from tag_links where tag_links.organization_id = ${sql.ref(`${table}.organization_id`)}
      and tag_links.tag_id ${which} and ${columnOf(resource)} is not null)`;
  return {
    value: Uuid(),
    operators: ['eq', 'in'],
    condition: (operator, operand) =>
      linked(operator === 'in' ? sql`= any(${operand}::uuid[])` : sql`= ${operand}::uuid`),
  };
}

/** Puts a tag on a record; false when it has it. */
export async function addTag(tx: Tx, resource: TaggedResource, record: Tagged, tagId: string): Promise<boolean> {
  const column = nameOf(resource);
  const [[tag], added] = await Promise.all([
    tx.rows(
      sql<{ name: string }>`select name from tags where organization_id = ${tx.organization_id} and id = ${tagId}`,
    ),
    tx.rows(sql`insert into tag_links (organization_id, tag_id, ${column}, created_at)
      select organization_id, id, ${record.id}, ${tx.now} from tags
      where organization_id = ${tx.organization_id} and id = ${tagId}
      on conflict do nothing returning tag_id`),
  ]);
  if (!tag) throw invalidField('/tag_id', 'unknown_tag', 'There is no such tag.');
  if (added.length === 0) return false;
  announce(tx, tagAdded, resource, record, { tag_id: tagId, name: tag.name });
  return true;
}

interface NewLink {
  record: Tagged;
  tag_id: string;
}

/** Puts tags on many records by one statement; the ids of the records that got one they had not. */
export async function addTags(tx: Tx, resource: TaggedResource, links: readonly NewLink[]): Promise<Set<string>> {
  if (links.length === 0) return new Set();
  const column = nameOf(resource);
  const records = new Map(links.map(({ record }) => [record.id, record]));
  const wanted = links.map(({ record, tag_id }) => ({ record_id: record.id, tag_id }));
  const added = await tx.rows(sql<{ record_id: string; tag_id: string; name: string }>`
    with added as (
      insert into tag_links (organization_id, tag_id, ${column}, created_at)
      select distinct t.organization_id, t.id, w.record_id, ${tx.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(record_id uuid, tag_id uuid)
      join tags t on t.organization_id = ${tx.organization_id} and t.id = w.tag_id
      on conflict do nothing returning tag_id, ${column} as record_id)
    select added.record_id, added.tag_id, t.name from added
    join tags t on t.organization_id = ${tx.organization_id} and t.id = added.tag_id`);
  for (const { record_id, tag_id, name } of added)
    announce(tx, tagAdded, resource, records.get(record_id) as Tagged, { tag_id, name });
  return new Set(added.map(({ record_id }) => record_id));
}

/** Takes a tag off a record, or `not_found` when it does not have it. */
export async function removeTag(tx: Tx, resource: TaggedResource, record: Tagged, tagId: string): Promise<void> {
  if ((await removeTags(tx, resource, record, [tagId])) === 0) throw notFound(`tag on this ${resource}`);
}

/** Takes those of these tags off a record that it has; how many. */
export async function removeTags(
  tx: Tx,
  resource: TaggedResource,
  record: Tagged,
  tagIds: readonly string[],
): Promise<number> {
  const removed = await tx.rows(sql<{ tag_id: string; name: string }>`
    delete from tag_links using tags
    where tag_links.organization_id = ${tx.organization_id} and ${columnOf(resource)} = ${record.id}
      and tag_links.tag_id = any(${tagIds}::uuid[]) and tags.organization_id = tag_links.organization_id
      and tags.id = tag_links.tag_id
    returning tags.id as tag_id, tags.name`);
  for (const tag of removed) announce(tx, tagRemoved, resource, record, tag);
  return removed.length;
}

function announce(
  tx: Tx,
  spec: EventSpec,
  resource: TaggedResource,
  { id, lead_id = null, contact_id = null }: Tagged,
  data: { tag_id: string; name: string },
): void {
  publish(tx, spec, { subject: { type: resource, id }, lead_id, contact_id, data });
}
