import { getRow } from '../../kernel/db/rows.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { CreateUser, UpdateUser, User, UserPage } from './members.schema.ts';
import { userList } from './users.list.ts';
import { activateUser, createUser, deactivateUser, refuseWithoutSeat, updateUser, userWire } from './users.service.ts';

export const userRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/users',
    operationId: 'users.list',
    summary: 'List members',
    permission: 'users:read',
    query: userList.query,
    response: UserPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('users').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await userList.page(kernel, rows, query, tx);
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
    errors: ['already_exists', 'plan_limit_reached'],
    async handler({ kernel, tx, body }) {
      await refuseWithoutSeat(tx, kernel);
      return userWire(await createUser(tx, body));
    },
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
    description:
      'Another e-mail address or `external_id` means another login: it ends all tokens of the member. A first `external_id` does not.',
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
    method: 'POST',
    path: '/v1/users/:user_id/activate',
    operationId: 'users.activate',
    summary: 'Let a deactivated member act again',
    description:
      'They have their role, teams and records as before, and their keys that were not revoked work again: revoke first what must not. Takes a seat of the plan, as adding a member does. Who is active already stays as they are.',
    permission: 'users:write',
    response: Ref(User),
    errors: ['plan_limit_reached'],
    handler: async ({ kernel, tx, params }) => userWire(await activateUser(tx, kernel, params.user_id)),
  }),
];
