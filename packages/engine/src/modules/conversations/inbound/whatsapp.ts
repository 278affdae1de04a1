import type { WhatsAppEvent, WhatsAppPerson } from '@sauda/adapter-kit';
import { publish } from '../../../kernel/events/publish.ts';
import type { InboundContext, Outcome } from '../../../kernel/kernel.ts';
import { channelNotice } from '../conversations.events.ts';
import { changeIdentity, changePreference } from './identities.ts';
import { recordEcho, recordMessage } from './messages.ts';
import { connectionFor } from './routing.ts';
import { recordStatus } from './statuses.ts';

/** Everything a WhatsApp provider tells. One event, one savepoint; an event for a number nobody connected is ignored. */
export async function handleWhatsApp(context: InboundContext, event: WhatsAppEvent): Promise<Outcome> {
  if (event.type === 'account') {
    const { id } = context.connection;
    publish(context.tx, channelNotice, {
      subject: { type: 'connection', id },
      occurred_at: event.at,
      data: { name: event.name, detail: event.detail },
    });
    return { event: event.id, result: 'created', object: 'event' };
  }
  const routed = await connectionFor(context, event.channel_key);
  if (!routed) return { event: event.id, result: 'ignored', reason: 'No connection has this number.' };
  switch (event.type) {
    case 'message':
      return recordMessage(routed, event);
    case 'echo':
      return recordEcho(routed, event);
    case 'status':
      return recordStatus(routed, event);
    case 'identity':
      return changeIdentity(routed, event);
    case 'preference':
      return changePreference(routed, event);
  }
}

/** One person after another, one message after another. Somebody named by two ids at once is rare and sorted out then. */
export function laneOf(event: WhatsAppEvent): string {
  switch (event.type) {
    case 'message':
      return personOf(event.from);
    case 'echo':
      return personOf(event.to);
    case 'preference':
      return personOf(event.person);
    case 'status':
      return event.message_id;
    default:
      return event.type;
  }
}

const personOf = ({ user_id, phone }: WhatsAppPerson): string => user_id ?? phone ?? 'nobody';
