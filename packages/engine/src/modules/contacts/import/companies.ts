import { sql } from 'kysely';
import { newRow, type Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import { CustomClaims, type CustomValues, customDefaults } from '../../custom-fields/index.ts';
import { addTags, tagsOf } from '../../tags/index.ts';
import { companyCreated, companyUpdated } from '../contacts.events.ts';
import { type Bringing, type ImportPolicy, mergeKeys, noRecord } from './assign.ts';
import type { ImportOutcome } from './people.ts';

const fields = [
  'name',
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
export type ImportedCompany = {
  /** Our own: it is this company, or none. */
  id: string | null;
  /** Null only beside an id. */
  name: string | null;
  metadata?: Record<string, string>;
  custom?: CustomValues;
  tag_ids?: readonly string[];
} & Partial<Record<(typeof fields)[number], string | null>>;

interface Target {
  id: string;
  known: boolean;
  values: Partial<Omit<ImportedCompany, 'id' | 'tag_ids'>>;
  tag_ids: Set<string>;
}

type Place = { target: Target; how: 'created' | 'updated' | 'skipped' } | { error: string };

/** Records many companies with a few statements. The same id, else external id, else the same name, is the same company. */
export async function importCompanies(
  tx: Tx,
  companies: readonly ImportedCompany[],
  policy: ImportPolicy,
  { dry, kernel, maker_id }: Bringing,
): Promise<ImportOutcome[]> {
  const byKey = new Map<string, Target>();
  const [known, claims, defaults] = await Promise.all([
    findKnown(tx, companies),
    CustomClaims.on(
      tx,
      kernel,
      'company',
      companies.map(({ custom = {} }) => custom),
    ),
    customDefaults(kernel, tx.organization_id, 'company'),
  ]);
  const byId = new Map<string, Target>();
  for (const { key, id } of known) {
    const target = byId.get(id) ?? { id, known: true, values: {}, tag_ids: new Set() };
    byId.set(id, target);
    byKey.set(key, byKey.get(key) ?? target);
  }
  const touched = new Set<Target>();
  const places = companies.map((company): Place => {
    const keys = keysOf(company);
    const met = keys.map((key) => byKey.get(key)).find((target) => target !== undefined);
    const misled = misledBy(company, byKey);
    if (misled !== null) return { error: misled };
    const target = met ?? { id: newId(), known: false, values: {}, tag_ids: new Set<string>() };
    if (met && policy === 'skip') return { target, how: 'skipped' };
    const error = claims.take(company.custom ?? {}, { id: target.id, is_new: met === undefined });
    if (error !== null) return { error };
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, target);
    merge(target, company, policy);
    touched.add(target);
    return { target, how: met ? 'updated' : 'created' };
  });
  const changed = dry ? null : await write(tx, [...touched], policy, { defaults, maker_id });
  return places.map((place) => {
    if ('error' in place) return { outcome: 'failed', id: null, error: place.error };
    const { target, how } = place;
    const same = how === 'updated' && target.known && changed !== null && !changed.has(target.id);
    return { outcome: same ? 'skipped' : how, id: target.id };
  });
}

const keysOf = ({ id, external_id, name }: ImportedCompany): string[] => [
  ...(id === null ? [] : [`id ${id}`]),
  ...(external_id == null ? [] : [`external_id ${external_id}`]),
  ...(name === null ? [] : [`name ${name.toLowerCase()}`]),
];

function misledBy({ id, external_id }: ImportedCompany, byKey: ReadonlyMap<string, Target>): string | null {
  if (id === null) return null;
  const own = byKey.get(`id ${id}`);
  if (!own) return noRecord(id);
  const other = external_id == null ? own : (byKey.get(`external_id ${external_id}`) ?? own);
  return other === own ? null : `external_id: another company has ${external_id}`;
}

function findKnown(tx: Tx, companies: readonly ImportedCompany[]) {
  const externalIds = companies.flatMap(({ external_id }) => external_id ?? []);
  const names = companies.flatMap(({ name }) => name?.toLowerCase() ?? []);
  const ids = companies.flatMap(({ id }) => id ?? []);
  return tx.rows(sql<{ key: string; id: string }>`
    select 'external_id ' || external_id as key, id from companies
    where organization_id = ${tx.organization_id} and external_id = any(${externalIds}::text[])
    union all
    select 'name ' || lower(name), id from companies
    where organization_id = ${tx.organization_id} and lower(name) = any(${names}::text[])
    union all
    select 'id ' || id, id from companies where organization_id = ${tx.organization_id} and id = any(${ids}::uuid[])
    order by id`);
}

function merge({ known, values, tag_ids }: Target, company: ImportedCompany, policy: ImportPolicy): void {
  // What is known by its name keeps it as it was spelt.
  const isKey = (known || values.name != null) && company.id === null && company.external_id == null;
  for (const field of fields) {
    const given = company[field];
    if (given == null || (isKey && field === 'name') || (policy === 'append' && values[field] != null)) continue;
    values[field] = given;
  }
  for (const id of company.tag_ids ?? []) tag_ids.add(id);
  if (company.metadata) values.metadata = mergeKeys(values.metadata, company.metadata, policy);
  if (company.custom) values.custom = mergeKeys(values.custom, company.custom, policy);
}

async function write(
  tx: Tx,
  targets: readonly Target[],
  policy: ImportPolicy,
  { defaults, maker_id }: { defaults: CustomValues } & Pick<Bringing, 'maker_id'>,
): Promise<Set<string>> {
  const fresh = targets.filter(({ known }) => !known);
  for (const { values } of fresh) values.owner_id ??= maker_id;
  insertCompanies(tx, fresh, defaults);
  const links = targets.flatMap(({ id, tag_ids }) => [...tag_ids].map((tag_id) => ({ record: { id }, tag_id })));
  const tagged = await addTags(tx, 'company', links);
  const met = targets.filter(({ known }) => known);
  const changed = met.length === 0 ? [] : await updateCompanies(tx, met, policy, tagged);
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

function insertCompanies(tx: Tx, targets: readonly Target[], defaults: CustomValues): void {
  if (targets.length === 0) return;
  const rows = targets.map(({ id, values }) => ({
    ...newRow(tx, id),
    ...blank,
    ...values,
    metadata: values.metadata ?? {},
    custom: { ...defaults, ...values.custom },
  }));
  tx.defer(sql`
    insert into companies (organization_id, id, name, domain, gstin, phone, address, city, state, pincode, country, owner_id, external_id,
      metadata, custom, version, created_at, updated_at)
    select ${tx.organization_id}, r.id, r.name, r.domain, r.gstin, r.phone, r.address, r.city, r.state, r.pincode, r.country, r.owner_id,
      r.external_id, r.metadata, r.custom, 1, ${tx.now}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, name text, domain text, gstin text, phone text, address text,
      city text, state text, pincode text, country text, owner_id uuid, external_id text, metadata jsonb, custom jsonb)`);
  for (const row of rows)
    publish(tx, companyCreated, {
      subject: { type: 'company', id: row.id },
      data: { company: { ...row, tags: [], object: 'company' } },
    });
}

function updateCompanies(
  tx: Tx,
  met: readonly Target[],
  policy: ImportPolicy,
  tagged: ReadonlySet<string>,
): Promise<Row<'companies'>[]> {
  const rows = met.map(({ id, values }) => ({
    ...blank,
    ...values,
    metadata: values.metadata ?? {},
    custom: values.custom ?? {},
    id,
    grew: tagged.has(id),
  }));
  const value = (field: string) =>
    policy === 'update'
      ? sql`coalesce(r.${sql.ref(field)}, companies.${sql.ref(field)})`
      : sql`coalesce(companies.${sql.ref(field)}, r.${sql.ref(field)})`;
  const metadata = policy === 'update' ? sql`companies.metadata || r.metadata` : sql`r.metadata || companies.metadata`;
  const custom = policy === 'update' ? sql`companies.custom || r.custom` : sql`r.custom || companies.custom`;
  const sets = fields.map((field) => sql`${sql.ref(field)} = ${value(field)}`);
  const differs = fields.map((field) => sql`companies.${sql.ref(field)} is distinct from ${value(field)}`);
  return tx.rows(sql<Row<'companies'>>`
    update companies set ${sql.join(sets)}, metadata = ${metadata}, custom = ${custom}, updated_at = ${tx.now}, version = companies.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, name text, domain text, gstin text, phone text, address text,
      city text, state text, pincode text, country text, owner_id uuid, external_id text, metadata jsonb, custom jsonb, grew boolean)
    where companies.organization_id = ${tx.organization_id} and companies.id = r.id
      and (r.grew or companies.metadata is distinct from ${metadata} or companies.custom is distinct from ${custom} or ${sql.join(differs, sql` or `)})
    returning companies.*, ${tagsOf('company', 'companies')} as tags`);
}
