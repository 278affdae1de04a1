import { defineModule } from '../../kernel/module.ts';
import './conversations.errors.ts';
import * as events from './conversations.events.ts';
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
import { forgetParked } from './sending/forget-parked.ts';
import { markReadJob } from './sending/mark-read.ts';
import { recoverSends } from './sending/recover.ts';
import { sendOutgoing } from './sending/send-batch.ts';
import { wakeSnoozed } from './wake-snoozed.ts';

export const conversations = defineModule({
  name: 'conversations',
  dependsOn: ['organizations', 'members', 'connections', 'contacts', 'leads'],
  tables: ['conversations', 'messages', 'outgoing_messages', 'parked_statuses'],
  migrations: { '20261122T0400-conversations': conversationsTables },
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
  batches: [sendOutgoing, recoverSends, forgetParked, wakeSnoozed],
  inbound: { whatsapp: { handle: handleWhatsApp, lane: laneOf } },
});
