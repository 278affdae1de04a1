import { type Actor, may, refuseEscape } from '../../kernel/actor.ts';
import { defineConstraints } from '../../kernel/db/constraints.ts';
import { getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { isAddressRange } from '../../kernel/http/addresses.ts';
import { newestVersion } from '../../kernel/http/versions.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { ownOrganization } from '../organizations/index.ts';
import { apiKeyCreated, apiKeyRevoked, apiKeyRolled, apiKeyUpdated } from './api-keys.events.ts';
import { type KeyKind, newToken, tokenHash } from './token.ts';

defineConstraints({ api_keys_user: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/user_id' } });

export interface NewApiKey {
  name: string;
  kind?: KeyKind;
  permissions?: string[];
  user_id?: string | null;
  expires_at?: string | null;
  allowed_ips?: string[];
  origins?: string[];
}

export type ApiKeyChanges = Partial<Pick<NewApiKey, 'name' | 'permissions' | 'expires_at' | 'allowed_ips' | 'origins'>>;

type KeyRow = Row<'api_keys'>;

interface WithKey {
  row: KeyRow;
  /** The key itself, which is not kept. */
  key: string;
}

/** All a key for web pages may do. */
const publishablePermissions = ['enquiries:write'];

export const apiKeyWire = (row: KeyRow, now: Date) => ({
  ...row,
  object: 'api_key' as const,
  kind: row.kind as KeyKind,
  status: statusOf(row, now),
});

function statusOf({ revoked_at, expires_at }: KeyRow, now: Date): 'active' | 'expired' | 'revoked' {
  if (revoked_at) return 'revoked';
  return expires_at && expires_at <= now ? 'expired' : 'active';
}

const about = ({ name, last4, user_id }: KeyRow) => ({ name, last4, user_id });

export async function createApiKey(tx: Tx, kernel: Kernel, input: NewApiKey): Promise<WithKey> {
  const { kind = 'secret', allowed_ips = [], origins = [] } = input;
  refuseWrongFields(kind, input);
  const permissions =
    kind === 'publishable' ? publishablePermissions : (input.permissions ?? [...tx.actor.permissions]);
  const user_id = input.user_id ?? null;
  refusePermissionsBeyond(tx.actor, permissions, 'A key');
  refuseEscape(tx.actor, user_id, 'key', '/user_id');
  const { environment } = await ownOrganization(tx);
  const key = newToken(kind, environment);
  const row = await tx.db
    .insertInto('api_keys')
    .values({
      ...newRow(tx, newId()),
      name: input.name,
      kind,
      hash: tokenHash(kernel, key),
      last4: key.slice(-4),
      permissions,
      user_id,
      expires_at: input.expires_at ?? null,
      allowed_ips,
      origins,
      api_version: newestVersion,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  publish(tx, apiKeyCreated, { subject: { type: 'api_key', id: row.id }, data: about(row) });
  audit(tx, { action: 'api_key.created', object: { type: 'api_key', id: row.id }, before: null, after: row });
  return { row, key };
}

/** What is changed counts with the next request, in every process. */
export async function updateApiKey(
  tx: Tx,
  id: string,
  changes: ApiKeyChanges,
  ifMatch: number | null,
): Promise<KeyRow> {
  const before = await getRow(tx, 'api_keys', id, 'API key');
  const permissions = [...before.permissions, ...(changes.permissions ?? [])];
  refuseForeignKey(tx.actor, { permissions, user_id: before.user_id });
  refuseRevoked(before);
  const kind = before.kind as KeyKind;
  refuseWrongFields(kind, kind === 'publishable' ? { origins: before.origins, ...changes } : changes);
  const row = await updateRow(tx, 'api_keys', id, changes, { ifMatch, what: 'API key' });
  publish(tx, apiKeyUpdated, { subject: { type: 'api_key', id }, data: { ...about(row), changes } });
  audit(tx, { action: 'api_key.updated', object: { type: 'api_key', id }, before, after: row });
  return row;
}

/** A new secret for the same key; the one so far may work on for a while, the one before it ends. */
export async function rollApiKey(
  tx: Tx,
  kernel: Kernel,
  id: string,
  overlapSeconds: number,
  ifMatch: number | null,
): Promise<WithKey> {
  const before = await getRow(tx, 'api_keys', id, 'API key');
  refuseForeignKey(tx.actor, before);
  refuseRevoked(before);
  const { environment } = await ownOrganization(tx);
  const key = newToken(before.kind as KeyKind, environment);
  const overlaps = overlapSeconds > 0;
  const values = {
    hash: tokenHash(kernel, key),
    last4: key.slice(-4),
    previous_hash: overlaps ? before.hash : null,
    previous_expires_at: overlaps ? new Date(tx.now.getTime() + overlapSeconds * 1_000) : null,
  };
  const row = await updateRow(tx, 'api_keys', id, values, { ifMatch: ifMatch ?? before.version, what: 'API key' });
  publish(tx, apiKeyRolled, {
    subject: { type: 'api_key', id },
    data: { ...about(row), previous_expires_at: row.previous_expires_at },
  });
  audit(tx, { action: 'api_key.rolled', object: { type: 'api_key', id }, before, after: row });
  return { row, key };
}

/** Ends the key everywhere with the next statement it would run. Revoking twice changes nothing. */
export async function revokeApiKey(tx: Tx, id: string): Promise<KeyRow> {
  const before = await getRow(tx, 'api_keys', id, 'API key');
  if (before.revoked_at) return before;
  const row = await updateRow(tx, 'api_keys', id, { revoked_at: tx.now }, { what: 'API key' });
  publish(tx, apiKeyRevoked, { subject: { type: 'api_key', id }, data: about(row) });
  audit(tx, { action: 'api_key.revoked', object: { type: 'api_key', id }, before, after: row });
  return row;
}

/** Nobody gets hold of more than they have: neither by making a key, nor by changing or rolling one. */
function refuseForeignKey(actor: Actor, { permissions, user_id }: Pick<KeyRow, 'permissions' | 'user_id'>): void {
  refusePermissionsBeyond(actor, permissions, 'A key');
  refuseEscape(actor, user_id, 'key');
}

export function refusePermissionsBeyond(actor: Actor, permissions: readonly string[], what: string): void {
  const beyond = permissions.find((permission) => !may(actor, permission));
  if (beyond === undefined) return;
  throw new AppError('insufficient_scope', `${what} cannot be given more than its maker has: ${beyond}.`, {
    extra: { required_permission: beyond },
  });
}

function refuseRevoked({ revoked_at }: KeyRow): void {
  if (revoked_at) throw new AppError('state_conflict', 'This key is revoked; make a new one.');
}

/** What fits a key for servers and what one for pages. */
function refuseWrongFields(kind: KeyKind, input: Partial<NewApiKey>): void {
  const wrong = (input.allowed_ips ?? []).findIndex((range) => !isAddressRange(range));
  if (wrong !== -1) throw invalidField(`/allowed_ips/${wrong}`, 'invalid_ip_range', 'Not an IP address or range.');
  const origins = input.origins?.length ?? 0;
  if (kind === 'secret') {
    if (origins > 0) throw invalidField('/origins', 'not_allowed', 'Only publishable keys are used in pages.');
    return;
  }
  if (origins === 0) throw invalidField('/origins', 'required', 'Name the origins whose pages may use this key.');
  if (input.permissions !== undefined) {
    throw invalidField('/permissions', 'not_allowed', 'A publishable key can create enquiries and nothing else.');
  }
  if (input.user_id) throw invalidField('/user_id', 'not_allowed', 'A publishable key is nobody’s.');
}

/** Ends every key of the organization, for good. */
export async function revokeAllApiKeys(tx: Tx): Promise<void> {
  const living = await tx.db
    .selectFrom('api_keys')
    .select('id')
    .where('organization_id', '=', tx.organization_id)
    .where('revoked_at', 'is', null)
    .execute();
  for (const { id } of living) await revokeApiKey(tx, id);
}
