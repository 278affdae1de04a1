import type { RecordScope } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import { isBuiltIn, type Powers, powersOf } from './roles.ts';

/** What a member of this role and scope may do. A role that does not exist is the fault of the field `role`. */
export async function memberPowers(
  tx: Tx,
  { role, record_scope = null }: { role: string; record_scope?: RecordScope | null },
): Promise<Powers> {
  const custom = await tx.db
    .selectFrom('roles')
    .select(['record_scope', 'permissions', 'field_rules'])
    .where('organization_id', '=', tx.organization_id)
    .where('key', '=', role)
    .executeTakeFirst();
  if (!custom && !isBuiltIn(role)) {
    throw invalidField('/role', 'unknown_role', 'There is no such role; see GET /v1/roles.');
  }
  return powersOf({
    role,
    record_scope,
    role_record_scope: custom?.record_scope ?? null,
    role_permissions: custom?.permissions ?? null,
    role_field_rules: custom?.field_rules ?? [],
  });
}
