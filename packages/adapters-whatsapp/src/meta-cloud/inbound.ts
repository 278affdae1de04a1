import { type InboundRequest, storableText } from '@sauda/adapter-kit';
import { digestOf, idOf, isRecord, itemsOf, type Json, recordOf, recordsOf, secondsOf, unrecognised } from '../read.ts';
import { readEcho, readMessage } from './messages.ts';
import type { Parsed, Scope } from './meta-cloud.types.ts';
import {
  ignored,
  ignoredFields,
  noticeFields,
  readAccountError,
  readHistory,
  readNotice,
  readPreference,
} from './notices.ts';
import { readStatus } from './statuses.ts';

/** One event for each message, status, preference or notice. Every level may hold several of the next. */
export function parse(request: InboundRequest): Parsed[] {
  const text = new TextDecoder().decode(request.body);
  const body = jsonOf(text);
  if (!isRecord(body) || body.object !== 'whatsapp_business_account') return [foreign(text, request.body)];
  const events = itemsOf(body.entry).flatMap((entry) => readEntry(entry, request.received_at));
  return events.length > 0 ? events : [unrecognised('A notification without entries.', body)];
}

function foreign(text: string, body: Uint8Array): Parsed {
  const raw = storableText(text.slice(0, 2000));
  return { type: 'unrecognised', id: `unrecognised:${digestOf(body)}`, reason: 'Not a WhatsApp notification.', raw };
}

/** Template ids may exceed 2^53: they are made text before a number can lose their last digits. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/("message_template_id"\s*:\s*)(\d{16,})/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}

function readEntry(entry: unknown, received_at: Date): Parsed[] {
  const changes = itemsOf(recordOf(entry).changes);
  if (changes.length === 0) return [unrecognised('An entry without changes.', entry)];
  return changes.flatMap((change) => readChange(recordOf(change), recordOf(entry), received_at));
}

function readChange(change: Json, entry: Json, received_at: Date): Parsed[] {
  const { field, value } = change;
  if (typeof field !== 'string' || !isRecord(value)) return [unrecognised('A change without field or value.', change)];
  const scope = scopeOf(field, value, entry, received_at);
  const events = isDashboardTest(entry, scope)
    ? [ignored(scope, 'A test event of the Meta dashboard.', value)]
    : readValue(value, change, scope);
  return events.length > 0
    ? events
    : [unrecognised(`Nothing readable in ${storableText(field.slice(0, 100))}.`, value)];
}

function scopeOf(field: string, value: Json, entry: Json, received_at: Date): Scope {
  return {
    field,
    waba_id: idOf(entry.id),
    channel_key: idOf(recordOf(value.metadata).phone_number_id),
    contacts: recordsOf(value.contacts),
    at: secondsOf(entry.time) ?? received_at,
    entry_time: idOf(entry.time),
  };
}

/** The button "Test" of the app dashboard sends fixed ids. */
function isDashboardTest(entry: Json, scope: Scope): boolean {
  return entry.id === '0' || scope.channel_key === '123456123';
}

function readValue(value: Json, change: Json, scope: Scope): Parsed[] {
  const reason = ignoredFields.get(scope.field);
  if (reason !== undefined) return [ignored(scope, reason, value)];
  if (noticeFields.has(scope.field)) return [readNotice(value, change, scope)];
  switch (scope.field) {
    case 'messages':
      return readMessages(value, scope);
    case 'smb_message_echoes':
      return itemsOf(value.message_echoes).map((item) => readEcho(item, scope));
    case 'user_preferences':
      return itemsOf(value.user_preferences).map((item) => readPreference(item, scope));
    case 'history':
      return readHistory(value, scope);
    default:
      return [unrecognised('A field this adapter does not know.', change)];
  }
}

function readMessages(value: Json, scope: Scope): Parsed[] {
  return [
    ...itemsOf(value.messages).map((item) => readMessage(item, scope)),
    ...itemsOf(value.statuses).map((item) => readStatus(item, scope)),
    ...itemsOf(value.errors).map((item) => readAccountError(item, scope)),
  ];
}
