import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Timestamp, Uuid } from '../../kernel/http/schema.ts';

export const contactErased = defineEvent({
  type: 'contact.erased',
  summary: 'A person was forgotten: forget them too.',
  data: Type.Object({ contact_id: Uuid(), erased_at: Timestamp(), rows: Type.Record(Type.String(), Type.Integer()) }),
});
