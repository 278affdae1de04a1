import { sql } from 'kysely';
import { deleteRow, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { customAfter, readCustom } from '../custom-fields/index.ts';
import { settingsOf, standingOf, takeRoom } from '../organizations/index.ts';
import { requireCompany } from './companies.queries.ts';
import { contactDeleted, contactUpdated } from './contacts.events.ts';
import { type ContactRow, contactFields, contacts, getContact } from './contacts.queries.ts';
import { addIdentities, findIdentities, findIdentitiesTogether, type Identity } from './identities.ts';
import { identitiesOf, insertContact, type Person } from './people.ts';

/** Makes a contact; one who is known by a given phone or e-mail is refused with the id. */
export async function createContact(tx: Tx, kernel: Kernel, input: Person): Promise<ContactRow> {
  const { country } = await settingsOf(kernel, tx.organization_id);
  const { custom: given, ...person } = input;
  const identities = identitiesOf(person, country, '');
  const [reading, room] = await Promise.all([
    readCustom(tx, kernel, contactFields, { custom: given }),
    standingOf(tx, kernel, 'contacts'),
    refuseKnown(tx, identities, null),
    requireCompany(tx, person.company_id, '/company_id'),
  ]);
  await takeRoom(tx, room);
  const custom = await reading.ofNew();
  // A member who sees only their own records owns what they make; otherwise it would vanish from their eyes.
  const owner_id =
    person.owner_id === undefined && tx.actor.record_scope !== 'all' ? tx.actor.user_id : (person.owner_id ?? null);
  const { id } = insertContact(tx, { source: 'api', ...person, owner_id, custom }, identities);
  return getContact(tx, id);
}

async function refuseKnown(tx: Tx, identities: readonly Identity[], self: string | null): Promise<void> {
  const taken = (await findIdentitiesTogether(tx, [...identities])).find((identity) => identity.contact_id !== self);
  if (!taken) return;
  const field = taken.kind === 'phone' ? 'phones' : 'emails';
  const index = identities.filter(({ kind }) => kind === taken.kind).findIndex(({ value }) => value === taken.value);
  const seen = await contacts(tx).where('contacts.id', '=', taken.contact_id).executeTakeFirst();
  throw new AppError('already_exists', 'Another contact has this phone or e-mail.', {
    errors: [
      { pointer: `/${field}/${index}`, code: 'already_exists', detail: `${taken.value} belongs to another contact.` },
    ],
    ...(seen ? { extra: { existing_id: taken.contact_id } } : {}),
  });
}

/** Phones and e-mails, when given, replace those the contact has; other identities stay. */
export async function updateContact(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Person,
  ifMatch: number | null,
): Promise<ContactRow> {
  const before = await getContact(tx, id, { lock: changes.custom !== undefined });
  const settings = await settingsOf(kernel, tx.organization_id);
  const { phones, emails, custom: given, metadata, ...values } = changes;
  const country = (changes.country === undefined ? before.country : changes.country) ?? settings.country;
  const identities = identitiesOf({ ...(phones ? { phones } : {}), ...(emails ? { emails } : {}) }, country, '');
  const [custom] = await Promise.all([
    customAfter(tx, kernel, contactFields, before, given),
    refuseKnown(tx, identities, id),
    requireCompany(tx, changes.company_id, '/company_id'),
  ]);
  await updateRow(
    tx,
    'contacts',
    id,
    {
      ...values,
      ...(custom ? { custom: JSON.stringify(custom) } : {}),
      ...(metadata ? { metadata: JSON.stringify(metadata) } : {}),
    },
    { ifMatch, what: 'contact' },
  );
  const kinds = [...(phones ? ['phone'] : []), ...(emails ? ['email'] : [])];
  if (kinds.length > 0) await replaceIdentities(tx, id, kinds, identities);
  const contact = await getContact(tx, id);
  publish(tx, contactUpdated, { subject: { type: 'contact', id }, contact_id: id, data: { contact, changes } });
  return contact;
}

/** Keeps rows that stay, because conversations hang on them. */
async function replaceIdentities(
  tx: Tx,
  contactId: string,
  kinds: string[],
  wanted: readonly Identity[],
): Promise<void> {
  const values = JSON.stringify(wanted.map(({ kind, value }) => ({ kind, value })));
  tx.defer(sql`
    delete from channel_identities i where i.organization_id = ${tx.organization_id} and i.contact_id = ${contactId}
      and i.kind = any(${kinds}) and not exists (
        select from jsonb_to_recordset(${values}::jsonb) as w(kind text, value text) where w.kind = i.kind and w.value = i.value)`);
  const kept = await findIdentities(tx, wanted);
  addIdentities(
    tx,
    contactId,
    wanted.filter((w) => !kept.some((k) => k.kind === w.kind && k.value === w.value)),
    false,
  );
  tx.defer(sql`
    update channel_identities i set is_primary = (w.position = 1)
    from (select w.kind, w.value, row_number() over (partition by w.kind order by w.ordinality) as position
      from rows from (jsonb_to_recordset(${values}::jsonb) as (kind text, value text)) with ordinality as w(kind, value, ordinality)) w
    where i.organization_id = ${tx.organization_id} and i.contact_id = ${contactId} and i.kind = w.kind and i.value = w.value`);
}

export async function deleteContact(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const contact = await getContact(tx, id);
  await deleteRow(tx, 'contacts', id, { ifMatch, what: 'contact' });
  publish(tx, contactDeleted, { subject: { type: 'contact', id }, contact_id: id, data: { contact } });
}
