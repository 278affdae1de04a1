import type { Static } from 'typebox';
import { deleteRow, newRow, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { requirePhone } from '../../kernel/phone.ts';
import { type CustomHost, type CustomValues, customAfter, readCustom } from '../custom-fields/index.ts';
import { settingsOf } from '../organizations/index.ts';
import { type CompanyObject, companies, companyWire, getCompany, seesCompany } from './companies.queries.ts';
import { companyCreated, companyDeleted, companyUpdated } from './contacts.events.ts';
import type { CreateCompany, UpdateCompany } from './contacts.schema.ts';
import { readExternalId } from './upsert.ts';

/** How companies carry custom fields. */
const companyFields: CustomHost = { resource: 'company', visible: seesCompany };

export async function createCompany(
  tx: Tx,
  kernel: Kernel,
  input: Static<typeof CreateCompany>,
): Promise<CompanyObject> {
  const [values, reading] = await Promise.all([
    columns(kernel, tx.organization_id, input),
    readCustom(tx, kernel, companyFields, { custom: input.custom }),
  ]);
  const custom = JSON.stringify(await reading.ofNew());
  const row = await tx.db
    .insertInto('companies')
    .values({ ...newRow(tx, newId()), ...values, custom })
    .returningAll()
    .executeTakeFirstOrThrow();
  const company = companyWire({ ...row, tags: [] });
  publish(tx, companyCreated, { subject: { type: 'company', id: row.id }, data: { company } });
  return company;
}

export async function updateCompany(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Static<typeof UpdateCompany>,
  ifMatch: number | null,
): Promise<CompanyObject> {
  const before = await getCompany(tx, id, { lock: true });
  const [values, custom] = await Promise.all([
    columns(kernel, tx.organization_id, changes),
    customAfter(tx, kernel, companyFields, before, changes.custom),
  ]);
  const changed = { ...values, ...(custom ? { custom: JSON.stringify(custom) } : {}) };
  const row = await updateRow(tx, 'companies', id, changed, { ifMatch, what: 'company' });
  const company = companyWire({ ...row, tags: before.tags });
  publish(tx, companyUpdated, { subject: { type: 'company', id }, data: { company, changes } });
  return company;
}

/** Changes the company that is known by a field, or makes it. */
export async function upsertCompany(
  tx: Tx,
  kernel: Kernel,
  field: 'external_id' | 'domain',
  value: string,
  input: Static<typeof UpdateCompany>,
  ifMatch: number | null,
) {
  const key = field === 'domain' ? value.toLowerCase() : readExternalId(value);
  if (input[field] !== undefined && input[field] !== key) {
    throw invalidField(`/${field}`, 'differs', `Leave it out, or give the ${field} of the address.`);
  }
  const known = await companies(tx).where(field, '=', key).executeTakeFirst();
  if (known) return { created: false, company: await updateCompany(tx, kernel, known.id, input, ifMatch) };
  const { name, ...rest } = input;
  if (name === undefined)
    throw invalidField('/name', 'required', 'There is no such company yet; a new one needs a name.');
  return { created: true, company: await createCompany(tx, kernel, { ...rest, name, [field]: key }) };
}

export async function deleteCompany(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const company = await getCompany(tx, id, { lock: true });
  await deleteRow(tx, 'companies', id, { ifMatch, what: 'company' });
  publish(tx, companyDeleted, { subject: { type: 'company', id }, data: { company } });
}

interface Fields {
  phone?: string | null;
  custom?: CustomValues;
  metadata?: Record<string, string>;
}

/** The phone as E.164, metadata as JSON text; the other fields as they are. Custom fields are read apart. */
async function columns<T extends Fields>(
  kernel: Kernel,
  organizationId: string,
  { phone, custom: _read, metadata, ...rest }: T,
) {
  const { country } = await settingsOf(kernel, organizationId);
  return {
    ...rest,
    ...(phone === undefined ? {} : { phone: phone === null ? null : requirePhone(phone, '/phone', country).e164 }),
    ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
  };
}
