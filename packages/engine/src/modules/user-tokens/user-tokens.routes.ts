import type { FastifyInstance } from 'fastify';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { keySet } from './signing-keys.ts';
import { CreateUserToken, RevokeUserTokens, UserToken } from './user-tokens.schema.ts';
import { createUserToken, revokeUserTokens } from './user-tokens.service.ts';

export const routes = [
  defineRoute({
    method: 'POST',
    path: '/v1/user_tokens',
    operationId: 'userTokens.create',
    summary: 'Make a token for a member',
    description:
      'For front ends: your server asks for it, the page uses it for at most 15 minutes and then asks your server again. It acts exactly as the member and ends with them, and with the key it was made with when that is revoked. Pages can use it from `allowed_origins` of the organization. `/.well-known/jwks.json` has the keys it can be verified with. Nothing is kept of a token that got lost: ask again. An `Idempotency-Key` is not looked at, because an old answer could hold a token that is over.',
    permission: 'user_tokens:write',
    body: Ref(CreateUserToken),
    response: Ref(UserToken),
    status: 201,
    idempotency: 'ignored',
    handler: async ({ kernel, tx, body }) => createUserToken(tx, kernel, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/user_tokens/revoke',
    operationId: 'userTokens.revoke',
    summary: 'End all tokens of a member',
    description: 'Effective at once, in every process. Tokens made afterwards work.',
    permission: 'user_tokens:write',
    body: Ref(RevokeUserTokens),
    async handler({ tx, body }) {
      revokeUserTokens(tx, body.user_id);
    },
  }),
];

/** The keys user tokens can be verified with; for anybody. */
export function publicKeys(kernel: Kernel) {
  return (app: FastifyInstance) => {
    app.get('/.well-known/jwks.json', { schema: { hide: true } }, async (_request, reply) => {
      void reply.header('cache-control', 'public, max-age=3600').type('application/jwk-set+json');
      return JSON.stringify(keySet(kernel.vault, kernel.clock.now()));
    });
  };
}
