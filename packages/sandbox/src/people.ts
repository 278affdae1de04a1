import { createHash } from 'node:crypto';
import { parsePhone } from '@sauda/adapter-kit';
import { pairBucket } from './graph/limits.ts';
import type { BusinessNumber, Person, State, Thread } from './state.ts';

/** What a caller says about a person. `phone` is in digits. */
export interface Introduction {
  phone?: string | null;
  user_id?: string | null;
  name?: string | null;
  username?: string | null;
}

/** Finds the person by user id, then by phone, or makes a new one; what is said now replaces what was known. */
export function meet(state: State, { phone, user_id, name, username }: Introduction): Person {
  const { by_phone, by_user_id } = state.people;
  const known = (user_id ? by_user_id.get(user_id) : undefined) ?? (phone ? by_phone.get(phone) : undefined);
  const person = known ?? stranger(phone ?? null, user_id ?? null);
  if (phone) person.phone = phone;
  if (user_id) person.user_id = user_id;
  if (name) person.name = name;
  if (username) person.username = username;
  if (person.phone !== null) by_phone.set(person.phone, person);
  by_user_id.set(person.user_id, person);
  return person;
}

/** A phone that cannot be a mobile, and a user id nobody wrote from, are not on WhatsApp. */
function stranger(phone: string | null, userId: string | null): Person {
  return {
    phone,
    user_id: userId ?? userIdOf(phone ?? ''),
    name: `Customer ${(phone ?? userId ?? '').slice(-4)}`,
    username: null,
    on_whatsapp: phone !== null && parsePhone(`+${phone}`)?.mobile === true,
  };
}

/** The business-scoped id of a phone: always the same, and it does not show the phone. */
function userIdOf(phone: string): string {
  const country = parsePhone(`+${phone}`)?.country ?? 'IN';
  const digest = createHash('sha256').update(phone).digest().readBigUInt64BE();
  return `${country}.${digest.toString().padStart(16, '1').slice(0, 16)}`;
}

export function threadOf(number: BusinessNumber, person: Person): Thread {
  const known = number.threads.get(person);
  if (known) return known;
  const thread: Thread = {
    last_inbound_at: null,
    ad_at: null,
    free_entry: null,
    marketing_stopped: false,
    pair: pairBucket(),
  };
  number.threads.set(person, thread);
  return thread;
}

/** How a person is named in an answer of the play side; the phone in E.164. */
export function describePerson(person: Person): {
  phone: string | null;
  user_id: string;
  name: string;
  username: string | null;
} {
  const { phone, user_id, name, username } = person;
  return { phone: phone === null ? null : `+${phone}`, user_id, name, username };
}
