import { sql } from 'kysely';
import { insertRow, newRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { parsePhone, requirePhone } from '../../kernel/phone.ts';
import type { CustomValues } from '../custom-fields/index.ts';
import { contactCreated } from './contacts.events.ts';
import { longestName } from './contacts.schema.ts';
import {
  addIdentities,
  distinct,
  type FoundIdentity,
  findIdentities,
  type Identity,
  type KnownIdentity,
  strongest,
} from './identities.ts';

/** A person as somebody or something describes them. */
export interface Person {
  name?: string | null;
  phones?: readonly string[];
  emails?: readonly string[];
  company_id?: string | null;
  owner_id?: string | null;
  language?: string | null;
  address?: string | null;
  city?: string | null;
  state?: string | null;
  pincode?: string | null;
  country?: string | null;
  source?: string | null;
  external_id?: string | null;
  /** As they are kept: read and checked. */
  custom?: CustomValues;
  metadata?: Record<string, string>;
}

/** Reads what a caller wrote; an unreadable phone is refused with its place. */
export function identitiesOf(person: Person, country: string, pointer: string): Identity[] {
  return distinct([
    ...(person.phones ?? []).map((phone, i) => ({
      kind: 'phone' as const,
      value: requirePhone(phone, `${pointer}/phones/${i}`, person.country ?? country).e164,
    })),
    ...(person.emails ?? []).map((email) => ({ kind: 'email' as const, value: email.toLowerCase() })),
  ]);
}

/** The same for what a provider wrote: what cannot be read is left out. */
export function readableIdentities(person: Person, country: string): Identity[] {
  const phones = (person.phones ?? []).flatMap((phone) => parsePhone(phone, person.country ?? country)?.e164 ?? []);
  return distinct([
    ...phones.map((value) => ({ kind: 'phone' as const, value })),
    ...(person.emails ?? []).map((email) => ({ kind: 'email' as const, value: email.toLowerCase() })),
  ]);
}

export interface NewContact {
  id: string;
  identities: KnownIdentity[];
}

/** Records a person nobody knew. Nothing is waited for: the ids are made here. */
export function insertContact(tx: Tx, person: Person, identities: readonly Identity[]): NewContact {
  const id = newId();
  const row = {
    ...newRow(tx, id),
    name: person.name ?? null,
    company_id: person.company_id ?? null,
    owner_id: person.owner_id ?? null,
    language: person.language ?? null,
    address: person.address ?? null,
    city: person.city ?? null,
    state: person.state ?? null,
    pincode: person.pincode ?? null,
    country: person.country ?? null,
    source: person.source ?? null,
    external_id: person.external_id ?? null,
    custom: JSON.stringify(person.custom ?? {}),
    metadata: JSON.stringify(person.metadata ?? {}),
  };
  tx.defer(insertRow('contacts', row));
  const added = addIdentities(tx, id, identities, true);
  const valuesOf = (kind: string) => identities.filter((identity) => identity.kind === kind).map(({ value }) => value);
  const contact = {
    ...row,
    object: 'contact',
    custom: person.custom ?? {},
    metadata: person.metadata ?? {},
    phones: valuesOf('phone'),
    emails: valuesOf('email'),
    tags: [],
  };
  publish(tx, contactCreated, { subject: { type: 'contact', id }, contact_id: id, data: { contact } });
  return { id, identities: added };
}

export interface Recognised {
  contact_id: string;
  created: boolean;
  /** Which identity told who it is; null for somebody new. */
  matched_by: KnownIdentity['kind'] | null;
  /** All given identities, as they are known now. */
  identities: KnownIdentity[];
}

/**
 * The contact behind these identities, made if there is none. Identities not known yet are added to the contact found;
 * those of somebody else stay theirs. Values already known are never overwritten by blanks.
 */
export async function recognise(tx: Tx, person: Person, identities: readonly Identity[]): Promise<Recognised> {
  return recogniseAmong(tx, person, identities, await findIdentities(tx, identities));
}

/** `recognise` with the look-up already made, so that callers can ask other things in the same packet. */
export function recogniseAmong(
  tx: Tx,
  person: Person,
  identities: readonly Identity[],
  known: readonly FoundIdentity[],
): Recognised {
  const described = person.name ? { ...person, name: cut(person.name) } : person;
  const match = strongest(known);
  if (!match) {
    const made = insertContact(tx, described, identities);
    return { contact_id: made.id, created: true, matched_by: null, identities: made.identities };
  }
  const missing = identities.filter((wanted) => !known.some((k) => k.kind === wanted.kind && k.value === wanted.value));
  const added = addIdentities(tx, match.contact_id, missing, false);
  fillBlanks(tx, match, described);
  return { contact_id: match.contact_id, created: false, matched_by: match.kind, identities: [...known, ...added] };
}

/** A provider may call somebody by more than a name can hold. */
const cut = (name: string) => [...name].slice(0, longestName).join('');

/** A repeat enquiry may tell what was missing; it changes nothing that is known. */
function fillBlanks(tx: Tx, { contact_id, named }: FoundIdentity, person: Person): void {
  const fields = ['name', 'address', 'city', 'state', 'pincode', 'country', 'language'] as const;
  const told = fields.filter((field) => person[field] != null && !(field === 'name' && named));
  const custom = person.custom ?? {};
  const keys = Object.keys(custom);
  if (told.length === 0 && keys.length === 0) return;
  tx.defer(
    tx.db
      .updateTable('contacts')
      .set((eb) => ({
        ...Object.fromEntries(told.map((field) => [field, eb.fn.coalesce(`contacts.${field}`, eb.val(person[field]))])),
        ...(keys.length > 0 ? { custom: sql<string>`${JSON.stringify(custom)}::jsonb || contacts.custom` } : {}),
        updated_at: tx.now,
        version: eb('version', '+', 1),
      }))
      .where('organization_id', '=', tx.organization_id)
      .where('id', '=', contact_id)
      .where((eb) =>
        eb.or([
          ...told.map((field) => eb(`contacts.${field}`, 'is', null)),
          ...(keys.length > 0 ? [sql<boolean>`not contacts.custom ?& ${keys}::text[]`] : []),
        ]),
      ),
  );
}

/** A new contact belongs to the one who got its first lead; an owner that is set stays. */
export function adoptContact(tx: Tx, contactId: string, ownerId: string | null): void {
  if (ownerId === null) return;
  tx.defer(
    sql`update contacts set owner_id = ${ownerId} where organization_id = ${tx.organization_id} and id = ${contactId} and owner_id is null`,
  );
}

/** The same for many. */
export function adoptContacts(tx: Tx, adopted: readonly { contact_id: string; owner_id: string }[]): void {
  if (adopted.length === 0) return;
  tx.defer(sql`
    update contacts set owner_id = a.owner_id
    from jsonb_to_recordset(${JSON.stringify(adopted)}::jsonb) as a(contact_id uuid, owner_id uuid)
    where contacts.organization_id = ${tx.organization_id} and contacts.id = a.contact_id and contacts.owner_id is null`);
}
