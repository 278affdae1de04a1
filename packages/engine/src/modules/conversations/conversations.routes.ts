import { updateRow } from '../../kernel/db/rows.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { recordTagRoutes } from '../tags/index.ts';
import { expandableConversation, inbox, inboxPage } from './conversations.list.ts';
import { conversationWire, getConversation } from './conversations.queries.ts';
import {
  AssignConversation,
  Conversation,
  ConversationPage,
  SnoozeConversation,
  UpdateConversation,
} from './conversations.schema.ts';
import { changeConversation, markRead, snooze } from './conversations.service.ts';

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
    errors: inbox.errors,
    response: ConversationPage,
    expands: expandableConversation,
    handler: ({ kernel, tx, query }) => inboxPage(kernel, tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/conversations/search',
    operationId: 'conversations.search',
    summary: 'Search the shared inbox by a tree of conditions',
    permission: 'conversations:read',
    transaction: 'read',
    weight: 3,
    body: inbox.search,
    errors: inbox.errors,
    response: ConversationPage,
    status: 200,
    expands: expandableConversation,
    handler: ({ kernel, tx, body }) => inboxPage(kernel, tx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/conversations/:conversation_id',
    operationId: 'conversations.get',
    summary: 'Get a conversation',
    permission: 'conversations:read',
    response: Ref(Conversation),
    expands: expandableConversation,
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
  ...recordTagRoutes({
    resource: 'conversation',
    path: '/v1/conversations/:conversation_id',
    operations: 'conversations',
    permission: 'conversations:write',
    response: Ref(Conversation),
    async hold(tx, id) {
      const { contact_id } = await getConversation(tx, id, { lock: true });
      return { id, contact_id };
    },
    touch: (tx, id, ifMatch) => updateRow(tx, 'conversations', id, {}, { ifMatch, what: 'conversation' }),
    read: async (tx, id) => conversationWire(await getConversation(tx, id), tx.now),
  }),
];
