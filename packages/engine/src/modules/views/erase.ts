import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { type Erase, mentions } from '../../kernel/privacy/erase.ts';

/**
 * A saved filter that names the person goes: without what it looks for it would find others. What the log tells of it is
 * emptied, also where it was changed or deleted before.
 */
export const eraseViews: Erase = async (tx, person) => {
  const like = mentions(person);
  const { organization_id } = tx;
  const views = await tx.rows(sql`
    delete from views v where v.organization_id = ${organization_id}
      and (v.filter::text like any(${like}::text[]) or v.name like any(${like}::text[])) returning id`);
  const segments = await tx.rows(sql`
    delete from segments s where s.organization_id = ${organization_id}
      and (s.filter::text like any(${like}::text[]) or s.name like any(${like}::text[]) or s.description like any(${like}::text[]))
    returning id`);
  return { views, segments, events: await forgetInEvents(tx, like) };
};

async function forgetInEvents(tx: Tx, like: readonly string[]): Promise<unknown[]> {
  const [row] = await tx.rows(sql<{ count: number }>`
    select app.forget_in_events(array(
      select distinct e.subject_id from events e where e.organization_id = ${tx.organization_id}
        and e.subject_type in ('view', 'segment') and e.data::text like any(${like}::text[]))) as count`);
  return Array.from({ length: Number(row?.count ?? 0) });
}
