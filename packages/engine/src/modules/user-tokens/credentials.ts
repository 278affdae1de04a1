import { decodeJwt, type JWTPayload } from 'jose';
import { sql } from 'kysely';
import type { CredentialKind } from '../../kernel/credential.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { foreignTokens } from './issuers/foreign-token.ts';
import { invalidToken } from './member-grant.ts';
import { ownGrant, ownIssuer } from './own-token.ts';

/** Tokens of members: our own, and those of issuers an organization trusts. */
export function tokenCredentials(kernel: Kernel): CredentialKind {
  const foreignGrant = foreignTokens(kernel);
  return {
    takes: (token) => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token),
    async look(token, now) {
      const claims = unverified(token);
      return claims.iss === ownIssuer(kernel) ? ownGrant(kernel, token, now) : foreignGrant(token, claims, now);
    },
    async listsOrigin(origin) {
      if (kernel.config.allowed_origins.includes(origin)) return true;
      const { rows } = await kernel.db.system(
        (db) =>
          sql<{ listed: boolean }>`
          select exists (select from organizations where allowed_origins @> array[${origin}]) as listed`.execute(db),
        'request',
      );
      return rows[0]?.listed ?? false;
    },
  };
}

/** What a token says about itself; only good for finding out who has to verify it. */
function unverified(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw invalidToken();
  }
}
