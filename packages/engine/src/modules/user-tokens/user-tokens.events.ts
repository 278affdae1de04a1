import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Uuid } from '../../kernel/http/schema.ts';

export const userTokensRevoked = defineEvent({
  type: 'user.tokens_revoked',
  summary: 'All tokens a member had were ended.',
  data: Type.Object({ user_id: Uuid() }),
});
