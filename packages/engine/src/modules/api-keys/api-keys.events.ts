import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Nullable, Timestamp, Uuid } from '../../kernel/http/schema.ts';

const fields = { name: Type.String(), last4: Type.String(), user_id: Nullable(Uuid()) };
const data = Type.Object(fields);

export const apiKeyCreated = defineEvent({ type: 'api_key.created', summary: 'An API key was made.', data });
export const apiKeyUpdated = defineEvent({
  type: 'api_key.updated',
  summary: 'What an API key may do was changed.',
  data: Type.Object({ ...fields, changes: Anything({ description: 'The changed fields with their new values.' }) }),
});
export const apiKeyRolled = defineEvent({
  type: 'api_key.rolled',
  summary: 'An API key got a new secret.',
  data: Type.Object({ ...fields, previous_expires_at: Nullable(Timestamp()) }),
});
export const apiKeyRevoked = defineEvent({ type: 'api_key.revoked', summary: 'An API key was revoked.', data });
