import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import { visibleByOwner } from '../members/index.ts';
import { valuesOf } from './identities.ts';

/**
 * Whether an actor sees a contact: as its owner, or through a lead of theirs. The lead is looked at by table, since leads
 * stand above contacts; nothing is written there.
 */
export function visibleContact(actor: Actor): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`(${visibleByOwner(actor, sql`contacts.owner_id`)} or exists (
    select from leads l where l.organization_id = contacts.organization_id and l.contact_id = contacts.id
      and ${visibleByOwner(actor, sql`l.owner_id`)}))`;
}

/** The contacts an actor sees, with their phones and e-mails. */
export function contacts(tx: Tx) {
  return tx.db
    .selectFrom('contacts')
    .selectAll('contacts')
    .select([valuesOf('phone').as('phones'), valuesOf('email').as('emails')])
    .where('contacts.organization_id', '=', tx.organization_id)
    .where(visibleContact(tx.actor));
}

export type ContactRow = Awaited<ReturnType<typeof getContact>>;

/** One contact the actor sees, or `not_found`. */
export async function getContact(tx: Tx, id: string) {
  const row = await contacts(tx).where('contacts.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('contact');
  return { ...row, object: 'contact' as const, metadata: row.metadata as Record<string, string> };
}
