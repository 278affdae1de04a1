import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Nullable } from '../../kernel/http/schema.ts';

export const brandingChanged = defineEvent({
  type: 'branding.changed',
  summary: 'The organization appears under another name or look; null: under that of the organization above.',
  data: Type.Object({ branding: Nullable(Anything()) }),
});
