import type { Static } from 'typebox';
import { deleteRow, newRow, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { getContact } from '../contacts/index.ts';
import { getLead } from '../leads/index.ts';
import { noteCreated, noteDeleted, noteUpdated } from './notes.events.ts';
import { getNote, type NoteRow, noteWire } from './notes.queries.ts';
import type { CreateNote, UpdateNote } from './notes.schema.ts';

/** Writes a note on a lead or contact the actor sees. */
export async function createNote(tx: Tx, input: Static<typeof CreateNote>): Promise<NoteRow> {
  const subject = await readSubject(tx, input);
  const row = await tx.db
    .insertInto('notes')
    .values({
      ...newRow(tx, newId()),
      ...subject,
      body: input.body,
      pinned: input.pinned ?? false,
      actor_type: tx.actor.type,
      actor_id: tx.actor.id,
      author_id: tx.actor.user_id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(tx, noteCreated, row);
  return row;
}

async function readSubject(tx: Tx, { lead_id, contact_id }: Static<typeof CreateNote>) {
  if (lead_id) {
    const lead = await getLead(tx, lead_id).catch(unknown('/lead_id', 'lead'));
    if (!contact_id || contact_id.toLowerCase() === lead.contact_id) return { lead_id, contact_id: lead.contact_id };
    throw invalidField('/contact_id', 'not_of_lead', 'The lead has another contact; leave this out.');
  }
  if (!contact_id) throw invalidField('/contact_id', 'required', 'Give `contact_id` or `lead_id`.');
  await getContact(tx, contact_id).catch(unknown('/contact_id', 'contact'));
  return { lead_id: null, contact_id };
}

function unknown(pointer: string, what: string) {
  return (error: unknown): never => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    throw invalidField(pointer, `unknown_${what}`, `There is no such ${what}.`);
  };
}

/** Changes a note of the actor's own, or any for one who sees all records. */
export async function updateNote(
  tx: Tx,
  id: string,
  changes: Static<typeof UpdateNote>,
  ifMatch: number | null,
): Promise<NoteRow> {
  requireAuthor(tx, await getNote(tx, id));
  const row = await updateRow(tx, 'notes', id, changes, { ifMatch, what: 'note' });
  announce(tx, noteUpdated, row, { changes });
  return row;
}

/** Deletes a note of the actor's own, or any for one who sees all records. */
export async function deleteNote(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  requireAuthor(tx, await getNote(tx, id));
  announce(tx, noteDeleted, await deleteRow(tx, 'notes', id, { ifMatch, what: 'note' }));
}

function requireAuthor({ actor }: Tx, { actor_type, actor_id }: NoteRow): void {
  if (actor.record_scope === 'all' || (actor.type === actor_type && actor.id === actor_id)) return;
  throw new AppError('not_author', 'Somebody else wrote this note.');
}

function announce(tx: Tx, spec: EventSpec, row: NoteRow, more: Record<string, unknown> = {}): void {
  const { id, lead_id, contact_id } = row;
  publish(tx, spec, { subject: { type: 'note', id }, lead_id, contact_id, data: { note: noteWire(row), ...more } });
}
