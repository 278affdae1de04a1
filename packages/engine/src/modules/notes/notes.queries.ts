import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import { visibleContact } from '../contacts/index.ts';

export type NoteRow = Row<'notes'>;

/** The notes an actor sees: those on contacts they see. Who sees a lead sees its contact, so this covers notes on leads. */
export function notes(tx: Tx) {
  const all = tx.db.selectFrom('notes').selectAll('notes').where('notes.organization_id', '=', tx.organization_id);
  if (tx.actor.record_scope === 'all') return all;
  return all.where(sql<boolean>`exists (
    select from contacts where contacts.organization_id = notes.organization_id and contacts.id = notes.contact_id
      and ${visibleContact(tx.actor)})`);
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
