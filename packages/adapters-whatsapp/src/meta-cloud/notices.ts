import { type AccountNotice, type IgnoredEvent, textOrNull } from '@sauda/adapter-kit';
import {
  digestOf,
  idOf,
  isRecord,
  itemsOf,
  type Json,
  keepable,
  recordOf,
  recordsOf,
  secondsOf,
  unrecognised,
} from '../read.ts';
import { person } from './messages.ts';
import type { Parsed, Scope } from './meta-cloud.types.ts';

/** News about the account, its number and its templates. */
export const noticeFields: ReadonlySet<string> = new Set([
  'account_alerts',
  'account_review_update',
  'account_update',
  'business_capability_update',
  'business_username_update',
  'message_template_components_update',
  'message_template_quality_update',
  'message_template_status_update',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'template_category_update',
]);

const groups = 'Changes of WhatsApp groups are not used.';
const unused = 'Nothing uses this.';

/** Understood, and not used. */
export const ignoredFields: ReadonlyMap<string, string> = new Map([
  ['account_settings_update', unused],
  ['automatic_events', unused],
  ['business_status_update', unused],
  ['calls', 'Calls inside WhatsApp are not used.'],
  ['flows', unused],
  ['group_lifecycle_update', groups],
  ['group_participants_update', groups],
  ['group_settings_update', groups],
  ['group_status_update', groups],
  ['partner_solutions', unused],
  ['payment_configuration_update', unused],
  ['smb_app_state_sync', 'The address book of the business phone is not used.'],
  ['tracking_events', unused],
]);

/** `change` holds `field` and `value`; Meta puts `rejection_info` inside `value` or beside it. */
export function readNotice(value: Json, change: Json, scope: Scope): AccountNotice {
  const { rejection_info } = change;
  const detail = { ...value, ...(isRecord(rejection_info) && { rejection_info }) };
  return notice(noticeName(value, scope.field), detail, scope);
}

/** One of `value.errors`: trouble of the app or the account, not of a message. */
export function readAccountError(error: unknown, scope: Scope): Parsed {
  return isRecord(error) ? notice('errors', error, scope) : unrecognised('An error that cannot be read.', error);
}

/** Documentation shows quality updates under the name of the status field, so the keys decide. */
function noticeName(value: Json, field: string): string {
  return Object.hasOwn(value, 'new_quality_score') ? 'message_template_quality_update' : field;
}

/** Of partner events `entry.id` can be the partner's own portfolio. Template ids may exceed what a number holds. */
function notice(name: string, value: Json, scope: Scope): AccountNotice {
  const waba_id = idOf(recordOf(value.waba_info).waba_id) ?? scope.waba_id;
  const template = idOf(value.message_template_id);
  const ids = {
    ...(template !== null && { message_template_id: template }),
    ...(scope.channel_key !== null && { phone_number_id: scope.channel_key }),
    waba_id,
  };
  const id = `${name}:${digestOf(scope.waba_id, scope.entry_time, value)}`;
  return { type: 'account', id, name, at: scope.at, detail: recordOf(keepable({ ...value, ...ids })) };
}

/** One of `value.user_preferences`. A sign-up asks for marketing messages, so it resumes them. */
export function readPreference(item: unknown, scope: Scope): Parsed {
  const { wa_id, user_id, parent_user_id, category, value, timestamp } = recordOf(item);
  const who = person(scope, { phone: wa_id, user_id, parent: parent_user_id });
  const wish = value === 'stop' || value === 'resume' || value === 'signup';
  const somebody = who.user_id ?? who.phone;
  if (category !== 'marketing_messages' || !wish || somebody === null)
    return unrecognised('An unknown preference.', item);
  return {
    type: 'preference',
    id: `preference:${somebody}:${value}:${idOf(timestamp) ?? 'untimed'}`,
    channel_key: scope.channel_key,
    person: who,
    purpose: 'marketing',
    value: value === 'stop' ? 'stop' : 'resume',
    at: secondsOf(timestamp) ?? scope.at,
  };
}

/** Old messages must not look new, so they are left alone; that the business declined to share them is news. */
export function readHistory(value: Json, scope: Scope): Parsed[] {
  const errors = recordsOf(value.history).flatMap((chunk) => itemsOf(chunk.errors));
  if (errors.length === 0)
    return [ignored(scope, 'Messages from before the number was connected are not used.', value)];
  return errors.map((error) =>
    isRecord(error) ? notice('history', error, scope) : unrecognised('A history error.', error),
  );
}

export function ignored(scope: Scope, reason: string, value: unknown): IgnoredEvent {
  return { type: 'ignored', id: `${textOrNull(scope.field) ?? 'none'}:${digestOf(value)}`.slice(-400), reason };
}
