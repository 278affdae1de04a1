import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { CredentialKind, Grant } from '../../kernel/credential.ts';
import { refused, suspended } from '../../kernel/errors.ts';
import { addressList } from '../../kernel/http/addresses.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { powersOf } from '../members/index.ts';
import { bothAllow, joinRole, type MemberRow, memberColumns } from './member-powers.ts';
import { formerHash, type KeyKind, looksLikeKey, looksValid, tokenHash } from './token.ts';

const minute = 60_000;

/** Secret and publishable keys. */
export function apiKeyCredentials(kernel: Kernel): CredentialKind {
  return {
    takes: looksLikeKey,
    async look(token, now) {
      if (!looksValid(token)) throw noKey();
      const row = await read(kernel, token);
      if (!row || (row.expires_at && row.expires_at <= now)) throw noKey();
      if (isOfMember(row) && row.user_status !== 'active') throw noKey();
      if (row.organization_halted) throw suspended();
      return grantOf(kernel, row);
    },
    async listsOrigin(origin) {
      const { rows } = await kernel.db.system(
        (db) =>
          sql<{ listed: boolean }>`select exists (
          select from api_keys where origins @> array[${origin}] and kind = 'publishable' and revoked_at is null) as listed`.execute(
            db,
          ),
        'request',
      );
      return rows[0]?.listed ?? false;
    },
  };
}

const noKey = () => refused('invalid_api_key', 'This API key is not valid.');

interface KeyRow {
  organization_id: string;
  organization_halted: boolean;
  id: string;
  version: number;
  kind: KeyKind;
  permissions: string[];
  allowed_ips: string[];
  origins: string[];
  api_version: string;
  expires_at: Date | null;
  user_id: string | null;
}

type MemberKeyRow = KeyRow & MemberRow & { user_id: string };
export type AnyKeyRow = KeyRow | MemberKeyRow;

export const isOfMember = (row: AnyKeyRow): row is MemberKeyRow => row.user_id !== null;

/** All of a row but when it ends, which depends on the secret. */
export const keyColumns = sql`k.organization_id, o.halted as organization_halted, k.id, k.version, k.kind, k.permissions,
  k.allowed_ips, k.origins, k.api_version, k.user_id, ${memberColumns}`;
export const keySource = sql`api_keys k
  join organizations o on o.id = k.organization_id
  left join users u on u.organization_id = k.organization_id and u.id = k.user_id ${joinRole}`;

/** The secret that was rolled ends earlier than the key. */
async function read(kernel: Kernel, token: string): Promise<AnyKeyRow | undefined> {
  const [hash, former] = [tokenHash(kernel, token), formerHash(token)];
  const { rows } = await kernel.db.system(
    (db) =>
      sql<AnyKeyRow & { is_former: boolean }>`
      select ${keyColumns}, ${former} in (k.hash, k.previous_hash) as is_former,
        case when k.hash in (${hash}, ${former}) then k.expires_at else least(k.expires_at, k.previous_expires_at) end as expires_at
      from ${keySource}
      where (k.hash in (${hash}, ${former}) or k.previous_hash in (${hash}, ${former})) and k.revoked_at is null`.execute(
        db,
      ),
    'request',
  );
  if (rows[0]?.is_former) keepUnderPepper(kernel, rows[0], hash, former);
  return rows[0];
}

/** A key from before there was a pepper gets it when it is first used; nobody waits for that. Its version stays. */
function keepUnderPepper(kernel: Kernel, { organization_id, id }: KeyRow, hash: Buffer, former: Buffer): void {
  kernel.db
    .system((db) =>
      sql`update api_keys set hash = case hash when ${former} then ${hash} else hash end,
          previous_hash = case previous_hash when ${former} then ${hash} else previous_hash end
        where organization_id = ${organization_id} and id = ${id}`.execute(db),
    )
    .catch((error) => kernel.logger.warn({ err: error }, 'could not keep a key under the pepper'));
}

function grantOf(kernel: Kernel, row: AnyKeyRow): Grant {
  return {
    actor: actorOf(row),
    addresses: row.allowed_ips.length === 0 ? null : addressList(row.allowed_ips),
    pages: row.kind === 'publishable' ? { origins: row.origins, required: true } : null,
    remember_until: null,
    api_version: row.api_version,
    used: noteUse(kernel, row),
  };
}

export function actorOf(row: AnyKeyRow): Actor {
  const { organization_id, id, version, expires_at } = row;
  const credential = {
    organization_id,
    key: { id, version },
    token_generation: null,
    minted_by: null,
    issuer: null,
    expires_at,
  };
  if (!isOfMember(row)) {
    return {
      type: 'api_key',
      id,
      organization_id,
      user_id: null,
      record_scope: 'all',
      permissions: new Set(row.permissions),
      field_rules: null,
      request: null,
      credential: { ...credential, member: null },
    };
  }
  const powers = powersOf(row);
  return {
    type: 'user',
    id: row.user_id,
    organization_id,
    user_id: row.user_id,
    record_scope: powers.record_scope,
    permissions: new Set(bothAllow(powers.permissions, row.permissions)),
    field_rules: powers.field_rules,
    request: null,
    credential: { ...credential, member: { id: row.user_id, version: row.user_version } },
  };
}

/** Once a minute and without waiting: it only helps people find keys nobody uses. */
function noteUse(kernel: Kernel, { organization_id, id }: KeyRow): (now: Date) => void {
  let noted = 0;
  return (now) => {
    if (now.getTime() - noted < minute) return;
    noted = now.getTime();
    kernel.db
      .system((db) =>
        sql`update api_keys set last_used_at = ${now} where organization_id = ${organization_id} and id = ${id}`.execute(
          db,
        ),
      )
      .catch((error) => kernel.logger.warn({ err: error }, 'could not note the use of a key'));
  };
}
