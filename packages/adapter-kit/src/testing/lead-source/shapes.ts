import assert from 'node:assert/strict';
import type { InboundRequest } from '../../adapter.ts';
import { leadKinds } from '../../lead-source.ts';
import { storable } from '../../text.ts';

type Check = (value: unknown) => boolean;
type Fields = Record<string, Check>;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const id: Check = (value) => text(value) && String(value).length <= 255;
const flag: Check = (value) => typeof value === 'boolean';
const whole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const date: Check = (value) => value instanceof Date && !Number.isNaN(value.getTime());
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const phone = matching(/^\+[1-9]\d{5,14}$/);
const email: Check = (value) => matching(/^[^\s@]+@[^\s@]+$/)(value) && value === String(value).toLowerCase();
const oneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check) && new Set(value).size === value.length;
const object =
  (fields: Fields): Check =>
  (value) =>
    isRecord(value) && faultsOf(fields, value).length === 0;

const campaignKeys = [
  'campaign_id',
  'campaign_name',
  'ad_set_id',
  'ad_id',
  'form_id',
  'form_name',
  'page_url',
  'click_id',
];
const tagKeys = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];

const leadFields: Fields = {
  source: text,
  sub_source: maybe(text),
  external_id: id,
  kind: oneOf(...leadKinds),
  name: maybe(text),
  company: maybe(text),
  phone: maybe(phone),
  alt_phones: listOf(phone),
  phone_raw: maybe(text),
  email: maybe(email),
  alt_emails: listOf(email),
  address: maybe(text),
  locality: maybe(text),
  city: maybe(text),
  state: maybe(text),
  pincode: maybe(text),
  country: maybe(matching(/^[A-Z]{2}$/)),
  product: maybe(text),
  requirement: maybe(text),
  quantity: maybe(text),
  message: maybe(text),
  budget_min: maybe(whole),
  budget_max: maybe(whole),
  budget_text: maybe(text),
  currency: maybe(matching(/^[A-Z]{3}$/)),
  campaign: maybe(object(Object.fromEntries([...campaignKeys, ...tagKeys].map((key) => [key, maybe(text)])))),
  call: maybe(object({ duration_seconds: maybe(whole), to_number: maybe(text) })),
  do_not_disturb: flag,
  is_test: flag,
  needs_contact: flag,
  received_at: date,
  received_at_basis: oneOf('source', 'arrival'),
  raw: (value) => value !== undefined,
};

const eventFields: Record<string, Fields> = {
  lead: { type: text, id, lead: isRecord },
  ignored: { type: text, id, reason: text },
  unrecognised: { type: text, id, reason: text, raw: (value) => value !== undefined },
};

/** What is wrong with an event, in words; null when it is exactly as the contract says. */
export function leadEventFault(event: unknown): string | null {
  if (!isRecord(event)) return 'an event must be an object';
  const fields = Object.hasOwn(eventFields, String(event.type)) ? eventFields[String(event.type)] : undefined;
  if (fields === undefined) return `type must be one of ${Object.keys(eventFields).join(', ')}`;
  const faults = faultsOf(fields, event);
  return [...faults, ...(isRecord(event.lead) ? leadFaults(event.lead, event.id) : [])][0] ?? null;
}

function leadFaults(lead: Record<string, unknown>, eventId: unknown): string[] {
  const alternates = [lead.alt_phones, lead.alt_emails].flat();
  const rules: [boolean, string][] = [
    [lead.external_id === eventId, 'lead.external_id must be the id of the event'],
    [
      lead.needs_contact === (lead.phone === null && lead.email === null),
      'lead.needs_contact does not fit phone and email',
    ],
    [!alternates.includes(lead.phone) && !alternates.includes(lead.email), 'an alternate repeats the primary'],
    [lead.phone !== null || alternates.every((item) => !phone(item)), 'alt_phones without a phone'],
  ];
  return [...faultsOf(leadFields, lead), ...rules.filter(([holds]) => !holds).map(([, fault]) => fault)];
}

function faultsOf(fields: Fields, value: Record<string, unknown>): string[] {
  const wrong = Object.entries(fields).filter(([key, check]) => !check(value[key]));
  const extra = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
  return [
    ...wrong.map(([key]) => `${key} is not as the contract says: ${JSON.stringify(value[key])?.slice(0, 200)}`),
    ...extra.map((key) => `${key} is not known to the contract`),
  ];
}

/** Asserts that every event is as the contract says, and can be stored: JSON without NUL and without half characters. */
export function assertWellFormed(events: unknown, request: InboundRequest, from: string): void {
  assert.ok(Array.isArray(events), `${from}: parse must return a list`);
  for (const event of events) {
    assert.equal(leadEventFault(event), null, `${from}: ${leadEventFault(event)}`);
    assert.doesNotThrow(() => JSON.stringify(event), `${from}: an event cannot be written as JSON`);
    assert.deepEqual(event, storable(event), `${from}: an event holds text that a database refuses; use storable()`);
    if (event.lead?.received_at_basis !== 'arrival') continue;
    assert.deepEqual(event.lead.received_at, request.received_at, `${from}: without a time, the arrival counts`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
