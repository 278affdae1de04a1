import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { refuseLarge } from '../../kernel/http/storable.ts';
import { getContact, visibleContact } from '../contacts/index.ts';
import {
  Consent,
  ConsentPage,
  ConsentSummary,
  CreateConsent,
  channels,
  purposes,
  statuses,
} from './consents.schema.ts';
import { addConsent, consentWire, latestConsents } from './consents.service.ts';

const list = new List({
  id: sql`consents.id`,
  filters: {
    contact_id: filter.id(sql`consents.contact_id`),
    purpose: filter.oneOf(sql`consents.purpose`, purposes),
    channel: filter.oneOf(sql`consents.channel`, channels),
    status: filter.oneOf(sql`consents.status`, statuses),
    created_at: filter.time(sql`consents.created_at`),
  },
  sorts: { created_at: { column: sql`consents.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

/** Those of the contacts an actor sees. */
function consents(tx: Tx) {
  const all = tx.db.selectFrom('consents').selectAll().where('consents.organization_id', '=', tx.organization_id);
  if (tx.actor.record_scope === 'all') return all;
  return all.where(sql<boolean>`exists (select from contacts where contacts.organization_id = consents.organization_id
    and contacts.id = consents.contact_id and ${visibleContact(tx.actor)})`);
}

const oldest = Date.UTC(2000, 0);

export const consentRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/consents',
    operationId: 'consents.list',
    summary: 'List the ledger of consents',
    permission: 'consents:read',
    query: list.query,
    response: ConsentPage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, consents(tx), query);
      return { ...page, data: page.data.map(consentWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/consents',
    operationId: 'consents.create',
    summary: 'Record what a person agreed to or took back',
    description:
      'Entries are never changed: the latest for a purpose and channel counts. Withdrawing is as easy as granting.',
    permission: 'consents:write',
    body: Ref(CreateConsent),
    response: Ref(Consent),
    status: 201,
    async handler({ tx, body }) {
      const { at: told, channel = null, ...rest } = body;
      refuseLarge(body.evidence, '/evidence');
      await getContact(tx, body.contact_id).catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === 'not_found')) throw error;
        throw invalidField('/contact_id', 'unknown_contact', 'There is no such contact.');
      });
      const at = told === undefined ? tx.now : new Date(told);
      if (at > tx.now || at.getTime() < oldest)
        throw invalidField('/at', 'out_of_range', 'Must be between the year 2000 and now.');
      const consent = await addConsent(tx, { ...rest, channel, at });
      if (!consent) throw new Error('A new id was taken.');
      return consent;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/contacts/:contact_id/consents',
    operationId: 'contacts.consents',
    summary: 'Get what a contact agrees to now',
    permission: 'consents:read',
    response: Ref(ConsentSummary),
    async handler({ tx, params }) {
      await getContact(tx, params.contact_id);
      return { object: 'list' as const, data: await latestConsents(tx, params.contact_id) };
    },
  }),
];
