import { sql } from 'kysely';
import { getRow } from '../../kernel/db/rows.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { CreateUser, RoleList, UpdateUser, User, UserPage } from './members.schema.ts';
import { roleNames, roles } from './roles.ts';
import { createUser, deactivateUser, updateUser, userWire } from './users.service.ts';

const list = new List({
  id: sql`users.id`,
  filters: {
    role: filter.oneOf(sql`users.role`, roleNames),
    status: filter.oneOf(sql`users.status`, ['active', 'deactivated']),
    email: filter.text(sql`users.email`),
  },
  sorts: {
    created_at: { column: sql`users.created_at`, type: 'timestamptz', key: 'created_at' },
    name: { column: sql`users.name`, type: 'text', key: 'name' },
  },
  defaultSort: 'name',
});

export const userRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/users',
    operationId: 'users.list',
    summary: 'List members',
    permission: 'users:read',
    query: list.query,
    response: UserPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('users').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(userWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/users',
    operationId: 'users.create',
    summary: 'Add a member',
    permission: 'users:write',
    body: Ref(CreateUser),
    response: Ref(User),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ tx, body }) => userWire(await createUser(tx, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/users/:user_id',
    operationId: 'users.get',
    summary: 'Get a member',
    permission: 'users:read',
    response: Ref(User),
    handler: async ({ tx, params }) => userWire(await getRow(tx, 'users', params.user_id, 'user')),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/users/:user_id',
    operationId: 'users.update',
    summary: 'Change a member',
    permission: 'users:write',
    body: Ref(UpdateUser),
    response: Ref(User),
    errors: ['already_exists', 'last_owner'],
    handler: async ({ tx, params, body, ifMatch }) => userWire(await updateUser(tx, params.user_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/users/:user_id/deactivate',
    operationId: 'users.deactivate',
    summary: 'End what a member can do',
    description: 'Keys bound to the member stop working at once. Their records stay theirs until reassigned.',
    permission: 'users:write',
    response: Ref(User),
    errors: ['last_owner'],
    handler: async ({ tx, params }) => userWire(await deactivateUser(tx, params.user_id)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/roles',
    operationId: 'roles.list',
    summary: 'List the roles and what they allow',
    permission: 'users:read',
    response: Ref(RoleList),
    handler: async () => ({
      object: 'list' as const,
      data: roleNames.map((name) => ({ object: 'role' as const, name, ...roles[name] })),
    }),
  }),
];
