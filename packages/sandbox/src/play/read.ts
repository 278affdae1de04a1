import { parsePhone, phoneFromProvider } from '@sauda/adapter-kit';
import type { Input } from '../input.ts';
import { meet } from '../people.ts';
import type { BusinessNumber, Person, World } from '../state.ts';

/** The registered number a request is about. */
export function readNumber(world: World, body: Input): BusinessNumber {
  const id = body.text('phone_number_id');
  const number = world.state.numbers.get(id);
  if (number !== undefined) return number;
  const known = [...world.state.numbers.keys()].join(', ') || 'none yet';
  throw body.refuse('phone_number_id', `${id} is not registered (registered: ${known}). POST /play/whatsapp/numbers.`);
}

/** Digits of a phone in any usual form; without a country code it is read as an Indian number. */
export function readPhone(body: Input, key: string): string {
  const written = body.text(key, { max: 40 });
  const phone = parsePhone(written)?.e164 ?? (written.trim().startsWith('+') ? phoneFromProvider(written) : null);
  if (phone === null) throw body.refuse(key, `${written} cannot be read as a phone number. Write +919999912345.`);
  return phone.slice(1);
}

/** `{ phone?, user_id?, name?, username? }`; at least one of the first two. */
export function readPerson(world: World, person: Input): Person {
  if (!person.has('phone') && !person.has('user_id')) throw person.refuse('phone', 'or user_id must be given.');
  const user_id = person.optionalText('user_id');
  if (user_id !== null && !/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(user_id)) {
    throw person.refuse('user_id', 'must look like IN.1029384756102938.');
  }
  return meet(world.state, {
    phone: person.has('phone') ? readPhone(person, 'phone') : null,
    user_id,
    name: person.optionalText('name', { max: 256 }),
    username: person.optionalText('username', { max: 64 }),
  });
}

/** A past or present moment, in ISO 8601 with zone or in seconds; now when not given. */
export function readTime(world: World, body: Input, key: string): Date {
  if (!body.has(key)) return world.now();
  const value = body.fields[key];
  const at = /^\d+$/.test(String(value)) ? new Date(Number(value) * 1000) : new Date(body.text(key));
  if (Number.isNaN(at.getTime())) throw body.refuse(key, 'must be ISO 8601 such as 2026-11-20T10:00:00Z, or seconds.');
  if (at.getTime() > world.now().getTime() + 60_000) throw body.refuse(key, 'must not be in the future.');
  return at;
}
