import { sql } from 'kysely';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import { publish } from '../../kernel/events/publish.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { requirePhone } from '../../kernel/phone.ts';
import { settingsOf } from '../organizations/index.ts';
import { companyCreated, companyDeleted, companyUpdated } from './contacts.events.ts';
import { Company, CompanyPage, CreateCompany, UpdateCompany } from './contacts.schema.ts';

const list = new List({
  id: sql`companies.id`,
  filters: {
    owner_id: filter.id(sql`companies.owner_id`),
    name: filter.text(sql`companies.name`),
    gstin: filter.text(sql`companies.gstin`),
    external_id: filter.text(sql`companies.external_id`),
    created_at: filter.time(sql`companies.created_at`),
  },
  sorts: { created_at: { column: sql`companies.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

const wire = (row: Row<'companies'>) => ({
  ...row,
  object: 'company' as const,
  metadata: row.metadata as Record<string, string>,
});

interface Fields {
  phone?: string | null;
  metadata?: Record<string, string>;
}

/** The phone as E.164, metadata as JSON text; the other fields as they are. */
async function columns<T extends Fields>(kernel: Kernel, organizationId: string, { phone, metadata, ...rest }: T) {
  const { country } = await settingsOf(kernel, organizationId);
  return {
    ...rest,
    ...(phone === undefined ? {} : { phone: phone === null ? null : requirePhone(phone, '/phone', country).e164 }),
    ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
  };
}

export const companyRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/companies',
    operationId: 'companies.list',
    summary: 'List companies',
    permission: 'contacts:read',
    query: list.query,
    response: CompanyPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('companies').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(wire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/companies',
    operationId: 'companies.create',
    summary: 'Add a company',
    permission: 'contacts:write',
    body: Ref(CreateCompany),
    response: Ref(Company),
    status: 201,
    errors: ['already_exists'],
    async handler({ kernel, tx, body }) {
      const values = await columns(kernel, tx.organization_id, body);
      const row = await tx.db
        .insertInto('companies')
        .values({ ...newRow(tx, newId()), ...values })
        .returningAll()
        .executeTakeFirstOrThrow();
      const company = wire(row);
      publish(tx, companyCreated, { subject: { type: 'company', id: row.id }, data: { company } });
      return company;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/companies/:company_id',
    operationId: 'companies.get',
    summary: 'Get a company',
    permission: 'contacts:read',
    response: Ref(Company),
    handler: async ({ tx, params }) => wire(await getRow(tx, 'companies', params.company_id, 'company')),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/companies/:company_id',
    operationId: 'companies.update',
    summary: 'Change a company',
    permission: 'contacts:write',
    body: Ref(UpdateCompany),
    response: Ref(Company),
    errors: ['already_exists'],
    async handler({ kernel, tx, params, body, ifMatch }) {
      const values = await columns(kernel, tx.organization_id, body);
      const company = wire(await updateRow(tx, 'companies', params.company_id, values, { ifMatch, what: 'company' }));
      publish(tx, companyUpdated, { subject: { type: 'company', id: company.id }, data: { company, changes: body } });
      return company;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/companies/:company_id',
    operationId: 'companies.delete',
    summary: 'Delete a company',
    description: 'Refused while contacts or leads refer to it.',
    permission: 'contacts:write',
    errors: ['deletion_blocked'],
    async handler({ tx, params, ifMatch }) {
      const company = wire(await deleteRow(tx, 'companies', params.company_id, { ifMatch, what: 'company' }));
      publish(tx, companyDeleted, { subject: { type: 'company', id: company.id }, data: { company } });
    },
  }),
];
