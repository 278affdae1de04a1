import { Type } from 'typebox';
import { Nullable, Page, Resource, StringEnum, Uuid } from '../../kernel/http/schema.ts';

export const meters = [
  'api_requests',
  'contacts',
  'contacts_created',
  'messages_received',
  'messages_sent',
  'storage_bytes',
  'users_added',
  'users_deactivated',
] as const;
export type Meter = (typeof meters)[number];

const day = (description: string) =>
  Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description });

export const Usage = Resource('Usage', {
  object: Type.Unsafe<'usage'>({ type: 'string', enum: ['usage'] }),
  organization_id: Uuid(),
  day: day('The calendar day, in UTC.'),
  meter: StringEnum(meters, {
    description:
      '`messages_sent` counts messages of ours that the provider sent, once each; `messages_received` those people wrote. `api_requests` counts requests that were let in, whatever became of them, for the organization they were for; a server that is killed loses the last second of its count. `storage_bytes` and `contacts` are levels: how many bytes of files, and how many contacts, there were at the end of the day, or are so far today.',
  }),
  category: Nullable(
    Type.String({
      description: 'Of messages sent: as the provider charged them, such as `marketing`; null if unknown.',
    }),
  ),
  quantity: Type.Integer({
    description:
      'Of most meters what was used that day: add the days up. A level stands on every day on which there was something, changed or not, and as 0 on the day it became nothing: the last day’s is what there is, the sum of a month’s divided by its days is the average, and the sum itself is byte-days, which storage is billed by.',
  }),
});

export const UsagePage = Page(Usage);
