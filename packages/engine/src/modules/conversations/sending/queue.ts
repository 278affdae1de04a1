import type { OutboundContent } from '@sauda/adapter-kit';
import type { Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError } from '../../../kernel/errors.ts';
import { publish } from '../../../kernel/events/publish.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { connectionBook } from '../../connections/index.ts';
import { standingOf, takeRoom } from '../../organizations/index.ts';
import { messageQueued } from '../conversations.events.ts';
import { isWindowOpen, messageWire } from '../conversations.queries.ts';
import { insertMessage, noteAnswer } from '../inbound/messages.ts';
import { preview, speaks } from '../previews.ts';

/** As much of a conversation as sending needs. */
export interface Addressed {
  id: string;
  connection_id: string;
  contact_id: string;
  window_expires_at: Date | null;
}

/**
 * Records a message as `queued` together with its place in the queue: committed, it will be sent; rolled back, it never
 * was. Refused at once if the provider would refuse it for the window or the number cannot send it.
 */
export async function queueMessage(
  tx: Tx,
  kernel: Kernel,
  conversation: Addressed,
  content: OutboundContent,
  replyTo: string | null,
): Promise<Row<'messages'>> {
  const [plan] = await Promise.all([
    standingOf(tx, kernel, 'messages_per_month'),
    refuseUnsendable(tx, kernel, conversation, content),
  ]);
  await takeRoom(tx, plan);
  const message = insertMessage(tx, {
    conversation_id: conversation.id,
    connection_id: conversation.connection_id,
    contact_id: conversation.contact_id,
    direction: 'outbound',
    origin: tx.actor.user_id === null ? 'api' : 'user',
    author_id: tx.actor.user_id,
    content,
    provider_id: null,
    reply_to_provider_id: replyTo,
    status: 'queued',
    occurred_at: tx.now,
  });
  enqueueSend(tx, message);
  if (speaks(content.type)) noteAnswer(tx, conversation.id, preview(content), tx.now);
  publish(tx, messageQueued, {
    subject: { type: 'message', id: message.id },
    contact_id: message.contact_id,
    data: { message: messageWire(message) },
  });
  return message;
}

export function enqueueSend(tx: Tx, message: Pick<Row<'messages'>, 'id' | 'conversation_id' | 'connection_id'>): void {
  const { id, conversation_id, connection_id } = message;
  tx.defer(
    tx.db
      .insertInto('outgoing_messages')
      .values({ organization_id: tx.organization_id, message_id: id, conversation_id, connection_id, run_at: tx.now }),
  );
  tx.outbox.wakes.add('outgoing');
}

/** Refuses what the provider would refuse: a number that is stopped, a type it cannot send, a closed window. */
export async function refuseUnsendable(
  tx: Tx,
  kernel: Kernel,
  conversation: Addressed,
  content: Pick<OutboundContent, 'type'>,
): Promise<void> {
  const connection = await connectionBook(kernel).find(conversation.connection_id);
  const adapter = connection && kernel.adapters.ofKind(connection.adapter, 'whatsapp');
  if (!adapter || connection.state !== 'active') {
    throw new AppError('connection_not_active', 'The number this conversation runs on is paused or has a problem.', {
      extra: { connection_id: conversation.connection_id },
    });
  }
  if (!adapter.capabilities.send.includes(content.type)) {
    throw new AppError('unsupported_content', `${adapter.display_name} cannot send ${content.type} messages.`);
  }
  if (content.type !== 'template' && !isWindowOpen(conversation, tx.now)) {
    throw new AppError(
      'outside_messaging_window',
      'The person has not written within the last 24 hours; only an approved template may be sent.',
      {
        extra: { window_expires_at: conversation.window_expires_at },
      },
    );
  }
}
