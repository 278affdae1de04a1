import { sql } from 'kysely';
import type { Actor, Credential } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { findMember, keyLives, memberGrant } from './member-grant.ts';

/**
 * The member a token stood for, with their powers now; null when they left, their tokens or the key that made this one were
 * revoked, or the issuer is no longer trusted. That the token's minutes are over does not matter: for work that outlives its request.
 */
export async function actorOfMember(kernel: Kernel, credential: Credential): Promise<Actor | null> {
  const { organization_id, member, token_generation, issuer, minted_by = null } = credential;
  if (!member) return null;
  const [found, trusted, living] = await Promise.all([
    findMember(kernel, organization_id, 'id', member.id).catch(nobody),
    issuer && issuerNow(kernel, organization_id, issuer.id),
    keyLives(kernel, minted_by),
  ]);
  if (!found || found.generation !== token_generation || trusted === undefined || !living) return null;
  const now = kernel.clock.now();
  return memberGrant(kernel, found, { permissions: null, issuer: trusted, minted_by, expires_at: now }, now).actor;
}

function nobody(error: unknown): null {
  if (error instanceof AppError && error.code === 'invalid_token') return null;
  throw error;
}

async function issuerNow(
  kernel: Kernel,
  organizationId: string,
  id: string,
): Promise<Credential['issuer'] | undefined> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ id: string; version: number }>`
      select id, version from trusted_issuers where organization_id = ${organizationId} and id = ${id}`.execute(db),
  );
  return rows[0];
}
