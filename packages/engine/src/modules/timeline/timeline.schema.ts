import { Type } from 'typebox';
import { Anything, Nullable, Page, Resource, Timestamp, Uuid } from '../../kernel/http/schema.ts';

export const EventSchema = Resource('Event', {
  id: Uuid({ description: 'The same in the feed, on timelines and in webhooks.' }),
  object: Type.Unsafe<'event'>({ type: 'string', enum: ['event'] }),
  type: Type.String({ description: 'See the event catalogue.' }),
  subject: Type.Object({ type: Type.String(), id: Uuid() }),
  lead_id: Nullable(Uuid()),
  contact_id: Nullable(Uuid()),
  actor: Type.Object({
    type: Type.String({ description: '`user`, `api_key`, `adapter` or `system`.' }),
    id: Nullable(Uuid()),
  }),
  occurred_at: Timestamp({ description: 'When it happened; for messages, when they were written.' }),
  recorded_at: Timestamp(),
  data: Anything({ description: 'After the event’s schema in the catalogue.' }),
});

export const EventPage = Page(EventSchema);
