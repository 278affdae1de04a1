import { Type } from 'typebox';
import { ruled } from '../../kernel/http/ruled.ts';
import {
  Anything,
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  TimeInput,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';
import { tagList } from '../tags/index.ts';

export const conversationStatuses = ['open', 'pending', 'snoozed', 'closed'] as const;
export const messageStatuses = [
  'received',
  'queued',
  'uncertain',
  'accepted',
  'sent',
  'failed',
  'delivered',
  'read',
  'cancelled',
] as const;
const outboundTypes = ['text', 'image', 'video', 'audio', 'document', 'sticker', 'template'] as const;

export const Conversation = Resource('Conversation', {
  ...resourceFields('conversation'),
  connection_id: Uuid(),
  identity_id: Uuid({ description: 'How the channel knows the person.' }),
  contact_id: Uuid(),
  contact: Type.Object({ name: Nullable(Type.String()), phone: Nullable(Type.String()) }),
  status: StringEnum(conversationStatuses),
  assignee_id: Nullable(Uuid()),
  unread_count: Type.Integer(),
  last_message_at: Timestamp(),
  last_message_preview: Nullable(Type.String()),
  last_message_direction: Nullable(StringEnum(['inbound', 'outbound'])),
  last_inbound_at: Nullable(Timestamp()),
  window: Type.Object({
    open: Type.Boolean({ description: 'Free-form messages may be sent; otherwise approved templates only.' }),
    expires_at: Nullable(Timestamp()),
    free_entry_expires_at: Nullable(Timestamp({ description: 'Messages are free of charge until then.' })),
  }),
  waiting_since: Nullable(Timestamp({ description: 'The person waits for an answer since then.' })),
  first_response_at: Nullable(Timestamp()),
  snoozed_until: Nullable(Timestamp()),
  tags: tagList,
});

const delivery = {
  accepted_at: Nullable(Timestamp()),
  sent_at: Nullable(Timestamp()),
  delivered_at: Nullable(Timestamp()),
  read_at: Nullable(Timestamp()),
  failed_at: Nullable(Timestamp()),
};

export const Message = Resource('Message', {
  ...resourceFields('message'),
  conversation_id: Uuid(),
  connection_id: Uuid({ description: 'The number it really came in on or went out from.' }),
  contact_id: Uuid(),
  direction: StringEnum(['inbound', 'outbound']),
  origin: StringEnum(['contact', 'user', 'api', 'app', 'system'], {
    description: '`app`: written on the business’s own phone.',
  }),
  author_id: Nullable(Uuid()),
  type: Type.String({
    description:
      '`text`, `image`, `video`, `audio`, `document`, `sticker`, `location`, `contacts`, `button`, `interactive`, `order`, `reaction`, `edit`, `revoke`, `template`, `unsupported`, `unknown`.',
  }),
  content: Nullable(Anything({ description: 'What the type calls for. Null: hidden from your role.' })),
  preview: Nullable(Type.String()),
  provider_id: Nullable(Type.String()),
  reply_to_provider_id: Nullable(Type.String()),
  status: StringEnum(messageStatuses, {
    description:
      'Moves forwards only. `uncertain`: the provider’s answer was lost; it may or may not have gone out, and is never sent again by itself.',
  }),
  error: Nullable(Type.Object({ kind: Type.String(), provider_code: Nullable(Type.String()), message: Type.String() })),
  pricing: Nullable(Anything()),
  reactions: Type.Object({ contact: Type.Optional(Type.String()), business: Type.Optional(Type.String()) }),
  occurred_at: Timestamp({ description: 'When it was written.' }),
  ...delivery,
  edited_at: Nullable(Timestamp()),
  revoked_at: Nullable(Timestamp()),
});

const media = Type.Object(
  {
    id: Type.Optional(Text(200, { description: 'Of an upload at the provider.' })),
    link: Type.Optional(Type.String({ format: 'uri', maxLength: 2_000, description: 'A public https address.' })),
    caption: Type.Optional(Text(1_024)),
    filename: Type.Optional(Text(240)),
  },
  { additionalProperties: false, description: 'Exactly one of `id` and `link`.' },
);

const parameter = Type.Object(
  {
    type: StringEnum(['text', 'image', 'video', 'document', 'location', 'payload', 'coupon_code']),
    text: Type.Optional(Type.String({ maxLength: 1_024 })),
    parameter_name: Type.Optional(Text(60)),
    media: Type.Optional(media),
    latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    name: Type.Optional(Text(200)),
    address: Type.Optional(Text(500)),
    payload: Type.Optional(Text(256)),
    coupon_code: Type.Optional(Text(20)),
  },
  { additionalProperties: false },
);

const template = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9_]{1,512}$' }),
    language: Type.String({
      pattern: '^[a-z]{2,3}(_[A-Za-z]{2,4})?$',
      description: 'As approved: `en`, `hi`, `en_US`.',
    }),
    components: Type.Optional(
      Type.Array(
        Type.Object(
          {
            type: StringEnum(['header', 'body', 'button']),
            index: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })),
            sub_type: Type.Optional(StringEnum(['url', 'quick_reply', 'copy_code'])),
            parameters: Type.Array(parameter, { maxItems: 30 }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 20 },
      ),
    ),
  },
  { additionalProperties: false },
);

const contentInput = {
  type: StringEnum(outboundTypes),
  text: Type.Optional(Text(4_096, { description: 'With `type: text`.' })),
  preview_url: Type.Optional(Type.Boolean()),
  media: Type.Optional(media),
  template: Type.Optional(template),
  reply_to_message_id: Type.Optional(Uuid({ description: 'A message of the same conversation.' })),
};

export const SendMessage = Body('SendMessage', contentInput, {
  examples: [{ type: 'text', text: 'Namaste Ananya, our engineer can visit on Saturday at 11.' }],
});

export const SendMessageTo = Body(
  'SendMessageTo',
  {
    to: Type.Object(
      {
        contact_id: Type.Optional(
          Uuid({ description: 'Their WhatsApp identity: the one they last wrote with, else the primary phone.' }),
        ),
        phone: Type.Optional(Text(40, ruled('contact.phones'))),
      },
      { additionalProperties: false, description: 'Exactly one.' },
    ),
    connection_id: Type.Optional(
      Uuid({ description: 'The number to send from. May be left out when there is only one.' }),
    ),
    ...contentInput,
  },
  {
    examples: [
      { to: { phone: '+919999912345' }, type: 'template', template: { name: 'site_visit_reminder', language: 'en' } },
    ],
  },
);

export const React = Body(
  'React',
  { emoji: Nullable(Type.String({ minLength: 1, maxLength: 16, description: 'Null takes it back.' })) },
  { examples: [{ emoji: '👍' }] },
);

export const UpdateConversation = Body(
  'UpdateConversation',
  {
    status: Type.Optional(StringEnum(['open', 'pending', 'closed'])),
    assignee_id: Type.Optional(Nullable(Uuid())),
  },
  { examples: [{ status: 'pending' }] },
);

export const AssignConversation = Body(
  'AssignConversation',
  { assignee_id: Nullable(Uuid()) },
  { examples: [{ assignee_id: null }] },
);

export const SnoozeConversation = Body(
  'SnoozeConversation',
  { until: TimeInput() },
  { examples: [{ until: '2026-12-01T04:30:00Z' }] },
);

export const ConversationPage = Page(Conversation);
export const MessagePage = Page(Message);
