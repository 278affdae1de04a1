import { sql } from 'kysely';
import { defineModule } from '../../kernel/module.ts';
import { countOf } from '../../kernel/observe/backlogs.ts';
import { eraseConversations } from './erase.ts';
import './conversations.errors.ts';
import * as events from './conversations.events.ts';
import './conversations.ruled.ts';
import { conversationRoutes } from './conversations.routes.ts';
import {
  AssignConversation,
  Conversation,
  Message,
  React,
  SendMessage,
  SendMessageTo,
  SnoozeConversation,
  UpdateConversation,
} from './conversations.schema.ts';
import { followOwner } from './follow-owner.ts';
import { handleWhatsApp, laneOf } from './inbound/whatsapp.ts';
import { messageRoutes } from './messages.routes.ts';
import { conversationsTables } from './migrations/20261122T0400-conversations.ts';
import { messagesCounted } from './migrations/20261122T0622-counted.ts';
import { conversationsOrder } from './migrations/20261122T0643-conversations-order.ts';
import { messagesSearch } from './migrations/20261122T0649-messages-search.ts';
import { heldMessages } from './migrations/20261122T0721-held.ts';
import { forgetParked } from './sending/forget-parked.ts';
import { markReadJob } from './sending/mark-read.ts';
import { recoverSends } from './sending/recover.ts';
import { releaseHeld } from './sending/release-held.ts';
import { sendOutgoing } from './sending/send-batch.ts';
import { wakeSnoozed } from './wake-snoozed.ts';

export { expandableMessage, inbox } from './conversations.list.ts';
export { visibleConversation } from './conversations.queries.ts';

export const conversations = defineModule({
  name: 'conversations',
  dependsOn: ['organizations', 'members', 'connections', 'tags', 'contacts', 'leads'],
  tables: ['conversations', 'messages', 'outgoing_messages', 'parked_statuses'],
  migrations: {
    '20261122T0400-conversations': conversationsTables,
    '20261122T0622-counted': messagesCounted,
    '20261122T0643-conversations-order': conversationsOrder,
    '20261122T0649-messages-search': messagesSearch,
    '20261122T0721-held': heldMessages,
  },
  schemas: [
    Conversation,
    Message,
    SendMessage,
    SendMessageTo,
    React,
    UpdateConversation,
    AssignConversation,
    SnoozeConversation,
  ],
  events: Object.values(events),
  routes: [...conversationRoutes, ...messageRoutes],
  jobs: [markReadJob],
  consumers: [followOwner],
  batches: [sendOutgoing, releaseHeld, recoverSends, forgetParked, wakeSnoozed],
  gauges: [
    {
      name: 'sauda_send_backlog',
      help: 'Messages that are due and not sent, up to 10,000.',
      read: countOf(sql`select from outgoing_messages where state = 'queued' and run_at <= now()`),
    },
  ],
  inbound: { whatsapp: { handle: handleWhatsApp, lane: laneOf } },
  erase: eraseConversations,
});
