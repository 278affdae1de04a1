import { sql } from 'kysely';
import { Type } from 'typebox';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { contacts, getContact } from './contacts.queries.ts';
import { ChannelIdentityList, Contact, ContactPage, CreateContact, UpdateContact } from './contacts.schema.ts';
import { createContact, deleteContact, updateContact } from './contacts.service.ts';

const identityIs = (kind: string, value: string) => sql<boolean>`exists (
  select from channel_identities i where i.organization_id = contacts.organization_id and i.contact_id = contacts.id
    and i.kind = ${sql.lit(kind)} and i.value = ${value})`;

const list = new List({
  id: sql`contacts.id`,
  filters: {
    owner_id: filter.id(sql`contacts.owner_id`),
    company_id: filter.id(sql`contacts.company_id`),
    city: filter.text(sql`contacts.city`),
    source: filter.text(sql`contacts.source`),
    external_id: filter.text(sql`contacts.external_id`),
    phone: filter.custom(
      Type.String({ pattern: '^\\+[0-9]{6,15}$', description: 'E.164; write `+` as `%2B`.' }),
      (value: string) => identityIs('phone', value),
    ),
    email: filter.custom(Type.String({ format: 'email', maxLength: 254 }), (value: string) =>
      identityIs('email', value.toLowerCase()),
    ),
    created_at: filter.time(sql`contacts.created_at`),
  },
  sorts: { created_at: { column: sql`contacts.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export const contactRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/contacts',
    operationId: 'contacts.list',
    summary: 'List contacts',
    permission: 'contacts:read',
    query: list.query,
    response: ContactPage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, contacts(tx), query);
      return {
        ...page,
        data: page.data.map((row) => ({
          ...row,
          object: 'contact' as const,
          metadata: row.metadata as Record<string, string>,
        })),
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/contacts',
    operationId: 'contacts.create',
    summary: 'Add a contact',
    permission: 'contacts:write',
    body: Ref(CreateContact),
    response: Ref(Contact),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ kernel, tx, body }) => createContact(tx, kernel, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/contacts/:contact_id',
    operationId: 'contacts.get',
    summary: 'Get a contact',
    permission: 'contacts:read',
    response: Ref(Contact),
    handler: async ({ tx, params }) => getContact(tx, params.contact_id),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/contacts/:contact_id',
    operationId: 'contacts.update',
    summary: 'Change a contact',
    description: '`phones` and `emails`, when given, replace those the contact has.',
    permission: 'contacts:write',
    body: Ref(UpdateContact),
    response: Ref(Contact),
    errors: ['already_exists'],
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      updateContact(tx, kernel, params.contact_id, body, ifMatch),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/contacts/:contact_id',
    operationId: 'contacts.delete',
    summary: 'Delete a contact',
    description: 'Refused while leads or conversations refer to it.',
    permission: 'contacts:write',
    errors: ['deletion_blocked'],
    handler: async ({ tx, params, ifMatch }) => deleteContact(tx, params.contact_id, ifMatch),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/contacts/:contact_id/identities',
    operationId: 'contacts.identities',
    summary: 'List the ways a contact is known',
    permission: 'contacts:read',
    response: Ref(ChannelIdentityList),
    async handler({ tx, params }) {
      await getContact(tx, params.contact_id);
      const rows = await tx.db
        .selectFrom('channel_identities')
        .selectAll()
        .where('organization_id', '=', tx.organization_id)
        .where('contact_id', '=', params.contact_id)
        .orderBy('kind')
        .orderBy('is_primary', 'desc')
        .orderBy('created_at')
        .execute();
      return { object: 'list' as const, data: rows.map((row) => ({ ...row, object: 'channel_identity' as const })) };
    },
  }),
];
