import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Authenticate } from '../../kernel/module.ts';
import { type RoleName, roles } from '../members/index.ts';
import { looksValid, tokenHash } from './token.ts';

interface Known {
  actor: Actor;
  expires_at: Date | null;
  used_at: number;
}

const mostKnown = 10_000;
const minute = 60_000;

/**
 * Keys once read are remembered; that is safe because every transaction checks the key's and the member's version again in
 * the database (its first one, `enter`), in the same packet as its first statement. A revoked key ends with the next statement, in
 * every process; a changed one is read again (`fresh`).
 */
export function authenticator(kernel: Kernel): Authenticate {
  const known = new Map<string, Known>();
  return async (token, actingFor, { fresh }) => {
    if (!looksValid(token)) throw refused();
    if (fresh || known.size >= mostKnown) known.delete(token);
    const entry = known.get(token) ?? (await look(kernel, token));
    if (known.size < mostKnown) known.set(token, entry);
    const now = kernel.clock.now();
    if (entry.expires_at && entry.expires_at <= now) throw refused();
    if (actingFor !== null && actingFor.toLowerCase() !== entry.actor.organization_id) throw notFound('organization');
    noteUse(kernel, entry, now);
    return entry.actor;
  };
}

const refused = () =>
  new AppError('invalid_api_key', 'This API key is not valid.', {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });

interface KeyRow {
  organization_id: string;
  id: string;
  version: number;
  permissions: string[];
  expires_at: Date | null;
  user_id: string | null;
  user_version: number | null;
  user_status: string | null;
  role: RoleName | null;
  record_scope: 'own' | 'team' | 'all' | null;
}

async function look(kernel: Kernel, token: string): Promise<Known> {
  const { rows } = await kernel.db.system((db) =>
    sql<KeyRow>`
      select k.organization_id, k.id, k.version, k.permissions, k.expires_at, k.user_id,
        u.version as user_version, u.status as user_status, u.role, u.record_scope
      from api_keys k left join users u on u.organization_id = k.organization_id and u.id = k.user_id
      where k.hash = ${tokenHash(token)} and k.revoked_at is null`.execute(db),
  );
  const row = rows[0];
  if (!row || (row.user_id !== null && row.user_status !== 'active')) throw refused();
  return { actor: toActor(row), expires_at: row.expires_at, used_at: 0 };
}

function toActor(row: KeyRow): Actor {
  const role = row.role === null ? null : roles[row.role];
  return {
    type: row.user_id === null ? 'api_key' : 'user',
    id: row.user_id ?? row.id,
    organization_id: row.organization_id,
    user_id: row.user_id,
    record_scope: row.record_scope ?? role?.record_scope ?? 'all',
    permissions: new Set(role === null ? row.permissions : both(role.permissions, row.permissions)),
    credential: {
      organization_id: row.organization_id,
      key_id: row.id,
      key_version: row.version,
      user_version: row.user_version,
    },
  };
}

/** A member's key can do what both the role and the key allow. */
function both(role: readonly string[], key: readonly string[]): readonly string[] {
  if (role.includes('*')) return key;
  return key.includes('*') ? role : role.filter((permission) => key.includes(permission));
}

/** Once a minute and without waiting: it only helps people find keys nobody uses. */
function noteUse(kernel: Kernel, entry: Known, now: Date): void {
  if (now.getTime() - entry.used_at < minute) return;
  entry.used_at = now.getTime();
  const { organization_id, credential } = entry.actor;
  kernel.db
    .system((db) =>
      sql`update api_keys set last_used_at = ${now} where organization_id = ${organization_id} and id = ${credential?.key_id}`.execute(
        db,
      ),
    )
    .catch((error) => kernel.logger.warn({ err: error }, 'could not note the use of a key'));
}
