import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything } from '../../kernel/http/schema.ts';

export const organizationUpdated = defineEvent({
  type: 'organization.updated',
  summary: 'The organization was changed.',
  data: Type.Object({ changes: Anything({ description: 'The changed fields with their new values.' }) }),
});
