import { namedSettings } from '../../kernel/blueprint.ts';
import { createRole, deleteRole, listRoles, updateRole } from './roles.service.ts';
import type { Role, StoredFieldRule } from './roles.ts';

interface RoleValue {
  name: string;
  record_scope: Role['record_scope'];
  permissions: Record<string, true>;
  field_rules: Record<string, StoredFieldRule['access']>;
}

/** The organization's own roles by key. Nobody can install more than they have themselves; a role that somebody has stays. */
export const rolesBlueprint = () =>
  namedSettings<RoleValue>({
    name: 'roles',
    async all(tx) {
      const own = (await listRoles(tx)).filter(({ built_in }) => !built_in);
      return own.map(({ id, key, name, record_scope, permissions, field_rules }) => ({
        id,
        name: key,
        value: {
          ...{ name, record_scope },
          permissions: Object.fromEntries(permissions.map((permission) => [permission, true as const])),
          field_rules: Object.fromEntries(field_rules.map(({ field, access }) => [field, access])),
        },
      }));
    },
    create: (tx, key, value) => createRole(tx, { key, ...input(value) }),
    async change(tx, id, value) {
      await updateRole(tx, id, input(value), null);
      return [];
    },
    remove: (tx, id) => deleteRole(tx, id, null),
  });

/** As the API takes it. */
const input = ({ permissions, field_rules, ...role }: RoleValue) => ({
  ...role,
  permissions: Object.keys(permissions) as Parameters<typeof createRole>[1]['permissions'],
  field_rules: Object.entries(field_rules).map(([field, access]) => ({ field, access })),
});
