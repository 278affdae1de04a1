import { type StatusChanged, textOrNull, type WhatsAppPerson } from '@sauda/adapter-kit';
import { idOf, isRecord, itemsOf, type Json, recordOf, secondsOf, unrecognised } from '../read.ts';
import { deliveryFailure } from './errors.ts';
import { person } from './messages.ts';
import type { Parsed, Scope } from './meta-cloud.types.ts';

const known = ['sent', 'delivered', 'read', 'played', 'failed'] as const;

/** One of `value.statuses`. */
export function readStatus(item: unknown, scope: Scope): Parsed {
  const status = recordOf(item);
  const message_id = idOf(status.id);
  const word = known.find((each) => each === status.status);
  if (message_id === null || word === undefined)
    return unrecognised('A status without an id or of an unknown kind.', item);
  return {
    type: 'status',
    id: `${message_id}:${word}:${recipientKey(status)}`,
    message_id,
    channel_key: scope.channel_key,
    status: word,
    at: secondsOf(status.timestamp) ?? scope.at,
    recipient: recipient(status, scope),
    callback_id: idOf(status.biz_opaque_callback_data),
    error: word === 'failed' ? deliveryFailure(itemsOf(status.errors)[0]) : null,
    pricing: isRecord(status.pricing) ? readPricing(status.pricing) : null,
    free_entry_expires_at: freeEntryEnd(status),
  };
}

/** In a group there is one status for every participant, all with the same message id. */
function participant(status: Json): { phone: unknown; user_id: unknown; parent: unknown } {
  if (status.recipient_type === 'group') {
    return { phone: status.recipient_participant_id, user_id: status.recipient_participant_user_id, parent: null };
  }
  const { recipient_id, recipient_user_id, recipient_parent_user_id } = status;
  return { phone: recipient_id, user_id: recipient_user_id, parent: recipient_parent_user_id };
}

function recipientKey(status: Json): string {
  const { phone, user_id } = participant(status);
  return idOf(phone) ?? idOf(user_id) ?? 'unknown';
}

function recipient(status: Json, scope: Scope): WhatsAppPerson {
  return person(scope, participant(status));
}

function readPricing({ category, type, pricing_model, billable }: Json): StatusChanged['pricing'] {
  return {
    category: textOrNull(category),
    type: textOrNull(type),
    model: textOrNull(pricing_model),
    billable: typeof billable === 'boolean' ? billable : null,
  };
}

/** Only free entry points have a meaningful end; that of ordinary conversations is a relic of older pricing. */
function freeEntryEnd({ conversation }: Json): Date | null {
  const { origin, expiration_timestamp } = recordOf(conversation);
  return recordOf(origin).type === 'referral_conversion' ? secondsOf(expiration_timestamp) : null;
}
