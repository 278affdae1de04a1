import { leadKinds } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import type { Seen } from '../../kernel/http/list/seen.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableContact } from '../contacts/index.ts';
import { visibleByOwner } from '../members/index.ts';
import { captureFromPage } from './capture/by-page.ts';
import { CreateEnquiry, EnquiryReceipt } from './enquiries.schema.ts';
import { expandableLead } from './leads.list.ts';
import { getLead, ofLeadsSeen } from './leads.queries.ts';
import { Enquiry, EnquiryPage } from './leads.schema.ts';

const options = {
  id: sql`enquiries.id`,
  filters: {
    source: filter.text(sql`enquiries.source`),
    kind: filter.oneOf(sql`enquiries.kind`, [...leadKinds, 'api']),
    connection_id: filter.id(sql`enquiries.connection_id`),
    contact_id: filter.id(sql`enquiries.contact_id`),
    lead_id: filter.id(sql`enquiries.lead_id`),
    external_id: filter.text(sql`enquiries.external_id`),
    is_test: filter.yesNo(sql`enquiries.is_test`),
    received_at: filter.time(sql`enquiries.received_at`),
  },
  sorts: { received_at: { column: sql`enquiries.received_at`, type: 'timestamptz' as const, key: 'received_at' } },
  defaultSort: '-received_at',
};
const list = new List({ ...options, table: 'enquiries' });
const listOfLead = new List({ ...options, filters: {} });

/** The enquiries of everybody. */
const allEnquiries = (tx: Tx) =>
  tx.db.selectFrom('enquiries').selectAll('enquiries').where('enquiries.organization_id', '=', tx.organization_id);

/** An actor sees the enquiries of the leads they see; those outside the pipeline are for `all` alone. */
function seenEnquiries(actor: Viewer): Seen | null {
  if (actor.record_scope === 'all') return null;
  const visible = sql<boolean>`exists (select from leads l where l.organization_id = enquiries.organization_id
    and l.id = enquiries.lead_id and ${visibleByOwner(actor, sql`l.owner_id`)} offset 0)`;
  return { visible, ids: ofLeadsSeen(actor, sql`enquiries`) };
}

/** The enquiries an actor sees. */
function enquiries(tx: Tx) {
  const seen = seenEnquiries(tx.actor);
  return seen ? allEnquiries(tx).where(seen.visible) : allEnquiries(tx);
}

const expandableEnquiry: Expandable = {
  component: 'Enquiry',
  permission: 'leads:read',
  load: async (tx, ids) => (await enquiries(tx).where('enquiries.id', 'in', ids).execute()).map(wire),
  relations: {
    lead: { key: 'lead_id', to: expandableLead },
    contact: { key: 'contact_id', to: expandableContact },
  },
};

function wire({ budget_min, budget_max, budget_text, currency, attribution, raw, ...row }: Row<'enquiries'>) {
  const hasBudget = budget_min !== null || budget_max !== null || budget_text !== null;
  return {
    ...row,
    object: 'enquiry' as const,
    kind: row.kind as (typeof leadKinds)[number] | 'api',
    budget: hasBudget ? { min: budget_min, max: budget_max, text: budget_text, currency } : null,
    attribution: attribution as Record<string, unknown> | null,
    raw: raw as Record<string, unknown> | null,
  };
}

export const enquiryRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/enquiries',
    operationId: 'enquiries.list',
    summary: 'List enquiries',
    permission: 'leads:read',
    query: list.query,
    response: EnquiryPage,
    expands: expandableEnquiry,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, allEnquiries(tx), query, tx, seenEnquiries(tx.actor));
      return { ...page, data: page.data.map(wire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/enquiries',
    operationId: 'enquiries.create',
    summary: 'Send an enquiry from a web page',
    description:
      'What a publishable key may do. The person is recognised or made, and a lead made or joined, before this answers; the answer says no more than that the enquiry arrived.',
    permission: 'enquiries:write',
    body: Ref(CreateEnquiry),
    response: Ref(EnquiryReceipt),
    status: 201,
    errors: ['no_pipeline'],
    async handler({ kernel, tx, body }) {
      const id = await captureFromPage(tx, kernel, body);
      return { id, object: 'enquiry_receipt' as const, received_at: tx.now };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/enquiries/:enquiry_id',
    operationId: 'enquiries.get',
    summary: 'Get an enquiry',
    permission: 'leads:read',
    response: Ref(Enquiry),
    async handler({ tx, params }) {
      const row = await enquiries(tx).where('enquiries.id', '=', params.enquiry_id).executeTakeFirst();
      if (!row) throw notFound('enquiry');
      return wire(row);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/leads/:lead_id/enquiries',
    operationId: 'leads.enquiries',
    summary: 'List the enquiries of a lead',
    permission: 'leads:read',
    query: listOfLead.query,
    response: EnquiryPage,
    expands: expandableEnquiry,
    async handler({ kernel, tx, params, query }) {
      await getLead(tx, params.lead_id);
      const page = await listOfLead.page(kernel, enquiries(tx).where('enquiries.lead_id', '=', params.lead_id), query);
      return { ...page, data: page.data.map(wire) };
    },
  }),
];
