import { sql } from 'kysely';
import { newRow, type Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import { tagsOf } from '../../tags/index.ts';
import { companyCreated, companyUpdated } from '../contacts.events.ts';
import type { ImportPolicy } from './assign.ts';
import type { ImportOutcome } from './people.ts';

const fields = [
  'domain',
  'gstin',
  'phone',
  'address',
  'city',
  'state',
  'pincode',
  'country',
  'owner_id',
  'external_id',
] as const;

/** A company of a file, every value checked. */
export type ImportedCompany = { name: string; metadata?: Record<string, string> } & Partial<
  Record<(typeof fields)[number], string | null>
>;

interface Target {
  id: string;
  known: boolean;
  values: ImportedCompany;
}

/** Records many companies with a few statements. The same external id, else the same name, is the same company. */
export async function importCompanies(
  tx: Tx,
  companies: readonly ImportedCompany[],
  policy: ImportPolicy,
  { dry = false } = {},
): Promise<ImportOutcome[]> {
  const byKey = new Map<string, Target>();
  for (const { key, id, name } of await findKnown(tx, companies))
    byKey.set(key, byKey.get(key) ?? { id, known: true, values: { name } });
  const touched = new Set<Target>();
  const places = companies.map((company) => {
    const keys = keysOf(company);
    const met = keys.map((key) => byKey.get(key)).find((target) => target !== undefined);
    const target = met ?? { id: newId(), known: false, values: { name: company.name } };
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, target);
    if (met && policy === 'skip') return { target, how: 'skipped' as const };
    merge(target.values, company, policy);
    touched.add(target);
    return { target, how: met ? ('updated' as const) : ('created' as const) };
  });
  const changed = dry ? null : await write(tx, [...touched], policy);
  return places.map(({ target, how }) => {
    const same = how === 'updated' && target.known && changed !== null && !changed.has(target.id);
    return { outcome: same ? 'skipped' : how, id: target.id };
  });
}

const keysOf = ({ external_id, name }: ImportedCompany): string[] => [
  ...(external_id == null ? [] : [`external_id ${external_id}`]),
  `name ${name.toLowerCase()}`,
];

function findKnown(tx: Tx, companies: readonly ImportedCompany[]) {
  const externalIds = companies.flatMap(({ external_id }) => external_id ?? []);
  const names = companies.map(({ name }) => name.toLowerCase());
  return tx.rows(sql<{ key: string; id: string; name: string }>`
    select 'external_id ' || external_id as key, id, name from companies
    where organization_id = ${tx.organization_id} and external_id = any(${externalIds}::text[])
    union all
    select 'name ' || lower(name), id, name from companies
    where organization_id = ${tx.organization_id} and lower(name) = any(${names}::text[])
    order by id`);
}

function merge(values: ImportedCompany, company: ImportedCompany, policy: ImportPolicy): void {
  for (const field of fields) {
    const given = company[field];
    if (given == null || (policy === 'append' && values[field] != null)) continue;
    values[field] = given;
  }
  if (company.metadata)
    values.metadata =
      policy === 'update' ? { ...values.metadata, ...company.metadata } : { ...company.metadata, ...values.metadata };
}

async function write(tx: Tx, targets: readonly Target[], policy: ImportPolicy): Promise<Set<string>> {
  insertCompanies(
    tx,
    targets.filter(({ known }) => !known),
  );
  const met = targets.filter(({ known }) => known);
  const changed = met.length === 0 ? [] : await updateCompanies(tx, met, policy);
  for (const company of changed) {
    const changes = met.find(({ id }) => id === company.id)?.values ?? {};
    publish(tx, companyUpdated, {
      subject: { type: 'company', id: company.id },
      data: { company: { ...company, object: 'company' }, changes },
    });
  }
  return new Set(changed.map(({ id }) => id));
}

const blank = Object.fromEntries(fields.map((field) => [field, null]));

function insertCompanies(tx: Tx, targets: readonly Target[]): void {
  if (targets.length === 0) return;
  const rows = targets.map(({ id, values }) => ({
    ...newRow(tx, id),
    ...blank,
    ...values,
    metadata: values.metadata ?? {},
  }));
  tx.defer(sql`
    insert into companies (organization_id, id, name, domain, gstin, phone, address, city, state, pincode, country, owner_id, external_id,
      metadata, version, created_at, updated_at)
    select ${tx.organization_id}, r.id, r.name, r.domain, r.gstin, r.phone, r.address, r.city, r.state, r.pincode, r.country, r.owner_id,
      r.external_id, r.metadata, 1, ${tx.now}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, name text, domain text, gstin text, phone text, address text,
      city text, state text, pincode text, country text, owner_id uuid, external_id text, metadata jsonb)`);
  for (const row of rows)
    publish(tx, companyCreated, {
      subject: { type: 'company', id: row.id },
      data: { company: { ...row, custom: {}, tags: [], object: 'company' } },
    });
}

function updateCompanies(tx: Tx, met: readonly Target[], policy: ImportPolicy): Promise<Row<'companies'>[]> {
  const rows = met.map(({ id, values }) => ({ ...blank, ...values, metadata: values.metadata ?? {}, id }));
  const value = (field: string) =>
    policy === 'update'
      ? sql`coalesce(r.${sql.ref(field)}, companies.${sql.ref(field)})`
      : sql`coalesce(companies.${sql.ref(field)}, r.${sql.ref(field)})`;
  const metadata = policy === 'update' ? sql`companies.metadata || r.metadata` : sql`r.metadata || companies.metadata`;
  const sets = fields.map((field) => sql`${sql.ref(field)} = ${value(field)}`);
  const differs = fields.map((field) => sql`companies.${sql.ref(field)} is distinct from ${value(field)}`);
  return tx.rows(sql<Row<'companies'>>`
    update companies set ${sql.join(sets)}, metadata = ${metadata}, updated_at = ${tx.now}, version = companies.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, domain text, gstin text, phone text, address text, city text,
      state text, pincode text, country text, owner_id uuid, external_id text, metadata jsonb)
    where companies.organization_id = ${tx.organization_id} and companies.id = r.id
      and (companies.metadata is distinct from ${metadata} or ${sql.join(differs, sql` or `)})
    returning companies.*, ${tagsOf('company', 'companies')} as tags`);
}
