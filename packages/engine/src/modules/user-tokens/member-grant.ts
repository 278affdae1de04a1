import { sql } from 'kysely';
import type { Credential, KeyName } from '../../kernel/actor.ts';
import type { Grant } from '../../kernel/credential.ts';
import { refused, suspended } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { bothAllow, joinRole, type MemberRow, memberColumns } from '../api-keys/index.ts';
import { powersOf } from '../members/index.ts';

/** A member as a token names them. */
export interface TokenMember extends MemberRow {
  id: string;
  organization_id: string;
  organization_halted: boolean;
  allowed_origins: string[];
  /** How often their tokens were revoked, and when last. */
  generation: number;
  revoked_at: Date | null;
}

export const invalidToken = () => refused('invalid_token', 'This token is not valid.');

const rememberMs = 60_000;

export async function findMember(
  kernel: Kernel,
  organizationId: string,
  by: 'id' | 'external_id' | 'email',
  value: string,
): Promise<TokenMember> {
  const condition = {
    id: sql`u.id = ${value}`,
    external_id: sql`u.external_id = ${value}`,
    email: sql`lower(u.email) = lower(${value})`,
  }[by];
  const { rows } = await kernel.db.system(
    (db) =>
      sql<TokenMember>`
      select u.organization_id, u.id, ${memberColumns}, o.halted as organization_halted, o.allowed_origins,
        coalesce(g.generation, 0) as generation, g.revoked_at
      from users u
      join organizations o on o.id = u.organization_id ${joinRole}
      left join user_token_generations g on g.organization_id = u.organization_id and g.user_id = u.id
      where u.organization_id = ${organizationId} and ${condition}`.execute(db),
    'request',
  );
  const member = rows[0];
  if (member?.user_status !== 'active') throw invalidToken();
  if (member.organization_halted) throw suspended();
  return member;
}

/** Whether the key a token was made with is not revoked; one that was made with none ends with none. */
export async function keyLives(kernel: Kernel, key: KeyName | null): Promise<boolean> {
  if (key === null) return true;
  const { rows } = await kernel.db.system(
    (db) =>
      sql`select from api_keys where organization_id = ${key.organization_id} and id = ${key.id} and revoked_at is null`.execute(
        db,
      ),
    'request',
  );
  return rows.length > 0;
}

/** The member's own powers, or those of them the token names. Read again each minute, since origins may change. */
export function memberGrant(
  kernel: Kernel,
  member: TokenMember,
  token: Pick<Credential, 'issuer' | 'minted_by'> & { permissions: readonly string[] | null; expires_at: Date },
  now: Date,
): Grant {
  const { organization_id, id } = member;
  const powers = powersOf(member);
  return {
    actor: {
      type: 'user',
      id,
      organization_id,
      user_id: id,
      record_scope: powers.record_scope,
      permissions: new Set(
        token.permissions === null ? powers.permissions : bothAllow(powers.permissions, token.permissions),
      ),
      field_rules: powers.field_rules,
      request: null,
      credential: {
        organization_id,
        key: null,
        member: { id, version: member.user_version },
        token_generation: member.generation,
        minted_by: token.minted_by,
        issuer: token.issuer,
        expires_at: token.expires_at,
      },
    },
    addresses: null,
    pages: { origins: [...member.allowed_origins, ...kernel.config.allowed_origins], required: false },
    api_version: null,
    remember_until: new Date(now.getTime() + rememberMs),
    used: () => {},
  };
}
