import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import { visibleContactId } from '../contacts/index.ts';
import { visibleLead } from '../leads/index.ts';

export type NoteRow = Row<'notes'>;

/** Whether an actor sees a note: with its lead, or with its contact when it is on no lead. */
function visibleNote(actor: Viewer): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`case when notes.lead_id is null then ${visibleContactId(actor, sql`notes.contact_id`)} else exists (
    select from leads where leads.organization_id = notes.organization_id and leads.id = notes.lead_id
      and ${visibleLead(actor)}) end`;
}

/** The notes an actor sees. */
export function notes(tx: Tx) {
  return tx.db
    .selectFrom('notes')
    .selectAll('notes')
    .where('notes.organization_id', '=', tx.organization_id)
    .where(visibleNote(tx.actor));
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
