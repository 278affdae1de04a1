import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';

/** A person to be forgotten: which rows are about them, and how they are written elsewhere. */
export interface ErasedPerson {
  contact_id: string;
  lead_ids: readonly string[];
  /** Of everything that belongs to them: contact, leads, conversations, messages, enquiries, notes, tasks. */
  ids: readonly string[];
  /** Phones, with and without the plus, e-mails, user ids: text by which raw data can be found. */
  words: readonly string[];
}

/** What was forgotten, by table: the rows it touched. */
export type ErasedRows = Record<string, readonly unknown[]>;

/**
 * How a module forgets a person: rows are deleted, or emptied of what tells who they were about. May run again, and finds
 * nothing more then. A module whose tables hold anything about people has one.
 */
export type Erase = (tx: Tx, person: ErasedPerson) => Promise<ErasedRows>;

/** Patterns for `like any (…)`: text that mentions the person. */
export const mentions = ({ contact_id, lead_ids, words }: ErasedPerson): string[] =>
  [contact_id, ...lead_ids, ...words].map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** The kernel's own tables. Answers kept for repeats are deleted: they are copies. */
export const eraseFromKernel: Erase = async (tx, person) => {
  const { organization_id } = tx;
  const like = mentions(person);
  const [events] = await tx.rows(sql<{ count: number }>`select app.forget_in_events(${person.ids}::uuid[]) as count`);
  return {
    events: Array.from({ length: Number(events?.count ?? 0) }),
    idempotency_keys: await tx.rows(sql`delete from idempotency_keys
      where organization_id = ${organization_id} and body like any(${like}::text[]) returning key`),
    event_failures: await tx.rows(sql`update event_failures set error = ''
      where organization_id = ${organization_id} and error <> '' and (error like any(${like}::text[])
        or exists (select from events e where e.organization_id = ${organization_id} and e.id = any(event_ids)
          and (e.contact_id = ${person.contact_id} or e.lead_id = any(${person.lead_ids}::uuid[])))) returning consumer`),
  };
};
