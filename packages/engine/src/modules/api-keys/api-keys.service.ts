import { type Actor, may } from '../../kernel/actor.ts';
import { defineConstraints } from '../../kernel/db/constraints.ts';
import { getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { apiKeyCreated, apiKeyRevoked } from './api-keys.events.ts';
import { newToken, tokenHash } from './token.ts';

defineConstraints({ api_keys_user: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/user_id' } });

export interface NewApiKey {
  name: string;
  permissions?: string[];
  user_id?: string | null;
  expires_at?: string | null;
}

export const apiKeyWire = (row: Row<'api_keys'>) => ({ ...row, object: 'api_key' as const });

/** The row and the key itself, which is not kept. */
export async function createApiKey(tx: Tx, input: NewApiKey): Promise<{ row: Row<'api_keys'>; key: string }> {
  const permissions = input.permissions ?? [...tx.actor.permissions];
  refuseMoreThanOwn(tx.actor, permissions);
  if (tx.actor.user_id !== null && input.user_id !== tx.actor.user_id && tx.actor.record_scope !== 'all') {
    throw invalidField('/user_id', 'not_allowed', 'A member can make keys for themselves only.');
  }
  const key = newToken();
  const row = await tx.db
    .insertInto('api_keys')
    .values({
      ...newRow(tx, newId()),
      name: input.name,
      hash: tokenHash(key),
      last4: key.slice(-4),
      permissions,
      user_id: input.user_id ?? null,
      expires_at: input.expires_at ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  publish(tx, apiKeyCreated, {
    subject: { type: 'api_key', id: row.id },
    data: { name: row.name, last4: row.last4, user_id: row.user_id },
  });
  return { row, key };
}

function refuseMoreThanOwn(actor: Actor, permissions: readonly string[]): void {
  const beyond = permissions.find((permission) => !may(actor, permission));
  if (beyond === undefined) return;
  throw new AppError('insufficient_scope', `A key cannot be given more than its maker has: ${beyond}.`, {
    extra: { required_permission: beyond },
  });
}

/** Ends the key everywhere with the next statement it would run. Revoking twice changes nothing. */
export async function revokeApiKey(tx: Tx, id: string): Promise<Row<'api_keys'>> {
  const before = await getRow(tx, 'api_keys', id, 'API key');
  if (before.revoked_at) return before;
  const row = await updateRow(tx, 'api_keys', id, { revoked_at: tx.now }, { what: 'API key' });
  publish(tx, apiKeyRevoked, {
    subject: { type: 'api_key', id },
    data: { name: row.name, last4: row.last4, user_id: row.user_id },
  });
  return row;
}
