import { Type } from 'typebox';
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

export const purposes = ['marketing', 'service', 'profiling_ai', 'calls'] as const;
export const channels = ['whatsapp', 'sms', 'email', 'call'] as const;
export const statuses = ['granted', 'withdrawn'] as const;

const purpose = StringEnum(purposes, {
  description:
    '`marketing`: promotion. `service`: what they asked for. `profiling_ai`: scoring and assistants. `calls`: being called.',
});
const channel = StringEnum(channels, { description: 'Null: every channel.' });
const status = StringEnum(statuses);

export const Consent = Resource('Consent', {
  ...resourceFields('consent'),
  contact_id: Uuid(),
  purpose,
  channel: Nullable(channel),
  status,
  notice_version: Nullable(Type.String({ description: 'Of the notice the person was shown.' })),
  language: Nullable(Type.String({ description: 'BCP 47, of the notice.' })),
  source: Type.String({ description: 'How it was given: `web-form`, `whatsapp`, `paper`, or your own word.' }),
  evidence: Nullable(Anything({ description: 'What proves it: a message id, a form, an address.' })),
  at: Timestamp({ description: 'When the person said so.' }),
  created_by: Type.Object({ type: Type.String(), id: Nullable(Uuid()) }),
});

export const CreateConsent = Body(
  'CreateConsent',
  {
    contact_id: Uuid(),
    purpose,
    channel: Type.Optional(Nullable(channel)),
    status,
    notice_version: Type.Optional(Text(100)),
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35 })),
    source: Text(60),
    evidence: Type.Optional(Anything({ maxProperties: 30, description: 'What proves it; at most 64 KiB as JSON.' })),
    at: Type.Optional(TimeInput({ description: 'Default: now. Not in the future.' })),
  },
  {
    examples: [
      {
        contact_id: '0199d7c2-7c1e-7000-8000-000000000001',
        purpose: 'marketing',
        channel: 'whatsapp',
        status: 'granted',
        source: 'web-form',
      },
    ],
  },
);

export const ConsentSummary = Resource('ConsentSummary', {
  object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
  data: Type.Array(Type.Object({ purpose, channel: Nullable(channel), status, at: Timestamp(), consent_id: Uuid() }), {
    description: 'The latest word for each purpose and channel. What is not here was never asked.',
  }),
});

export const ConsentPage = Page(Consent);
