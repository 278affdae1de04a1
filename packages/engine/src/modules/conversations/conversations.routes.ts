import { sql } from 'kysely';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { conversations, conversationWire, getConversation, inInbox } from './conversations.queries.ts';
import {
  AssignConversation,
  Conversation,
  ConversationPage,
  conversationStatuses,
  SnoozeConversation,
  UpdateConversation,
} from './conversations.schema.ts';
import { changeConversation, markRead, snooze } from './conversations.service.ts';

const inbox = new List({
  id: sql`conversations.id`,
  filters: {
    status: filter.oneOf(sql`conversations.status`, conversationStatuses),
    assignee_id: filter.id(sql`conversations.assignee_id`),
    connection_id: filter.id(sql`conversations.connection_id`),
    contact_id: filter.id(sql`conversations.contact_id`),
    unread: filter.yesNo(sql`(conversations.unread_count > 0)`),
    waiting: filter.yesNo(sql`(conversations.waiting_since is not null)`),
    last_message_at: filter.time(sql`conversations.last_message_at`),
  },
  sorts: {
    last_message_at: { column: sql`conversations.last_message_at`, type: 'timestamptz', key: 'last_message_at' },
    created_at: { column: sql`conversations.created_at`, type: 'timestamptz', key: 'created_at' },
  },
  defaultSort: '-last_message_at',
});

export const conversationRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/conversations',
    operationId: 'conversations.list',
    summary: 'The shared inbox',
    description:
      'Mine: `assignee_id=<my id>`. Unassigned: `assignee_id[is_null]=true`. Unanswered: `waiting=true`. A member who sees only their own finds here what is assigned to them; conversations follow the owner of the lead.',
    permission: 'conversations:read',
    query: inbox.query,
    response: ConversationPage,
    async handler({ kernel, tx, query }) {
      const page = await inbox.page(kernel, conversations(tx, inInbox), query);
      return { ...page, data: page.data.map((row) => conversationWire(row, tx.now)) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/conversations/:conversation_id',
    operationId: 'conversations.get',
    summary: 'Get a conversation',
    permission: 'conversations:read',
    response: Ref(Conversation),
    handler: async ({ tx, params }) => conversationWire(await getConversation(tx, params.conversation_id), tx.now),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/conversations/:conversation_id',
    operationId: 'conversations.update',
    summary: 'Change a conversation',
    permission: 'conversations:write',
    body: Ref(UpdateConversation),
    response: Ref(Conversation),
    handler: async ({ tx, params, body, ifMatch }) =>
      conversationWire(await changeConversation(tx, params.conversation_id, body, ifMatch), tx.now),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/conversations/:conversation_id/assign',
    operationId: 'conversations.assign',
    summary: 'Give a conversation to somebody',
    permission: 'conversations:write',
    body: Ref(AssignConversation),
    response: Ref(Conversation),
    handler: async ({ tx, params, body, ifMatch }) =>
      conversationWire(await changeConversation(tx, params.conversation_id, body, ifMatch), tx.now),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/conversations/:conversation_id/close',
    operationId: 'conversations.close',
    summary: 'Close a conversation',
    description: 'The next message of the person opens it again.',
    permission: 'conversations:write',
    response: Ref(Conversation),
    handler: async ({ tx, params, ifMatch }) =>
      conversationWire(await changeConversation(tx, params.conversation_id, { status: 'closed' }, ifMatch), tx.now),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/conversations/:conversation_id/reopen',
    operationId: 'conversations.reopen',
    summary: 'Open a conversation again',
    permission: 'conversations:write',
    response: Ref(Conversation),
    handler: async ({ tx, params, ifMatch }) =>
      conversationWire(await changeConversation(tx, params.conversation_id, { status: 'open' }, ifMatch), tx.now),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/conversations/:conversation_id/snooze',
    operationId: 'conversations.snooze',
    summary: 'Put a conversation off',
    description: 'It opens again at the given time, or with the next message of the person.',
    permission: 'conversations:write',
    body: Ref(SnoozeConversation),
    response: Ref(Conversation),
    handler: async ({ tx, params, body, ifMatch }) =>
      conversationWire(await snooze(tx, params.conversation_id, body.until, ifMatch), tx.now),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/conversations/:conversation_id/read',
    operationId: 'conversations.read',
    summary: 'Mark a conversation as read',
    description: 'The person sees blue ticks once the provider was told.',
    permission: 'conversations:write',
    response: Ref(Conversation),
    handler: async ({ tx, params }) => conversationWire(await markRead(tx, params.conversation_id), tx.now),
  }),
];
