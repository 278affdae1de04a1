import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, type KeyName, refuseEscape } from '../../kernel/actor.ts';
import { defineConstraints } from '../../kernel/db/constraints.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { refusePermissionsBeyond } from '../api-keys/index.ts';
import { audit } from '../audit/index.ts';
import { signToken } from './own-token.ts';
import { userTokensRevoked } from './user-tokens.events.ts';

const longestSeconds = 900;

defineConstraints({
  user_token_generations_user: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/user_id' },
});

export interface NewUserToken {
  user_id: string;
  ttl_seconds?: number;
  permissions?: string[];
}

/** A token allows no more than its maker may do, nor than the member may: the one is written into it, the other looked up. */
export async function createUserToken(tx: Tx, kernel: Kernel, input: NewUserToken) {
  const { actor, now, organization_id } = tx;
  const permissions = input.permissions ?? [...actor.permissions];
  refusePermissionsBeyond(actor, permissions, 'A token');
  refuseEscape(actor, input.user_id, 'token', '/user_id');
  const generation = await generationOf(tx, input.user_id);
  const expires_at = new Date(Math.floor(now.getTime() / 1_000 + (input.ttl_seconds ?? longestSeconds)) * 1_000);
  const minted_by = minter(actor);
  const jti = randomUUID();
  const claims = { sub: input.user_id, organization_id, jti, generation, permissions };
  const token = await signToken(kernel, minted_by ? { ...claims, minted_by } : claims, now, expires_at);
  const told = { user_id: input.user_id, permissions, expires_at };
  audit(tx, { action: 'user_token.created', object: { type: 'user_token', id: jti }, before: null, after: told });
  return { object: 'user_token' as const, token, ...told };
}

/** The key a token ends with: the one that asks for it, or the one the token that asks ends with. */
function minter({ credential }: Actor): KeyName | null {
  if (!credential?.key) return credential?.minted_by ?? null;
  return { organization_id: credential.organization_id, id: credential.key.id };
}

async function generationOf(tx: Tx, userId: string): Promise<number> {
  const [member] = await tx.rows(sql<{ status: string; generation: number }>`
    select u.status, coalesce(g.generation, 0) as generation
    from users u
    left join user_token_generations g on g.organization_id = u.organization_id and g.user_id = u.id
    where u.organization_id = ${tx.organization_id} and u.id = ${userId}`);
  if (!member) throw invalidField('/user_id', 'unknown_user', 'There is no such member.');
  if (member.status !== 'active') throw invalidField('/user_id', 'inactive_user', 'This member is deactivated.');
  return member.generation;
}

/** Ends every token the member has, ours and those of trusted issuers, with the next statement it would run. */
export function revokeUserTokens(tx: Tx, userId: string): void {
  refuseEscape(tx.actor, userId, 'token', '/user_id');
  tx.defer(sql`
    insert into user_token_generations (organization_id, user_id, generation, revoked_at)
    values (${tx.organization_id}, ${userId}, 1, ${tx.now})
    on conflict (organization_id, user_id) do update
      set generation = user_token_generations.generation + 1, revoked_at = excluded.revoked_at`);
  const object = { type: 'user', id: userId };
  publish(tx, userTokensRevoked, { subject: object, data: { user_id: userId } });
  audit(tx, { action: userTokensRevoked.type, object, before: null, after: {} });
}
