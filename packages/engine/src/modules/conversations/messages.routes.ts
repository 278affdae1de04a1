import type { OutboundContent } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import { updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { messageQueued } from './conversations.events.ts';
import { expandableMessage } from './conversations.list.ts';
import { getConversation, getMessage, messageWire } from './conversations.queries.ts';
import { Message, MessagePage, messageStatuses, React, SendMessage, SendMessageTo } from './conversations.schema.ts';
import { applyToTarget } from './inbound/targets.ts';
import { toContent } from './sending/content.ts';
import { enqueueSend, queueMessage, refuseUnsendable } from './sending/queue.ts';
import { conversationWith } from './sending/recipient.ts';
import { rankOf } from './statuses.ts';

const list = new List({
  id: sql`messages.id`,
  filters: {
    direction: filter.oneOf(sql`messages.direction`, ['inbound', 'outbound']),
    status: filter.oneOf(sql`messages.status`, messageStatuses),
    author_id: filter.id(sql`messages.author_id`),
    type: filter.text(sql`messages.type`),
    occurred_at: filter.time(sql`messages.occurred_at`),
  },
  sorts: { occurred_at: { column: sql`messages.occurred_at`, type: 'timestamptz', key: 'occurred_at' } },
  defaultSort: '-occurred_at',
});

const unsendable = ['outside_messaging_window', 'connection_not_active', 'unsupported_content'];
const sendErrors = [...unsendable, 'plan_limit_reached'];

/** The provider's id of the message that is answered. */
async function replyTarget(tx: Tx, conversationId: string, messageId: string | undefined): Promise<string | null> {
  if (messageId === undefined) return null;
  const message = await getMessage(tx, messageId).catch(() => null);
  if (message?.conversation_id !== conversationId || message.provider_id === null) {
    throw invalidField(
      '/reply_to_message_id',
      'unknown_message',
      'The conversation has no such message that can be answered.',
    );
  }
  return message.provider_id;
}

export const messageRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/conversations/:conversation_id/messages',
    operationId: 'conversations.messages',
    summary: 'List the messages of a conversation',
    permission: 'conversations:read',
    query: list.query,
    response: MessagePage,
    expands: expandableMessage,
    async handler({ kernel, tx, params, query }) {
      await getConversation(tx, params.conversation_id);
      const rows = tx.db
        .selectFrom('messages')
        .selectAll('messages')
        .where('messages.organization_id', '=', tx.organization_id)
        .where('messages.conversation_id', '=', params.conversation_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(messageWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/conversations/:conversation_id/messages',
    operationId: 'conversations.sendMessage',
    summary: 'Answer in a conversation',
    description:
      'Free-form inside the 24-hour window, approved templates always. Answers once the message is queued; its status follows the provider’s webhooks.',
    permission: 'messages:send',
    body: Ref(SendMessage),
    response: Ref(Message),
    status: 201,
    idempotency: 'required',
    errors: sendErrors,
    async handler({ kernel, tx, params, body }) {
      const { reply_to_message_id, ...input } = body;
      const content = toContent(input);
      const conversation = await getConversation(tx, params.conversation_id, { lock: true });
      return messageWire(
        await queueMessage(
          tx,
          kernel,
          conversation,
          content,
          await replyTarget(tx, conversation.id, reply_to_message_id),
        ),
      );
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/messages',
    operationId: 'messages.send',
    summary: 'Write to a contact or phone',
    description:
      'Finds or begins the conversation. Somebody who never wrote, or not within 24 hours, can be sent approved templates only.',
    permission: 'messages:send',
    body: Ref(SendMessageTo),
    response: Ref(Message),
    status: 201,
    idempotency: 'required',
    errors: [...sendErrors, 'no_connection', 'unreachable_on_channel'],
    async handler({ kernel, tx, body }) {
      const { to, connection_id, reply_to_message_id, ...input } = body;
      const content = toContent(input);
      const conversation = await conversationWith(tx, kernel, to, connection_id);
      return messageWire(
        await queueMessage(
          tx,
          kernel,
          conversation,
          content,
          await replyTarget(tx, conversation.id, reply_to_message_id),
        ),
      );
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/messages/:message_id',
    operationId: 'messages.get',
    summary: 'Get a message with its status',
    permission: 'conversations:read',
    response: Ref(Message),
    expands: expandableMessage,
    handler: async ({ tx, params }) => messageWire(await getMessage(tx, params.message_id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/messages/:message_id/retry',
    operationId: 'messages.retry',
    summary: 'Send a failed or uncertain message again',
    description: 'An `uncertain` message may have reached the person; sending it again is your decision.',
    permission: 'messages:send',
    response: Ref(Message),
    idempotency: 'required',
    errors: [...unsendable, 'state_conflict'],
    async handler({ kernel, tx, params }) {
      const before = await getMessage(tx, params.message_id);
      if (before.direction !== 'outbound' || (before.status !== 'failed' && before.status !== 'uncertain')) {
        throw new AppError(
          'state_conflict',
          `Only failed or uncertain messages can be sent again; this one is ${before.status}.`,
          { extra: { state: before.status } },
        );
      }
      const content = { type: before.type as OutboundContent['type'] };
      await refuseUnsendable(tx, kernel, await getConversation(tx, before.conversation_id), content);
      const values = {
        status: 'queued' as const,
        status_rank: rankOf('queued'),
        error: null,
        failed_at: null,
        provider_id: null,
      };
      const message = await updateRow(tx, 'messages', before.id, values, { ifMatch: before.version, what: 'message' });
      enqueueSend(tx, message);
      publish(tx, messageQueued, {
        subject: { type: 'message', id: message.id },
        contact_id: message.contact_id,
        data: { message: messageWire(message) },
      });
      return messageWire(message);
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/messages/:message_id/reactions',
    operationId: 'messages.react',
    summary: 'React to a message',
    permission: 'messages:send',
    body: Ref(React),
    response: Ref(Message),
    status: 201,
    idempotency: 'required',
    errors: [...sendErrors, 'state_conflict'],
    async handler({ kernel, tx, params, body }) {
      const target = await getMessage(tx, params.message_id);
      if (target.provider_id === null)
        throw new AppError('state_conflict', 'The message has not reached the provider.', {
          extra: { state: target.status },
        });
      const conversation = await getConversation(tx, target.conversation_id, { lock: true });
      const content = { type: 'reaction' as const, message_id: target.provider_id, emoji: body.emoji };
      await applyToTarget(tx, target.connection_id, content, 'business', tx.now);
      return messageWire(await queueMessage(tx, kernel, conversation, content, null));
    },
  }),
];
