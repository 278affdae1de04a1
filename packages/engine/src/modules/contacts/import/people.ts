import { setImmediate as leave } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { newRow } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import { CustomClaims, type CustomValues, customDefaults } from '../../custom-fields/index.ts';
import { standingOf } from '../../organizations/index.ts';
import { addTags, tagsOf } from '../../tags/index.ts';
import { contactCreated, contactUpdated } from '../contacts.events.ts';
import { visibleContact } from '../contacts.queries.ts';
import { distinct, valuesOf } from '../identities.ts';
import {
  assign,
  type Bringing,
  type ImportedPerson,
  type ImportPolicy,
  type KnownPerson,
  mergedFields,
  type Target,
} from './assign.ts';

export interface ImportOutcome {
  outcome: 'created' | 'updated' | 'skipped' | 'failed';
  /** Of the record it became or met. */
  id: string | null;
  error?: string;
}

/**
 * Records many people with a few statements, however many there are: one look at who is known, one write for each table, one
 * for all events. Persons of the list who are the same by phone, e-mail or external id become one contact, as if they had
 * come one after the other.
 */
export async function importPeople(
  tx: Tx,
  people: readonly ImportedPerson[],
  policy: ImportPolicy,
  { dry, kernel, maker_id }: Bringing,
): Promise<ImportOutcome[]> {
  const [known, standing, claims, defaults] = await Promise.all([
    findKnown(tx, people),
    standingOf(tx, kernel, 'contacts'),
    CustomClaims.on(
      tx,
      kernel,
      'contact',
      people.map(({ custom = {} }) => custom),
    ),
    customDefaults(kernel, tx.organization_id, 'contact'),
  ]);
  const { targets, places } = assign(people, known, policy, claims);
  const made = targets.filter((target) => !target.known);
  const fresh = standing ? made.slice(0, Math.max(0, standing.allowed - standing.used)) : made;
  for (const { values } of fresh) values.owner_id ??= maker_id;
  const beyond = new Set(made.slice(fresh.length));
  const met = targets.filter((target) => target.known && target.touched);
  const changed = dry ? new Set(met.map(({ id }) => id)) : await write(tx, fresh, met, policy, defaults);
  return places.map(({ target, how, error }) => {
    if (how === 'refused') return { outcome: 'failed', id: null, error: error as string };
    if (beyond.has(target))
      return { outcome: 'failed', id: null, error: `The plan allows ${standing?.allowed} contacts.` };
    if (how === 'hidden')
      return {
        outcome: 'failed',
        id: null,
        error: 'Another contact, which you do not see, has this phone, e-mail or external id.',
      };
    if (how === 'merged' && target.known && !changed.has(target.id)) return { outcome: 'skipped', id: target.id };
    return { outcome: how === 'merged' ? 'updated' : how, id: target.id };
  });
}

/** Who of them is known, by what, and whether the actor sees them. */
function findKnown(tx: Tx, people: readonly ImportedPerson[]): Promise<KnownPerson[]> {
  const identities = distinct(people.flatMap((person) => person.identities));
  const externalIds = people.flatMap(({ external_id }) => external_id ?? []);
  const ids = people.flatMap(({ id }) => id ?? []);
  const byId = sql`
    union all
    select 'id ' || contacts.id, contacts.id, ${visibleContact(tx.actor)}
    from contacts where contacts.organization_id = ${tx.organization_id} and contacts.id = any(${ids}::uuid[])`;
  return tx.rows(sql<KnownPerson>`
    select w.kind || ' ' || w.value as key, contacts.id as contact_id, ${visibleContact(tx.actor)} as visible
    from unnest(${identities.map(({ kind }) => kind)}::text[], ${identities.map(({ value }) => value)}::text[]) as w(kind, value)
    cross join lateral (
      -- One row by the unique key; without the limit the whole table is read as long as it seems small.
      select i.contact_id from channel_identities i
      where i.organization_id = ${tx.organization_id} and i.kind = w.kind and i.value = w.value limit 1) i
    join contacts on contacts.organization_id = ${tx.organization_id} and contacts.id = i.contact_id
    union all
    select 'external_id ' || contacts.external_id, contacts.id, ${visibleContact(tx.actor)}
    from contacts where contacts.organization_id = ${tx.organization_id} and contacts.external_id = any(${externalIds}::text[])
    ${ids.length === 0 ? sql`` : byId}`);
}

/** Everything in the order that references need; ids of the contacts that were changed. */
async function write(
  tx: Tx,
  fresh: Target[],
  met: Target[],
  policy: ImportPolicy,
  defaults: CustomValues,
): Promise<Set<string>> {
  for (let at = 0; at < fresh.length; at += sliceSize) {
    const slice = fresh.slice(at, at + sliceSize);
    insertContacts(tx, slice, defaults);
    insertIdentities(tx, slice);
    await leave();
  }
  insertIdentities(tx, met);
  const links = [...fresh, ...met].flatMap(({ id, tag_ids }) =>
    [...tag_ids].map((tag_id) => ({ record: { id, contact_id: id }, tag_id })),
  );
  const tagged = await addTags(tx, 'contact', links);
  const changed = met.length === 0 ? [] : await updateContacts(tx, met, policy, tagged);
  for (const contact of changed) {
    const changes = met.find(({ id }) => id === contact.id)?.values ?? {};
    publish(tx, contactUpdated, {
      subject: { type: 'contact', id: contact.id },
      contact_id: contact.id,
      data: { contact: { ...contact, object: 'contact' }, changes },
    });
  }
  return new Set(changed.map(({ id }) => id));
}

/** So many are put into words while Postgres writes those before them. */
const sliceSize = 250;

const blank = Object.fromEntries(mergedFields.map((field) => [field, null]));

function insertContacts(tx: Tx, fresh: readonly Target[], defaults: CustomValues): void {
  if (fresh.length === 0) return;
  const rows = fresh.map(({ id, values }) => ({
    id,
    ...values,
    metadata: values.metadata ?? {},
    custom: { ...defaults, ...values.custom },
  }));
  tx.defer(sql`
    insert into contacts (organization_id, id, owner_id, name, language, address, city, state, pincode, country, source, external_id,
      metadata, custom, version, created_at, updated_at)
    select ${tx.organization_id}, r.id, r.owner_id, r.name, r.language, r.address, r.city, r.state, r.pincode, r.country, r.source,
      r.external_id, r.metadata, r.custom, 1, ${tx.now}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, owner_id uuid, name text, language text, address text,
      city text, state text, pincode text, country text, source text, external_id text, metadata jsonb, custom jsonb)`);
  fresh.forEach(({ id, added }, i) => {
    const values = (kind: string) => added.filter((identity) => identity.kind === kind).map(({ value }) => value);
    const contact = {
      ...newRow(tx, id),
      ...blank,
      ...rows[i],
      company_id: null,
      tags: [],
      object: 'contact',
      phones: values('phone'),
      emails: values('email'),
    };
    publish(tx, contactCreated, { subject: { type: 'contact', id }, contact_id: id, data: { contact } });
  });
}

function insertIdentities(tx: Tx, targets: readonly Target[]): void {
  const rows = targets.flatMap(({ id, known, added }) =>
    added.map(({ kind, value }, i) => ({
      id: newId(),
      contact_id: id,
      kind,
      value,
      is_primary: !known && added.findIndex((other) => other.kind === kind) === i,
    })),
  );
  if (rows.length === 0) return;
  tx.defer(sql`
    insert into channel_identities (organization_id, id, contact_id, kind, value, is_primary, created_at)
    select ${tx.organization_id}, r.id, r.contact_id, r.kind, r.value, r.is_primary, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, contact_id uuid, kind text, value text, is_primary boolean)`);
}

/** Those that got something new; the others stay untouched, with their version. */
function updateContacts(tx: Tx, met: readonly Target[], policy: ImportPolicy, tagged: ReadonlySet<string>) {
  const rows = met.map(({ id, values, added }) => ({
    ...blank,
    ...values,
    metadata: values.metadata ?? {},
    custom: values.custom ?? {},
    id,
    grew: added.length > 0 || tagged.has(id),
  }));
  const value = (field: string): RawBuilder<unknown> =>
    policy === 'update'
      ? sql`coalesce(r.${sql.ref(field)}, contacts.${sql.ref(field)})`
      : sql`coalesce(contacts.${sql.ref(field)}, r.${sql.ref(field)})`;
  const metadata = policy === 'update' ? sql`contacts.metadata || r.metadata` : sql`r.metadata || contacts.metadata`;
  const custom = policy === 'update' ? sql`contacts.custom || r.custom` : sql`r.custom || contacts.custom`;
  const sets = mergedFields.map((field) => sql`${sql.ref(field)} = ${value(field)}`);
  const differs = mergedFields.map((field) => sql`contacts.${sql.ref(field)} is distinct from ${value(field)}`);
  return tx.rows(sql<{ id: string }>`
    update contacts set ${sql.join(sets)}, metadata = ${metadata}, custom = ${custom}, updated_at = ${tx.now}, version = contacts.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, owner_id uuid, name text, language text, address text,
      city text, state text, pincode text, country text, source text, external_id text, metadata jsonb, custom jsonb, grew boolean)
    where contacts.organization_id = ${tx.organization_id} and contacts.id = r.id
      and (r.grew or contacts.metadata is distinct from ${metadata} or contacts.custom is distinct from ${custom} or ${sql.join(differs, sql` or `)})
    returning contacts.*, ${valuesOf('phone')} as phones, ${valuesOf('email')} as emails,
      ${tagsOf('contact', 'contacts')} as tags`);
}
