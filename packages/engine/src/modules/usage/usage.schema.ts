import { Type } from 'typebox';
import { Nullable, Page, Resource, StringEnum, Uuid } from '../../kernel/http/schema.ts';

export const meters = [
  'api_requests',
  'contacts_created',
  'messages_received',
  'messages_sent',
  'users_added',
  'users_deactivated',
] as const;
export type Meter = (typeof meters)[number];

export const day = (description: string) =>
  Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description });

export const Usage = Resource('Usage', {
  object: Type.Unsafe<'usage'>({ type: 'string', enum: ['usage'] }),
  organization_id: Uuid(),
  day: day('The calendar day, in UTC.'),
  meter: StringEnum(meters, {
    description:
      '`messages_sent` counts messages of ours that the provider sent, once each; `messages_received` those people wrote. `api_requests` counts requests that were let in, whatever became of them, for the organization they were for; a server that is killed loses the last five seconds of its count.',
  }),
  category: Nullable(
    Type.String({
      description: 'Of messages sent: as the provider charged them, such as `marketing`; null if unknown.',
    }),
  ),
  quantity: Type.Integer(),
});

export const UsagePage = Page(Usage);
