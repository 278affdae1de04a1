import { BadInput, isJson, type Json } from '../input.ts';
import { describePerson } from '../people.ts';
import type { Person, Recipient, SentMessage, World } from '../state.ts';

/** What the business sent, oldest first: `?phone_number_id=&to=&limit=`; `to` is a phone, a user id or a group id. */
export function listSent(world: World, query: unknown): Json {
  const { phone_number_id, to, limit } = readFilter(query);
  const found = [...world.state.sent.values()].filter(
    ({ number, recipient }) =>
      (phone_number_id === null || number.phone_number_id === phone_number_id) &&
      (to === null || isRecipient(recipient, to)),
  );
  return { total: found.length, data: found.slice(-limit).map(describeSent) };
}

/** What customers wrote, oldest first: `?phone_number_id=&from=&limit=`, with when the business read it. */
export function listReceived(world: World, query: unknown): Json {
  const { phone_number_id, from, limit } = readFilter(query);
  const found = [...world.state.received.values()].filter(
    ({ number, person }) =>
      (phone_number_id === null || number.phone_number_id === phone_number_id) &&
      (from === null || isPerson(person, from)),
  );
  const data = found.slice(-limit).map(({ id, number, person, message, at, read_at, typing_at }) => ({
    message_id: id,
    phone_number_id: number.phone_number_id,
    from: describePerson(person),
    message,
    at,
    read_at,
    typing_at,
  }));
  return { total: found.length, data };
}

function describeSent(message: SentMessage): Json {
  const { id, number, recipient, type, text, statuses, body, pricing, at } = message;
  return {
    message_id: id,
    phone_number_id: number.phone_number_id,
    to: recipient.kind === 'group' ? { group_id: recipient.group_id } : describePerson(recipient.person),
    type,
    text,
    status: statuses.at(-1)?.status ?? 'accepted',
    statuses,
    pricing,
    at,
    body,
  };
}

function isRecipient(recipient: Recipient, wanted: string): boolean {
  return recipient.kind === 'group' ? recipient.group_id === wanted : isPerson(recipient.person, wanted);
}

function isPerson(person: Person, wanted: string): boolean {
  return person.user_id === wanted || (person.phone !== null && person.phone === wanted.replace(/\D/g, ''));
}

interface Filter {
  phone_number_id: string | null;
  to: string | null;
  from: string | null;
  limit: number;
}

function readFilter(query: unknown): Filter {
  const fields = isJson(query) ? query : {};
  const text = (key: string) => (typeof fields[key] === 'string' && fields[key] !== '' ? fields[key] : null);
  const limit = Number(text('limit') ?? 1000);
  if (!Number.isInteger(limit) || limit < 1)
    throw new BadInput('value', 'limit', 'limit must be a whole number from 1.');
  return { phone_number_id: text('phone_number_id'), to: text('to'), from: text('from'), limit };
}
