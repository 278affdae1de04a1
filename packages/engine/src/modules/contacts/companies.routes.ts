import { updateRow } from '../../kernel/db/rows.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref, StringEnum, Text } from '../../kernel/http/schema.ts';
import { recordTagRoutes } from '../tags/index.ts';
import { companyList, companyPage, expandableCompany } from './companies.list.ts';
import { getCompany } from './companies.queries.ts';
import { createCompany, deleteCompany, updateCompany, upsertCompany } from './companies.service.ts';
import { Company, CompanyPage, CreateCompany, longestDomain, UpdateCompany } from './contacts.schema.ts';

const tagging = recordTagRoutes({
  resource: 'company',
  path: '/v1/companies/:company_id',
  operations: 'companies',
  permission: 'contacts:write',
  response: Ref(Company),
  hold: (tx, id) => getCompany(tx, id, { lock: true }),
  touch: (tx, id, ifMatch) => updateRow(tx, 'companies', id, {}, { ifMatch, what: 'company' }),
  read: getCompany,
});

export const companyRoutes = [
  ...tagging,
  defineRoute({
    method: 'GET',
    path: '/v1/companies',
    operationId: 'companies.list',
    summary: 'List companies',
    permission: 'contacts:read',
    query: companyList.query,
    errors: companyList.errors,
    response: CompanyPage,
    expands: expandableCompany,
    handler: ({ kernel, tx, query }) => companyPage(kernel, tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/companies/search',
    operationId: 'companies.search',
    summary: 'Search companies by a tree of conditions',
    permission: 'contacts:read',
    transaction: 'read',
    weight: 3,
    body: companyList.search,
    errors: companyList.errors,
    response: CompanyPage,
    status: 200,
    expands: expandableCompany,
    handler: ({ kernel, tx, body }) => companyPage(kernel, tx, body),
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
    handler: async ({ kernel, tx, body }) => createCompany(tx, kernel, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/companies/:company_id',
    operationId: 'companies.get',
    summary: 'Get a company',
    permission: 'contacts:read',
    response: Ref(Company),
    expands: expandableCompany,
    handler: async ({ tx, params }) => getCompany(tx, params.company_id),
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
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      updateCompany(tx, kernel, params.company_id, body, ifMatch),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/companies/:company_id',
    operationId: 'companies.delete',
    summary: 'Delete a company',
    description: 'Refused while contacts or leads refer to it.',
    permission: 'contacts:write',
    errors: ['deletion_blocked'],
    handler: async ({ tx, params, ifMatch }) => deleteCompany(tx, params.company_id, ifMatch),
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/companies/by/:field/:value',
    operationId: 'companies.upsert',
    summary: 'Change or add a company by its external id or domain',
    description: 'Answers 201 when the company was added, which needs a `name`, and 200 when it was changed.',
    permission: 'contacts:write',
    params: {
      field: StringEnum(['external_id', 'domain']),
      value: Text(longestDomain),
    },
    body: Ref(UpdateCompany),
    response: Ref(Company),
    status: 201,
    alsoStatus: 200,
    errors: ['already_exists'],
    async handler({ kernel, tx, params, body, ifMatch }) {
      const field = params.field as 'external_id' | 'domain';
      const { created, company } = await upsertCompany(tx, kernel, field, params.value, body, ifMatch);
      const location = { location: `/v1/companies/${company.id}` };
      return created ? new Reply(201, company, location) : new Reply(200, company);
    },
  }),
];
