import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { sql } from 'kysely';
import type { Grant } from '../../../kernel/credential.ts';
import { AppError } from '../../../kernel/errors.ts';
import { findUnstorable } from '../../../kernel/http/storable.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { findMember, invalidToken, memberGrant } from '../member-grant.ts';
import { endOf, skewSeconds, tokenRefusal } from '../own-token.ts';
import { type IssuerKeySource, issuerKeys } from './issuer-keys.ts';

interface IssuerRow extends IssuerKeySource {
  organization_id: string;
  id: string;
  version: number;
  audience: string;
  member_claim: string;
  matches: 'external_id' | 'email';
  requires_verified_email: boolean;
}

/** Asymmetric only: whoever verifies must not be able to sign. */
const algorithms = ['ES256', 'RS256', 'EdDSA', 'Ed25519'];

/** Whatever its end says: a token that was lost is not good for ever. */
const longestSeconds = 24 * 3_600;

/** Reads a token of an issuer that some organization trusts. */
export function foreignTokens(kernel: Kernel) {
  const keysOf = issuerKeys(kernel);
  return async (token: string, claimed: JWTPayload, now: Date): Promise<Grant> => {
    const issuer = await findIssuer(kernel, claimed);
    const payload = await verified(token, issuer, await fetched(kernel, issuer, keysOf(issuer)), now).catch(
      (error: unknown) => {
        throw tokenRefusal(error) ?? notReachable(kernel, issuer, error);
      },
    );
    const member = await findMember(kernel, issuer.organization_id, issuer.matches, memberOf(issuer, payload));
    const { iat = 0, exp = 0 } = payload;
    if (member.revoked_at && iat * 1_000 <= member.revoked_at.getTime()) throw invalidToken();
    const { id, version } = issuer;
    return memberGrant(
      kernel,
      member,
      {
        permissions: null,
        minted_by: null,
        issuer: { id, version },
        expires_at: endOf(Math.min(exp, iat + longestSeconds)),
      },
      now,
    );
  };
}

/** Who made it and for whom tells the organization; a token for two of them tells nothing. */
async function findIssuer(kernel: Kernel, { iss, aud }: JWTPayload): Promise<IssuerRow> {
  const audiences = typeof aud === 'string' ? [aud] : (aud ?? []);
  if (typeof iss !== 'string' || audiences.length > 20 || findUnstorable([iss, audiences])) throw invalidToken();
  const { rows } = await kernel.db.system(
    (db) =>
      sql<IssuerRow>`
      select organization_id, id, version, issuer, audience, jwks_uri, member_claim, matches, requires_verified_email
      from trusted_issuers where issuer = ${iss} and audience = any(${audiences}::text[]) limit 2`.execute(db),
    'request',
  );
  const [issuer, another] = rows;
  if (!issuer || another) throw invalidToken();
  return issuer;
}

async function verified(
  token: string,
  { issuer, audience, member_claim }: IssuerRow,
  keys: JWTVerifyGetKey,
  now: Date,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms,
    issuer,
    audience,
    clockTolerance: skewSeconds,
    currentDate: now,
    // Also refuses one that begins in the future: it would outlive a revocation.
    maxTokenAge: longestSeconds,
    requiredClaims: ['exp', 'iat', member_claim],
  });
  return payload;
}

function memberOf({ member_claim, matches, requires_verified_email }: IssuerRow, payload: JWTPayload): string {
  const name = payload[member_claim];
  if (typeof name !== 'string' || findUnstorable(name)) throw invalidToken();
  if (matches === 'email' && !isProven(name, payload, requires_verified_email)) throw invalidToken();
  return name;
}

/**
 * An address nobody proved to own could be anybody's. `email_verified` speaks of the claim `email` and of no other; some issuers
 * write it as a string.
 */
function isProven(address: string, { email, email_verified }: JWTPayload, required: boolean): boolean {
  const verified = email_verified === true || email_verified === 'true';
  if (email_verified !== undefined && !verified) return false;
  return !required || (verified && typeof email === 'string' && email.toLowerCase() === address.toLowerCase());
}

function fetched(kernel: Kernel, issuer: IssuerRow, keys: Promise<JWTVerifyGetKey>): Promise<JWTVerifyGetKey> {
  return keys.catch((error: unknown) => {
    throw notReachable(kernel, issuer, error);
  });
}

function notReachable(kernel: Kernel, { issuer }: IssuerRow, error: unknown): AppError {
  kernel.logger.warn({ err: error, issuer }, 'the keys of an issuer could not be fetched');
  return new AppError('unavailable', 'The keys of the issuer of this token could not be fetched.', {
    headers: { 'retry-after': '30' },
    cause: error,
  });
}
