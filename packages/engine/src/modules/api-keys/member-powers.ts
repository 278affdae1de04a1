import { sql } from 'kysely';
import type { MemberRole } from '../members/index.ts';

/** What has to be read of a member, as `u`, to know what they may do; `r` is their role, if it is one of the organization. */
export const memberColumns = sql`u.version as user_version, u.status as user_status, u.role, u.record_scope,
  r.record_scope as role_record_scope, r.permissions as role_permissions, r.field_rules as role_field_rules`;

export const joinRole = sql`left join roles r on r.organization_id = u.organization_id and r.key = u.custom_role`;

export interface MemberRow extends MemberRole {
  user_version: number;
  user_status: string;
}

/** What both allow. */
export function bothAllow(role: readonly string[], credential: readonly string[]): readonly string[] {
  if (role.includes('*')) return credential;
  return credential.includes('*') ? role : role.filter((permission) => credential.includes(permission));
}
