import { type RawBuilder, sql } from 'kysely';
import { may, type Viewer } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import type { FileHolder } from '../../kernel/kernel.ts';
import type { CustomHost, CustomValues } from '../custom-fields/index.ts';
import { visibleByOwner } from '../members/index.ts';
import { tagsOf } from '../tags/index.ts';
import { valuesOf } from './identities.ts';

/**
 * Whether an actor sees the contact with this id: as its owner, or through a lead of theirs. One look at an index; who sees
 * whom is kept in `contact_viewers`.
 */
export function visibleContactId(actor: Viewer, contactId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`exists (
    select from contact_viewers v where v.organization_id = ${actor.organization_id} and v.contact_id = ${contactId}
      and ${visibleByOwner(actor, sql`v.user_id`)})`;
}

/** Whether an actor sees a row of `contacts`. */
export const visibleContact = (actor: Viewer): RawBuilder<boolean> => visibleContactId(actor, sql`contacts.id`);

/** Who sees a contact sees the files it holds. */
export const contactHolder: FileHolder = (actor, id) =>
  may(actor, 'contacts:read')
    ? sql`exists (select from contacts where contacts.organization_id = ${actor.organization_id} and contacts.id = ${id}
        and ${visibleContact(actor)})`
    : sql`false`;

const values = [
  valuesOf('phone').as('phones'),
  valuesOf('email').as('emails'),
  tagsOf('contact', 'contacts').as('tags'),
] as const;

/** The contacts an actor sees, with their phones and e-mails. */
export function contacts(tx: Tx) {
  return tx.db
    .selectFrom('contacts')
    .selectAll('contacts')
    .select(values)
    .where('contacts.organization_id', '=', tx.organization_id)
    .where(visibleContact(tx.actor));
}

export function contactWire<T extends { custom: unknown; metadata: unknown }>(row: T) {
  return {
    ...row,
    object: 'contact' as const,
    custom: row.custom as CustomValues,
    metadata: row.metadata as Record<string, string>,
  };
}

/** The same for a member who sees only their own, by `contact_viewers`: there they stand in the order of the list. */
export function ownContacts(tx: Tx) {
  return tx.db
    .selectFrom('contact_viewers')
    .innerJoin('contacts', (join) =>
      join
        .onRef('contacts.organization_id', '=', 'contact_viewers.organization_id')
        .onRef('contacts.id', '=', 'contact_viewers.contact_id'),
    )
    .selectAll('contacts')
    .select(values)
    .where('contact_viewers.organization_id', '=', tx.organization_id)
    .where('contact_viewers.user_id', '=', tx.actor.user_id);
}

export type ContactRow = Awaited<ReturnType<typeof getContact>>;

/** One contact the actor sees, or `not_found`. `lock`: nobody else can change it until the transaction ends. */
export async function getContact(tx: Tx, id: string, { lock = false } = {}) {
  const query = contacts(tx).where('contacts.id', '=', id);
  const row = await (lock ? query.forUpdate('contacts') : query).executeTakeFirst();
  if (!row) throw notFound('contact');
  return contactWire(row);
}

/** How contacts carry custom fields. */
export const contactFields: CustomHost = {
  resource: 'contact',
  visible: async (tx, id) => (await contacts(tx).where('contacts.id', '=', id).executeTakeFirst()) !== undefined,
};
