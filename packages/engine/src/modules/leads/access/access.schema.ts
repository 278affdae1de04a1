import { Type } from 'typebox';
import { Nullable, Resource, StringEnum, Uuid } from '../../../kernel/http/schema.ts';

export const reasonCodes = [
  'member_deactivated',
  'permission_read',
  'permission_write',
  'sees_all_records',
  'is_owner',
  'shares_team_with_owner',
  'nobody_owns_it',
  'somebody_else_owns_it',
  'field_hidden',
  'field_read_only',
] as const;

export const LeadAccess = Resource('LeadAccess', {
  object: Type.Unsafe<'lead_access'>({ type: 'string', enum: ['lead_access'] }),
  lead_id: Uuid(),
  user_id: Nullable(Uuid({ description: 'Null: a key that acts as no member.' })),
  can_read: Type.Boolean(),
  can_change: Type.Boolean(),
  role: Nullable(Type.String({ description: 'The key of the member’s role.' })),
  record_scope: StringEnum(['own', 'team', 'all'], { description: 'The member’s own, or what the role gives.' }),
  owner_id: Nullable(Uuid({ description: 'Who owns the lead.' })),
  shared_team_ids: Type.Array(Uuid(), { description: 'Teams in which both the member and the owner are.' }),
  reasons: Type.Array(
    Type.Object({
      code: StringEnum(reasonCodes),
      effect: StringEnum(['allows', 'denies', 'limits'], {
        description: '`denies` wins over `allows`; `limits` concerns one field.',
      }),
      detail: Type.String({ description: 'The same in words.' }),
    }),
  ),
  field_rules: Type.Array(Type.Object({ field: Type.String(), access: StringEnum(['hidden', 'read_only']) }), {
    description: 'What the role hides or locks of leads and their contacts.',
  }),
});
