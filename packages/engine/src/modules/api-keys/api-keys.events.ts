import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Nullable, Uuid } from '../../kernel/http/schema.ts';

const data = Type.Object({ name: Type.String(), last4: Type.String(), user_id: Nullable(Uuid()) });

export const apiKeyCreated = defineEvent({ type: 'api_key.created', summary: 'An API key was made.', data });
export const apiKeyRevoked = defineEvent({ type: 'api_key.revoked', summary: 'An API key was revoked.', data });
