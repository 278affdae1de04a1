import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Grant } from '../../kernel/credential.ts';
import { refused } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { findMember, invalidToken, keyLives, memberGrant } from './member-grant.ts';
import { signingKey, verifyingKey } from './signing-keys.ts';

/** How far clocks may be apart. */
export const skewSeconds = 60;

const Claims = Type.Object({
  sub: Type.String(),
  organization_id: Type.String(),
  exp: Type.Integer(),
  jti: Type.String(),
  generation: Type.Integer(),
  permissions: Type.Array(Type.String()),
  minted_by: Type.Optional(Type.Object({ organization_id: Type.String(), id: Type.String() })),
});

type Claims = Static<typeof Claims>;

export const ownIssuer = ({ config }: Kernel): string => config.public_url || 'sauda';
const ownAudience = (kernel: Kernel): string => `${ownIssuer(kernel)}/v1`;

export async function signToken(kernel: Kernel, claims: Omit<Claims, 'exp'>, now: Date, expiresAt: Date) {
  const key = signingKey(kernel.vault, now);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.kid })
    .setIssuer(ownIssuer(kernel))
    .setAudience(ownAudience(kernel))
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(key.private);
}

/** What one of our own tokens allows. */
export async function ownGrant(kernel: Kernel, token: string, now: Date): Promise<Grant> {
  const claims = await verified(kernel, token, now);
  const { permissions, minted_by = null } = claims;
  const [member, living] = await Promise.all([
    findMember(kernel, claims.organization_id, 'id', claims.sub),
    keyLives(kernel, minted_by),
  ]);
  if (member.generation !== claims.generation || !living) throw invalidToken();
  return memberGrant(kernel, member, { permissions, issuer: null, minted_by, expires_at: endOf(claims.exp) }, now);
}

/** When a token that ends at `exp`, in seconds of the epoch, is over for us. */
export const endOf = (exp: number) => new Date((exp + skewSeconds) * 1_000);

async function verified(kernel: Kernel, token: string, now: Date): Promise<Claims> {
  const payload = await jwtVerify<JWTPayload>(
    token,
    ({ kid }) => {
      const key = verifyingKey(kernel.vault, now, kid);
      if (!key) throw invalidToken();
      return key;
    },
    {
      algorithms: ['EdDSA'],
      issuer: ownIssuer(kernel),
      audience: ownAudience(kernel),
      clockTolerance: skewSeconds,
      currentDate: now,
    },
  ).catch((error: unknown) => {
    throw tokenRefusal(error) ?? error;
  });
  if (!Value.Check(Claims, payload.payload)) throw invalidToken();
  return payload.payload;
}

/** What is wrong with a token, if it is the token that is wrong. */
export function tokenRefusal(error: unknown) {
  if (error instanceof errors.JWTExpired) return refused('token_expired', 'This token has expired.');
  const wrong = /^ERR_(JWT|JWS|JWK_|JOSE_ALG|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING|JWKS_MULTIPLE)/;
  return error instanceof errors.JOSEError && wrong.test(error.code) ? invalidToken() : null;
}
