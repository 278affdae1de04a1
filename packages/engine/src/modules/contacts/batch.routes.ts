import { batchRoute } from '../../kernel/http/batch.ts';
import { createCompany, updateCompany } from './companies.service.ts';
import { Company, Contact, CreateCompany, CreateContact, UpdateCompany, UpdateContact } from './contacts.schema.ts';
import { createContact, updateContact } from './contacts.service.ts';

export const contactBatch = batchRoute({
  path: '/v1/contacts',
  operations: 'contacts',
  permission: 'contacts:write',
  create: CreateContact,
  update: UpdateContact,
  resource: Contact,
  example: { name: 'Ananya Iyer', city: 'Pune' },
  errors: ['already_exists', 'plan_limit_reached'],
  make: async (tx, kernel, input) => ({ status: 201, resource: await createContact(tx, kernel, input) }),
  change: (tx, kernel, id, changes) => updateContact(tx, kernel, id, changes, null),
  keys: ({ id, phones, emails }) =>
    [id, phones, emails]
      .flat()
      .filter((key) => key !== undefined)
      .map(String),
});

export const companyBatch = batchRoute({
  path: '/v1/companies',
  operations: 'companies',
  permission: 'contacts:write',
  create: CreateCompany,
  update: UpdateCompany,
  resource: Company,
  example: { name: 'Kulkarni Agro Works' },
  errors: ['already_exists'],
  make: async (tx, kernel, input) => ({ status: 201, resource: await createCompany(tx, kernel, input) }),
  change: (tx, kernel, id, changes) => updateCompany(tx, kernel, id, changes, null),
  keys: ({ id }) => (id === undefined ? [] : [String(id)]),
});
