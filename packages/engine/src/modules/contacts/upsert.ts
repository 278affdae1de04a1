import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { refuseRuledKey } from '../../kernel/http/ruled.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { settingsOf } from '../organizations/index.ts';
import type { ContactRow } from './contacts.queries.ts';
import { longestExternalId } from './contacts.schema.ts';
import { createContact, updateContact } from './contacts.service.ts';
import { findIdentities } from './identities.ts';
import type { Person } from './people.ts';

export const contactKeys = ['external_id', 'phone', 'email'] as const;
export type ContactKey = (typeof contactKeys)[number];

/** Changes the contact who is known by a key, or makes them. */
export async function upsertContact(
  tx: Tx,
  kernel: Kernel,
  field: ContactKey,
  value: string,
  input: Person,
  ifMatch: number | null,
): Promise<{ contact: ContactRow; created: boolean }> {
  const ruled = ruledOf[field];
  if (ruled) refuseRuledKey(tx.actor, ruled, 'look');
  const { country } = await settingsOf(kernel, tx.organization_id);
  const key = readKey(field, value, country);
  if (field === 'external_id' && input.external_id !== undefined && input.external_id !== key) {
    throw invalidField('/external_id', 'differs', 'Leave it out, or give the external id of the address.');
  }
  const id = await find(tx, field, key);
  if (id !== null) return { contact: await change(id), created: false };
  if (ruled) refuseRuledKey(tx.actor, ruled, 'make');
  try {
    return { contact: await createContact(tx, kernel, knownBy(field, key, input, country)), created: true };
  } catch (error) {
    // Made by somebody else since the look. Nothing was written before the refusal.
    const madeMeanwhile = isRefusal(error, 'already_exists') ? await find(tx, field, key) : null;
    if (madeMeanwhile === null) throw error;
    return { contact: await change(madeMeanwhile), created: false };
  }

  async function change(contactId: string): Promise<ContactRow> {
    const changes = input[listOf[field]] === undefined ? input : knownBy(field, key, input, country);
    try {
      return await updateContact(tx, kernel, contactId, changes, ifMatch);
    } catch (error) {
      if (!isRefusal(error, 'not_found')) throw error;
      throw new AppError('already_exists', `A contact that you do not see has this ${field}.`);
    }
  }
}

const isRefusal = (error: unknown, code: string) => error instanceof AppError && error.code === code;

/** What roles may hide or lock of it. */
const ruledOf = { external_id: null, phone: 'contact.phones', email: 'contact.emails' } as const;
const listOf = { external_id: 'external_id', phone: 'phones', email: 'emails' } as const;

/** The value of the address as it is kept. */
function readKey(field: ContactKey, value: string, country: string): string {
  if (field === 'external_id') return readExternalId(value);
  const key = field === 'phone' ? parsePhone(value, country)?.e164 : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.exec(value)?.[0];
  if (key !== undefined) return key.toLowerCase();
  throw new AppError('invalid_parameter', `The address does not name a readable ${field}.`, {
    errors: [{ parameter: 'value', code: `invalid_${field}`, detail: `This is not a ${field} we can read.` }],
  });
}

/** Addresses may be longer than an external id: e-mails and domains stand there as well. */
export function readExternalId(value: string): string {
  if ([...value].length <= longestExternalId) return value;
  throw new AppError('invalid_parameter', 'The address names an external id that is too long.', {
    errors: [{ parameter: 'value', code: 'invalid', detail: `Must have at most ${longestExternalId} characters.` }],
  });
}

async function find(tx: Tx, field: ContactKey, key: string): Promise<string | null> {
  if (field !== 'external_id') return (await findIdentities(tx, [{ kind: field, value: key }]))[0]?.contact_id ?? null;
  const row = await tx.db
    .selectFrom('contacts')
    .select('id')
    .where('organization_id', '=', tx.organization_id)
    .where('external_id', '=', key)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The person with the key among what is said of them. */
function knownBy(field: ContactKey, key: string, person: Person, country: string): Person {
  if (field === 'external_id') return { ...person, external_id: key };
  const given = person[field === 'phone' ? 'phones' : 'emails'] ?? [];
  const read = (text: string) => (field === 'phone' ? parsePhone(text, country)?.e164 : text.toLowerCase());
  return given.some((text) => read(text) === key) ? person : { ...person, [listOf[field]]: [key, ...given] };
}
