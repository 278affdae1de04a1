import { sql } from 'kysely';
import { getRow } from '../../../kernel/db/rows.ts';
import { filter, List } from '../../../kernel/http/list.ts';
import { defineRoute } from '../../../kernel/http/route.ts';
import { Ref } from '../../../kernel/http/schema.ts';
import { Blueprint, BlueprintPage, BlueprintPush, CreateBlueprint, PushBlueprint } from './blueprints.schema.ts';
import { blueprintWire, createBlueprint, push } from './blueprints.service.ts';

const list = new List({
  id: sql`blueprints.id`,
  filters: { source_organization_id: filter.id(sql`blueprints.source_organization_id`) },
  sorts: { created_at: { column: sql`blueprints.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export const blueprintRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/blueprints',
    operationId: 'blueprints.list',
    summary: 'List blueprints',
    permission: 'organizations:read',
    query: list.query,
    response: BlueprintPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('blueprints').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(blueprintWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/blueprints',
    operationId: 'blueprints.create',
    summary: 'Make a blueprint of an organization’s settings',
    description:
      'Holds pipelines with their stages, custom fields, tags, message templates, own roles and shared views as they are now. Views name stages, pipelines and tags by their names; a view that names a member or a record is in `left_out`. People, leads, messages and secrets are not in it.',
    permission: 'organizations:write',
    body: Ref(CreateBlueprint),
    response: Ref(Blueprint),
    status: 201,
    handler: async ({ kernel, tx, body }) =>
      blueprintWire(await createBlueprint(tx, kernel, body.source_organization_id)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/blueprints/:blueprint_id',
    operationId: 'blueprints.get',
    summary: 'Get a blueprint',
    permission: 'organizations:read',
    response: Ref(Blueprint),
    handler: async ({ tx, params }) => blueprintWire(await getRow(tx, 'blueprints', params.blueprint_id, 'blueprint')),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/blueprints/:blueprint_id/push',
    operationId: 'blueprints.push',
    summary: 'Install a blueprint in organizations below',
    description:
      'Whatever an organization changed or deleted since the last installation from the same source stays. What the source deleted goes, unless it is in use: a stage with leads, a tag or field that records have, a role that members have. Nobody installs roles that allow more than they have themselves. Each organization is changed wholly or not at all; what could not be done is in `left_out` with the reason, and tried again by the next push.',
    permission: 'organizations:write',
    body: Ref(PushBlueprint),
    response: Ref(BlueprintPush),
    errors: ['state_conflict'],
    transaction: 'none',
    async handler({ kernel, actor, params, body }) {
      const id = params.blueprint_id;
      const results = await push(kernel, (work) => kernel.db.withTenant(actor, work), id, body.organization_ids);
      return { object: 'blueprint_push' as const, blueprint_id: id, results };
    },
  }),
];
