import assert from 'node:assert/strict';
import { adapterErrorKinds } from '../../errors.ts';
import { storable } from '../../text.ts';

/** Says what is wrong at a place, or null. */
type Check = (value: unknown, at: string) => string | null;
type Fields = Record<string, Check>;

const holds =
  (test: (value: unknown) => boolean, wanted: string): Check =>
  (value, at) =>
    test(value) ? null : `${at} must be ${wanted}`;

const text = holds((value) => typeof value === 'string', 'text');
const id = holds(
  (value) => typeof value === 'string' && value !== '' && value.length <= 1000,
  'text of 1 to 1000 characters',
);
const bool = holds((value) => typeof value === 'boolean', 'true or false');
const number = holds((value) => Number.isFinite(value), 'a finite number');
const date = holds((value) => value instanceof Date && !Number.isNaN(value.getTime()), 'a valid date');
const phone = holds((value) => typeof value === 'string' && /^\+\d{6,15}$/.test(value), 'a number in E.164 with plus');
const decimal = holds(
  (value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value),
  'a decimal number as text',
);
const anything = holds((value) => value !== undefined, 'present, at least as null');
const oneOf = (...words: readonly unknown[]): Check =>
  holds((value) => words.includes(value), `one of ${words.join(', ')}`);

const nullable =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

const list =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value)
      ? firstFault(value.map((item, index) => check(item, `${at}[${index}]`)))
      : `${at} must be a list`;

const object =
  (fields: Fields): Check =>
  (value, at) => {
    if (!isRecord(value)) return `${at} must be an object`;
    const extra = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
    if (extra !== undefined) return `${at} has the key ${JSON.stringify(extra)}, which the contract does not know`;
    return firstFault(Object.entries(fields).map(([key, check]) => check(value[key], `${at}.${key}`)));
  };

const variant =
  (forms: Record<string, Fields>): Check =>
  (value, at) => {
    const type = isRecord(value) ? value.type : undefined;
    const fields = typeof type === 'string' && Object.hasOwn(forms, type) ? forms[type] : undefined;
    return fields
      ? object({ type: text, ...fields })(value, at)
      : `${at}.type must be one of ${Object.keys(forms).join(', ')}`;
  };

const firstFault = (faults: (string | null)[]): string | null => faults.find((fault) => fault !== null) ?? null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record: Check = holds(isRecord, 'an object');
const maybe = nullable(text);

const person = object({
  phone: nullable(phone),
  user_id: nullable(id),
  parent_user_id: nullable(id),
  name: maybe,
  username: maybe,
});
const media = object({ id: maybe, url: maybe, mime_type: maybe, sha256: maybe, caption: maybe, filename: maybe });

const card = object({
  name: maybe,
  phones: list(object({ phone: maybe, wa_id: maybe, type: maybe })),
  emails: list(text),
  organization: maybe,
  own_number: bool,
});

const reply = object({
  type: oneOf('button', 'list', 'flow', 'call_permission', 'unknown'),
  id: maybe,
  title: maybe,
  description: maybe,
  data: nullable(record),
});

const orderItem = object({ product_id: id, quantity: number, item_price: nullable(decimal), currency: maybe });

const content: Check = variant({
  text: { text },
  image: { media },
  video: { media },
  document: { media },
  sticker: { media },
  audio: { media, voice: bool },
  location: { latitude: number, longitude: number, name: maybe, address: maybe },
  contacts: { contacts: list(card) },
  button: { text, payload: maybe },
  interactive: { reply },
  order: { catalog_id: maybe, text: maybe, items: list(orderItem) },
  reaction: { message_id: id, emoji: maybe },
  edit: { message_id: id, content: (value, at) => content(value, at) },
  revoke: { message_id: id },
  unsupported: { reason: maybe, code: maybe },
  unknown: { provider_type: text, raw: anything },
});

const referral = object({
  source_type: maybe,
  source_id: maybe,
  source_url: maybe,
  headline: maybe,
  body: maybe,
  media_type: maybe,
  media_url: maybe,
  click_id: maybe,
});

const failure = object({ kind: oneOf(...adapterErrorKinds), provider_code: maybe, message: text });
const pricing = object({ category: maybe, type: maybe, model: maybe, billable: nullable(bool) });

const event = variant({
  message: {
    id,
    message_id: id,
    channel_key: nullable(id),
    from: person,
    at: date,
    content,
    reply_to: nullable(id),
    forwarded: oneOf('once', 'many', null),
    referral: nullable(referral),
    group_id: nullable(id),
  },
  echo: { id, message_id: id, channel_key: nullable(id), to: person, at: date, content, reply_to: nullable(id) },
  status: {
    id,
    message_id: id,
    channel_key: nullable(id),
    status: oneOf('sent', 'delivered', 'read', 'played', 'failed'),
    at: date,
    recipient: person,
    callback_id: nullable(id),
    error: nullable(failure),
    pricing: nullable(pricing),
    free_entry_expires_at: nullable(date),
  },
  identity: {
    id,
    channel_key: nullable(id),
    was: object({ phone: nullable(phone), user_id: nullable(id) }),
    now: object({ phone: nullable(phone), user_id: nullable(id), parent_user_id: nullable(id) }),
    at: date,
  },
  preference: {
    id,
    channel_key: nullable(id),
    person,
    purpose: oneOf('marketing'),
    value: oneOf('stop', 'resume'),
    at: date,
  },
  account: { id, name: id, at: date, detail: record },
  ignored: { id, reason: id },
  unrecognised: { id, reason: id, raw: anything },
});

/** What is wrong with an event, in words; null when it is exactly as the contract says. */
export function eventFault(value: unknown): string | null {
  return event(value, 'event') ?? meaningFault(value);
}

/** Rules that no type can say. */
function meaningFault(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const { type, from, status, error, was } = value;
  if (type === 'message' && isNobody(from))
    return 'event.from must have a phone or a user_id, else nobody can be answered';
  if (type === 'identity' && isNobody(was)) return 'event.was must have a phone or a user_id, else nobody can be found';
  if (type === 'status' && (status === 'failed') !== (error !== null))
    return 'event.error must be there when, and only when, the status is failed';
  return null;
}

function isNobody(value: unknown): boolean {
  return isRecord(value) && value.phone === null && value.user_id === null;
}

/** Asserts that every event is as the contract says and can be stored: JSON without NUL and without half characters. */
export function assertWellFormed(events: unknown, from: string): void {
  assert.ok(Array.isArray(events), `${from}: parse must return a list`);
  for (const item of events) {
    assert.equal(eventFault(item), null, `${from}: ${eventFault(item)}`);
    assert.doesNotThrow(() => JSON.stringify(item), `${from}: an event cannot be written as JSON`);
    assert.deepEqual(item, storable(item), `${from}: an event holds text that a database refuses; use storable()`);
  }
}
