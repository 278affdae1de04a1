import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Nullable, Ref, StringEnum, Uuid } from '../../kernel/http/schema.ts';
import { conversationStatuses, Message, messageStatuses } from './conversations.schema.ts';

const conversation = Type.Object({
  conversation_id: Uuid(),
  connection_id: Uuid(),
  status: StringEnum(conversationStatuses),
  assignee_id: Nullable(Uuid()),
});
const message = Type.Object({ message: Ref(Message) });
const status = Type.Object({
  message_id: Uuid(),
  conversation_id: Uuid(),
  status: StringEnum(messageStatuses),
  error: Nullable(Type.Object({ kind: Type.String(), provider_code: Nullable(Type.String()), message: Type.String() })),
});

export const conversationCreated = defineEvent({
  type: 'conversation.created',
  summary: 'The first message between a person and a number.',
  data: conversation,
});
export const conversationAssigned = defineEvent({
  type: 'conversation.assigned',
  summary: 'A conversation got another assignee.',
  data: conversation,
});
export const conversationStatusChanged = defineEvent({
  type: 'conversation.status_changed',
  summary: 'A conversation was opened, set pending, snoozed or closed.',
  data: conversation,
});
export const conversationClosed = defineEvent({
  type: 'conversation.closed',
  summary: 'A conversation was closed; comes beside `conversation.status_changed`.',
  data: conversation,
});
export const messageReceived = defineEvent({ type: 'message.received', summary: 'A person wrote.', data: message });
export const messageQueued = defineEvent({
  type: 'message.queued',
  summary: 'A message of ours was accepted for sending.',
  data: message,
});
export const messageEchoed = defineEvent({
  type: 'message.echoed',
  summary: 'A message was written on the business’s own phone.',
  data: message,
});
export const messageSent = defineEvent({
  type: 'message.sent',
  summary: 'The provider sent our message.',
  data: status,
});
export const messageDelivered = defineEvent({
  type: 'message.delivered',
  summary: 'Our message reached the person’s phone.',
  data: status,
});
export const messageRead = defineEvent({ type: 'message.read', summary: 'The person read our message.', data: status });
export const messageFailed = defineEvent({
  type: 'message.failed',
  summary: 'Our message did not reach the person.',
  data: status,
});
export const messageUncertain = defineEvent({
  type: 'message.uncertain',
  summary: 'The answer to a send was lost; it is not repeated until its fate is known.',
  data: status,
});
export const marketingPreference = defineEvent({
  type: 'contact.marketing_preference_changed',
  summary: 'A person switched marketing messages off or on in WhatsApp.',
  data: Type.Object({ connection_id: Uuid(), value: StringEnum(['stop', 'resume']) }),
});
export const identityChanged = defineEvent({
  type: 'contact.identity_changed',
  summary: 'A person is known by another number or user id from now on.',
  data: Type.Object({ phone: Nullable(Type.String()), user_id: Nullable(Type.String()) }),
});
export const channelNotice = defineEvent({
  type: 'connection.notice',
  summary: 'The provider told something about the account, number or its templates.',
  data: Type.Object({ name: Type.String(), detail: Anything() }),
});
