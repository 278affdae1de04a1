import { sql } from 'kysely';
import type { Referring } from '../../kernel/http/list/expansions.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableUser } from '../members/index.ts';
import { CreateView, UpdateView, View, ViewPage, viewResources } from './views.schema.ts';
import { createView, deleteView, getView, updateView, views, viewWire } from './views.service.ts';

const list = new List({
  id: sql`views.id`,
  filters: {
    resource: filter.oneOf(sql`views.resource`, viewResources),
    user_id: filter.id(sql`views.user_id`),
    name: filter.text(sql`views.name`),
    created_at: filter.time(sql`views.created_at`),
  },
  sorts: { created_at: { column: sql`views.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: 'created_at',
});

const references: Referring = {
  component: 'View',
  relations: { user: { key: 'user_id', to: expandableUser } },
};

export const viewRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/views',
    operationId: 'views.list',
    summary: 'List saved views',
    description: 'Those all share, and those of the member whose key asks.',
    permission: 'views:read',
    query: list.query,
    response: ViewPage,
    expands: references,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, views(tx), query);
      return { ...page, data: page.data.map(viewWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/views',
    operationId: 'views.create',
    summary: 'Save a view',
    description:
      'Filter and sort are checked against the list of the resource; give the view to the list as `view_id` to see what it shows.',
    permission: 'views:write',
    body: Ref(CreateView),
    response: Ref(View),
    status: 201,
    errors: ['already_exists', 'not_a_member'],
    handler: async ({ kernel, tx, body }) => viewWire(await createView(kernel, tx, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/views/:view_id',
    operationId: 'views.get',
    summary: 'Get a view',
    permission: 'views:read',
    response: Ref(View),
    expands: references,
    handler: async ({ tx, params }) => viewWire(await getView(tx, params.view_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/views/:view_id',
    operationId: 'views.update',
    summary: 'Change a view',
    permission: 'views:write',
    body: Ref(UpdateView),
    response: Ref(View),
    errors: ['already_exists'],
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      viewWire(await updateView(kernel, tx, params.view_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/views/:view_id',
    operationId: 'views.delete',
    summary: 'Delete a view',
    permission: 'views:write',
    handler: async ({ tx, params, ifMatch }) => deleteView(tx, params.view_id, ifMatch),
  }),
];
