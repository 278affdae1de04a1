import { leadKinds } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { visibleByOwner } from '../members/index.ts';
import { getLead } from './leads.queries.ts';
import { EnquiryPage } from './leads.schema.ts';

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
const list = new List(options);
const listOfLead = new List({ ...options, filters: {} });

/** An actor sees the enquiries of the leads they see; those outside the pipeline are for `all` alone. */
function enquiries(tx: Tx) {
  const all = tx.db
    .selectFrom('enquiries')
    .selectAll('enquiries')
    .where('enquiries.organization_id', '=', tx.organization_id);
  if (tx.actor.record_scope === 'all') return all;
  return all.where(sql<boolean>`exists (select from leads l where l.organization_id = enquiries.organization_id
    and l.id = enquiries.lead_id and ${visibleByOwner(tx.actor, sql`l.owner_id`)})`);
}

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
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, enquiries(tx), query);
      return { ...page, data: page.data.map(wire) };
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
    async handler({ kernel, tx, params, query }) {
      await getLead(tx, params.lead_id);
      const page = await listOfLead.page(kernel, enquiries(tx).where('enquiries.lead_id', '=', params.lead_id), query);
      return { ...page, data: page.data.map(wire) };
    },
  }),
];
