import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref, Uuid } from '../../kernel/http/schema.ts';
import { Tag } from './tags.schema.ts';

const data = Type.Object({ tag: Ref(Tag), changes: Type.Optional(Anything()) });
const link = Type.Object({ tag_id: Uuid(), name: Type.String({ description: 'Of the tag, at that time.' }) });

export const tagCreated = defineEvent({ type: 'tag.created', summary: 'A tag was made.', data });
export const tagUpdated = defineEvent({ type: 'tag.updated', summary: 'A tag was changed.', data });
export const tagDeleted = defineEvent({
  type: 'tag.deleted',
  summary: 'A tag was deleted, and with it taken off all records.',
  data,
});
export const tagAdded = defineEvent({
  type: 'tag.added',
  summary: 'A contact, company, lead or conversation, the subject, got a tag.',
  data: link,
});
export const tagRemoved = defineEvent({
  type: 'tag.removed',
  summary: 'A tag was taken off a contact, company, lead or conversation, the subject.',
  data: link,
});
