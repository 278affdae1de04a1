import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Seen } from '../../kernel/http/list/seen.ts';
import { ofLeadsSeen, visibleLead } from '../leads/index.ts';
import { ofOwnersSeen, visibleByOwner } from '../members/index.ts';

export type NoteRow = Row<'notes'>;

/**
 * Whether an actor sees a note: with its lead, or with its contact when it is on no lead. `offset 0`: one look at an index,
 * never all leads or contacts.
 */
function visibleNote(actor: Viewer): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`case when notes.lead_id is null then exists (
      select from contact_viewers v where v.organization_id = notes.organization_id and v.contact_id = notes.contact_id
        and ${visibleByOwner(actor, sql`v.user_id`)} offset 0)
    else exists (
      select from leads where leads.organization_id = notes.organization_id and leads.id = notes.lead_id
        and ${visibleLead(actor)} offset 0) end`;
}

/** The notes of everybody. */
export function allNotes(tx: Tx) {
  return tx.db.selectFrom('notes').selectAll('notes').where('notes.organization_id', '=', tx.organization_id);
}

/** The notes an actor sees. */
export const notes = (tx: Tx) => allNotes(tx).where(visibleNote(tx.actor));

/** The same for a page; see `Seen`. */
export function seenNotes(actor: Viewer): Seen | null {
  if (actor.record_scope === 'all') return null;
  const onContacts = ofOwnersSeen(
    actor,
    (is) => sql`select n.id from contact_viewers v cross join lateral (
        select id from notes where organization_id = v.organization_id and contact_id = v.contact_id and lead_id is null offset 0) n
      where v.organization_id = ${actor.organization_id} and ${is(sql`v.user_id`)}`,
  );
  return { visible: visibleNote(actor), ids: sql`${ofLeadsSeen(actor, sql`notes`)} union all ${onContacts}` };
}

/** One note the actor sees, or `not_found`. */
export async function getNote(tx: Tx, id: string): Promise<NoteRow> {
  const row = await notes(tx).where('notes.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('note');
  return row;
}

export function noteWire({ organization_id, actor_type, actor_id, ...row }: NoteRow) {
  return { ...row, object: 'note' as const, created_by: { type: actor_type, id: actor_id } };
}
