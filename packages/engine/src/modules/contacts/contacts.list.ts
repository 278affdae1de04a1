import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { filter, List, type Listing, type ListQuery } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { customFiltersOf, heldFiles } from '../custom-fields/index.ts';
import { expandableUser } from '../members/index.ts';
import { tagFilter } from '../tags/index.ts';
import { expandableCompany } from './companies.list.ts';
import { contacts, contactWire, ownContacts } from './contacts.queries.ts';
import { contactText } from './text.ts';

const identityIs = (kind: string, value: string) => sql<boolean>`exists (
  select from channel_identities i where i.organization_id = contacts.organization_id and i.contact_id = contacts.id
    and i.kind = ${sql.lit(kind)} and i.value = ${value})`;

const options = {
  table: 'contacts' as const,
  views: 'contacts',
  text: contactText,
  filters: {
    name: filter.text(sql`contacts.name`),
    owner_id: filter.id(sql`contacts.owner_id`),
    company_id: filter.id(sql`contacts.company_id`),
    city: filter.text(sql`contacts.city`),
    state: filter.text(sql`contacts.state`),
    pincode: filter.text(sql`contacts.pincode`),
    country: filter.text(sql`contacts.country`),
    language: filter.text(sql`contacts.language`),
    source: filter.text(sql`contacts.source`),
    external_id: filter.text(sql`contacts.external_id`),
    phone: filter.custom(
      Type.String({ pattern: '^\\+[0-9]{6,15}$', maxLength: 16, description: 'E.164; write `+` as `%2B`.' }),
      (value: string) => identityIs('phone', value),
      { ruled: 'contact.phones' },
    ),
    email: filter.custom(
      Type.String({ format: 'email', maxLength: 254 }),
      (value: string) => identityIs('email', value.toLowerCase()),
      { ruled: 'contact.emails' },
    ),
    tag_id: tagFilter('contact', 'contacts'),
    created_at: filter.time(sql`contacts.created_at`),
    updated_at: filter.time(sql`contacts.updated_at`),
  },
  dynamic: customFiltersOf('contact', sql`contacts.id`),
  defaultSort: '-created_at',
};

const createdAt = (column: string) => ({ column: sql.ref(column), type: 'timestamptz', key: 'created_at' }) as const;

export const contactList = new List({
  ...options,
  id: sql`contacts.id`,
  sorts: {
    created_at: createdAt('contacts.created_at'),
    updated_at: { column: sql`contacts.updated_at`, type: 'timestamptz', key: 'updated_at' },
    name: { column: sql`contacts.name`, type: 'text', key: 'name', nullable: true },
  },
});

/** For a member who sees only their own, in the order in which `contact_viewers` has them. */
const ownList = new List({
  ...options,
  id: sql`contact_viewers.contact_id`,
  sorts: { created_at: createdAt('contact_viewers.created_at') },
});

export const contactListing: Listing = { list: contactList, rows: contacts, wire: contactWire };

export async function contactPage(kernel: Kernel, tx: Tx, asked: ListQuery) {
  const query = await contactList.viewed(kernel, tx, asked);
  const own = tx.actor.record_scope === 'own' && ownList.sortsBy(query.sort ?? options.defaultSort);
  const page = await (own
    ? ownList.page(kernel, ownContacts(tx), query, tx)
    : contactList.page(kernel, contacts(tx), query, tx));
  return { ...page, data: page.data.map(contactWire) };
}

export const expandableContact: Expandable = {
  component: 'Contact',
  permission: 'contacts:read',
  load: async (tx, ids) => (await contacts(tx).where('contacts.id', 'in', ids).execute()).map(contactWire),
  relations: {
    company: { key: 'company_id', to: expandableCompany },
    owner: { key: 'owner_id', to: expandableUser },
    files: heldFiles,
  },
};
