import { updateRow } from '../../kernel/db/rows.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref, StringEnum, Text } from '../../kernel/http/schema.ts';
import { recordTagRoutes, type TagHolder } from '../tags/index.ts';
import { contactList, contactPage, expandableContact } from './contacts.list.ts';
import { getContact } from './contacts.queries.ts';
import {
  ChannelIdentityList,
  Contact,
  ContactPage,
  CreateContact,
  longestEmail,
  UpdateContact,
} from './contacts.schema.ts';
import { createContact, deleteContact, updateContact } from './contacts.service.ts';
import { type ContactKey, contactKeys, upsertContact } from './upsert.ts';

export const contactTags: TagHolder = {
  resource: 'contact',
  hold: async (tx, id) => ({ id: (await getContact(tx, id, { lock: true })).id, contact_id: id }),
  touch: (tx, id, ifMatch) => updateRow(tx, 'contacts', id, {}, { ifMatch, what: 'contact' }),
};

const tagging = recordTagRoutes({
  ...contactTags,
  path: '/v1/contacts/:contact_id',
  operations: 'contacts',
  permission: 'contacts:write',
  response: Ref(Contact),
  read: getContact,
});

export const contactRoutes = [
  ...tagging,
  defineRoute({
    method: 'GET',
    path: '/v1/contacts',
    operationId: 'contacts.list',
    summary: 'List contacts',
    permission: 'contacts:read',
    query: contactList.query,
    errors: contactList.errors,
    response: ContactPage,
    expands: expandableContact,
    handler: ({ kernel, tx, query }) => contactPage(kernel, tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/contacts/search',
    operationId: 'contacts.search',
    summary: 'Search contacts by a tree of conditions',
    permission: 'contacts:read',
    transaction: 'read',
    weight: 3,
    body: contactList.search,
    errors: contactList.errors,
    response: ContactPage,
    status: 200,
    expands: expandableContact,
    handler: ({ kernel, tx, body }) => contactPage(kernel, tx, body),
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
    errors: ['already_exists', 'plan_limit_reached'],
    handler: async ({ kernel, tx, body }) => createContact(tx, kernel, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/contacts/:contact_id',
    operationId: 'contacts.get',
    summary: 'Get a contact',
    permission: 'contacts:read',
    response: Ref(Contact),
    expands: expandableContact,
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
    errors: ['already_exists', 'legal_hold'],
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      updateContact(tx, kernel, params.contact_id, body, ifMatch),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/contacts/:contact_id',
    operationId: 'contacts.delete',
    summary: 'Delete a contact',
    description:
      'Refused while leads or conversations refer to it, a legal hold lasts on it, or the person waits for an answer about their data. Requests and holds that are over stay.',
    permission: 'contacts:write',
    errors: ['deletion_blocked', 'legal_hold'],
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
  defineRoute({
    method: 'PUT',
    path: '/v1/contacts/by/:field/:value',
    operationId: 'contacts.upsert',
    summary: 'Change or add a contact by external id, phone or e-mail',
    description:
      'Answers 201 when the contact was added, 200 when it was changed. A phone may be spelt in any usual way. `phones` and `emails`, when given, replace those the contact has, but never the one of the address. A role that hides `contact.phones` or `contact.emails` cannot name a contact by it, and one that may only read it cannot add one.',
    permission: 'contacts:write',
    params: {
      field: StringEnum(contactKeys),
      value: Text(longestEmail),
    },
    body: Ref(UpdateContact),
    response: Ref(Contact),
    status: 201,
    alsoStatus: 200,
    errors: ['already_exists', 'legal_hold', 'plan_limit_reached'],
    async handler({ kernel, tx, params, body, ifMatch }) {
      const field = params.field as ContactKey;
      const { created, contact } = await upsertContact(tx, kernel, field, params.value, body, ifMatch);
      const location = { location: `/v1/contacts/${contact.id}` };
      return created ? new Reply(201, contact, location) : new Reply(200, contact);
    },
  }),
];
