import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref } from '../../kernel/http/schema.ts';
import { MessageTemplate } from './message-templates.schema.ts';

const data = Type.Object({ message_template: Ref(MessageTemplate), changes: Type.Optional(Anything()) });

export const messageTemplateCreated = defineEvent({
  type: 'message_template.created',
  summary: 'A message template was written.',
  data,
});
export const messageTemplateUpdated = defineEvent({
  type: 'message_template.updated',
  summary: 'A message template was changed.',
  data,
});
export const messageTemplateDeleted = defineEvent({
  type: 'message_template.deleted',
  summary: 'A message template was deleted.',
  data,
});
