import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref } from '../../kernel/http/schema.ts';
import { CustomField } from './custom-fields.schema.ts';

const data = Type.Object({ custom_field: Ref(CustomField), changes: Type.Optional(Anything()) });

export const customFieldCreated = defineEvent({
  type: 'custom_field.created',
  summary: 'A custom field was made.',
  data,
});
export const customFieldUpdated = defineEvent({
  type: 'custom_field.updated',
  summary: 'A custom field was changed or archived.',
  data,
});
export const customFieldDeleted = defineEvent({
  type: 'custom_field.deleted',
  summary: 'A custom field was deleted; its values are being removed from all records.',
  data,
});
