import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { filter, List, type Listing, type ListQuery } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { customFiltersOf, heldFiles } from '../custom-fields/index.ts';
import { expandableUser } from '../members/index.ts';
import { tagFilter } from '../tags/index.ts';
import { companies, companyWire } from './companies.queries.ts';
import { companyText } from './text.ts';

export const companyList = new List({
  id: sql`companies.id`,
  table: 'companies',
  views: 'companies',
  text: companyText,
  filters: {
    owner_id: filter.id(sql`companies.owner_id`),
    name: filter.text(sql`companies.name`),
    domain: filter.text(sql`companies.domain`),
    gstin: filter.text(sql`companies.gstin`, { ruled: 'company.gstin' }),
    city: filter.text(sql`companies.city`),
    state: filter.text(sql`companies.state`),
    country: filter.text(sql`companies.country`),
    external_id: filter.text(sql`companies.external_id`),
    tag_id: tagFilter('company', 'companies'),
    created_at: filter.time(sql`companies.created_at`),
    updated_at: filter.time(sql`companies.updated_at`),
  },
  sorts: {
    created_at: { column: sql`companies.created_at`, type: 'timestamptz', key: 'created_at' },
    name: { column: sql`companies.name`, type: 'text', key: 'name' },
  },
  defaultSort: '-created_at',
  dynamic: customFiltersOf('company', sql`companies.id`),
});

export const companyListing: Listing = { list: companyList, rows: companies, wire: companyWire };

export async function companyPage(kernel: Kernel, tx: Tx, query: ListQuery) {
  const page = await companyList.page(kernel, companies(tx), query, tx);
  return { ...page, data: page.data.map(companyWire) };
}

export const expandableCompany: Expandable = {
  component: 'Company',
  permission: 'contacts:read',
  load: async (tx, ids) => (await companies(tx).where('companies.id', 'in', ids).execute()).map(companyWire),
  relations: { owner: { key: 'owner_id', to: expandableUser }, files: heldFiles },
};
