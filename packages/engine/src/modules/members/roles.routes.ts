import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { CreateRole, RoleList, RoleOptions, RoleSchema, UpdateRole } from './members.schema.ts';
import {
  createRole,
  deleteRole,
  getRole,
  listRoles,
  requireOwnFields,
  roleOptions,
  updateRole,
} from './roles.service.ts';

export const roleRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/roles',
    operationId: 'roles.list',
    summary: 'List the roles and what they allow',
    permission: 'users:read',
    response: Ref(RoleList),
    handler: async ({ tx }) => ({ object: 'list' as const, data: await listRoles(tx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/roles',
    operationId: 'roles.create',
    summary: 'Make a role',
    description: 'Nobody can give a role more than they have themselves.',
    permission: 'users:write',
    body: Ref(CreateRole),
    response: Ref(RoleSchema),
    status: 201,
    errors: ['already_exists', 'too_many_roles'],
    async handler({ tx, body }) {
      if (body.field_rules) await requireOwnFields(tx, body.field_rules);
      return createRole(tx, body);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/roles/options',
    operationId: 'roles.options',
    summary: 'List what a role can allow and hide',
    permission: 'users:read',
    response: Ref(RoleOptions),
    handler: ({ tx }) => roleOptions(tx),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/roles/:role_id',
    operationId: 'roles.get',
    summary: 'Get a role',
    permission: 'users:read',
    response: Ref(RoleSchema),
    handler: async ({ tx, params }) => getRole(tx, params.role_id),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/roles/:role_id',
    operationId: 'roles.update',
    summary: 'Change a role',
    description: 'Effective at once for everybody who has it, in every process. Built-in roles stay as they are.',
    permission: 'users:write',
    body: Ref(UpdateRole),
    response: Ref(RoleSchema),
    errors: ['already_exists', 'built_in_role'],
    async handler({ tx, params, body, ifMatch }) {
      if (body.field_rules) await requireOwnFields(tx, body.field_rules);
      return updateRole(tx, params.role_id, body, ifMatch);
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/roles/:role_id',
    operationId: 'roles.delete',
    summary: 'Delete a role',
    description: 'Refused while a member has it.',
    permission: 'users:write',
    errors: ['deletion_blocked', 'built_in_role'],
    handler: async ({ tx, params, ifMatch }) => deleteRole(tx, params.role_id, ifMatch),
  }),
];
