import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { filter, List, type Listing, type ListQuery } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { expandableCompany, expandableContact } from '../contacts/index.ts';
import { customFiltersOf, heldFiles } from '../custom-fields/index.ts';
import { expandableUser } from '../members/index.ts';
import { expandablePipeline, expandableStage } from '../pipelines/index.ts';
import { tagFilter } from '../tags/index.ts';
import { leads, leadWire } from './leads.queries.ts';
import { leadStatuses } from './leads.schema.ts';
import { leadText } from './text.ts';

export const leadList = new List({
  id: sql`leads.id`,
  table: 'leads',
  views: 'leads',
  text: leadText,
  filters: {
    // A lead nobody named is called by the phone.
    title: filter.text(sql`leads.title`, { ruled: 'contact.phones' }),
    status: filter.oneOf(sql`leads.status`, leadStatuses),
    pipeline_id: filter.id(sql`leads.pipeline_id`),
    stage_id: filter.id(sql`leads.stage_id`),
    owner_id: filter.id(sql`leads.owner_id`),
    contact_id: filter.id(sql`leads.contact_id`),
    company_id: filter.id(sql`leads.company_id`),
    source: filter.text(sql`leads.source`),
    sub_source: filter.text(sql`leads.sub_source`),
    external_id: filter.text(sql`leads.external_id`),
    value_amount: filter.integer(sql`leads.value_amount`, { ruled: 'lead.value' }),
    currency: filter.text(sql`leads.currency`, { ruled: 'lead.value' }),
    lost_reason: filter.text(sql`leads.lost_reason`),
    expected_close_on: filter.date(sql`leads.expected_close_on`),
    stage_entered_at: filter.time(sql`leads.stage_entered_at`),
    first_response_at: filter.time(sql`leads.first_response_at`),
    tag_id: tagFilter('lead', 'leads'),
    created_at: filter.time(sql`leads.created_at`),
    updated_at: filter.time(sql`leads.updated_at`),
    closed_at: filter.time(sql`leads.closed_at`),
  },
  sorts: {
    created_at: { column: sql`leads.created_at`, type: 'timestamptz', key: 'created_at' },
    updated_at: { column: sql`leads.updated_at`, type: 'timestamptz', key: 'updated_at' },
    value_amount: {
      column: sql`leads.value_amount`,
      type: 'bigint',
      key: 'value_amount',
      nullable: true,
      ruled: 'lead.value',
    },
    expected_close_on: {
      column: sql`leads.expected_close_on`,
      type: 'date',
      key: 'expected_close_on',
      nullable: true,
    },
    closed_at: { column: sql`leads.closed_at`, type: 'timestamptz', key: 'closed_at', nullable: true },
  },
  defaultSort: '-created_at',
  dynamic: customFiltersOf('lead', sql`leads.id`),
});

export const leadListing: Listing = { list: leadList, rows: leads, wire: leadWire };

export async function leadPage(kernel: Kernel, tx: Tx, query: ListQuery) {
  const page = await leadList.page(kernel, leads(tx), query, tx);
  return { ...page, data: page.data.map(leadWire) };
}

export const expandableLead: Expandable = {
  component: 'Lead',
  permission: 'leads:read',
  load: async (tx, ids) => (await leads(tx).where('leads.id', 'in', ids).execute()).map(leadWire),
  relations: {
    contact: { key: 'contact_id', to: expandableContact },
    owner: { key: 'owner_id', to: expandableUser },
    company: { key: 'company_id', to: expandableCompany },
    pipeline: { key: 'pipeline_id', to: expandablePipeline },
    stage: { key: 'stage_id', to: expandableStage },
    files: heldFiles,
  },
};
