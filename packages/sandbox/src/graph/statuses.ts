import type { Json } from '../input.ts';
import type { MessageStatus, Person, SentMessage, World } from '../state.ts';
import { lateError } from './errors.ts';
import { type Announcement, announce } from './webhooks.ts';
import { seconds } from './wire.ts';

interface Step {
  status: MessageStatus;
  at: Date;
  error_code: number | null;
}

/** Plays what happens to an accepted message: sent, delivered, read if the number's behaviour says so, or failed. */
export function startLife(world: World, message: SentMessage, failure: number | null): void {
  const { background } = world;
  const { statuses, delay_ms, reorder } = message.number.behaviour;
  if (statuses === 'manual' && failure === null) return;
  const steps = stepsOf(message, failure).map((status, index) => ({
    status,
    at: new Date(world.now().getTime() + (index + 1) * delay_ms),
    error_code: failure,
  }));
  background.run(async () => {
    for (const step of reorder ? steps.reverse() : steps) {
      await background.sleep(delay_ms);
      await announceStatus(world, message, step);
    }
  });
}

/** Reactions yield only `sent`. */
function stepsOf(message: SentMessage, failure: number | null): MessageStatus[] {
  if (failure !== null) return ['failed'];
  if (message.type === 'reaction') return ['sent'];
  return message.number.behaviour.auto_read ? ['sent', 'delivered', 'read'] : ['sent', 'delivered'];
}

/** Records the status and sends its webhook; any status may follow any other, as receivers must expect. */
export function announceStatus(world: World, message: SentMessage, step: Step): Promise<Announcement> {
  message.statuses.push(step);
  const contact =
    step.status === 'failed' || message.recipient.kind === 'group' ? null : contactOf(message.recipient.person);
  return announce(world, message.number, { list: 'statuses', item: statusItem(message, step), contact });
}

function statusItem(message: SentMessage, { status, at, error_code }: Step): Json {
  const { callback_data, pricing } = message;
  const { conversation } = pricing;
  return {
    id: message.id,
    status,
    timestamp: seconds(at),
    ...recipientOf(message, status),
    ...(status === 'sent' && conversation !== null
      ? {
          conversation: {
            id: conversation.id,
            expiration_timestamp: seconds(conversation.expires_at),
            origin: { type: 'referral_conversion' },
          },
        }
      : {}),
    ...(status === 'sent' || status === 'delivered' ? { pricing: pricingItem(message) } : {}),
    ...(callback_data === null ? {} : { biz_opaque_callback_data: callback_data }),
    ...(error_code === null ? {} : { errors: [lateError(error_code)] }),
  };
}

function recipientOf({ recipient }: SentMessage, status: MessageStatus): Json {
  if (recipient.kind === 'group') return { recipient_id: recipient.group_id, recipient_type: 'group' };
  const { phone, user_id } = recipient.person;
  return {
    ...(phone === null ? {} : { recipient_id: phone }),
    ...(phone === null || status !== 'failed' ? { recipient_user_id: user_id } : {}),
  };
}

function pricingItem({ pricing }: SentMessage): Json {
  return {
    billable: pricing.billable,
    pricing_model: 'PMP',
    category: pricing.category,
    type: pricing.type,
  };
}

/** An entry of `contacts[]`. A person without a phone has no `wa_id`. */
export function contactOf(person: Person): Json {
  const { phone, user_id, name, username } = person;
  return {
    profile: { name, ...(username === null ? {} : { username }) },
    ...(phone === null ? {} : { wa_id: phone }),
    user_id,
  };
}
