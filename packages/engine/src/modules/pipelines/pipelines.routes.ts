import { sql } from 'kysely';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import {
  CreatePipeline,
  CreateStage,
  Pipeline,
  PipelinePage,
  Stage,
  StageOrder,
  UpdatePipeline,
  UpdateStage,
} from './pipelines.schema.ts';
import * as service from './pipelines.service.ts';

const list = new List({
  id: sql`pipelines.id`,
  filters: {
    name: filter.text(sql`pipelines.name`),
    is_default: filter.yesNo(sql`pipelines.is_default`),
    created_at: filter.time(sql`pipelines.created_at`),
    updated_at: filter.time(sql`pipelines.updated_at`),
  },
  sorts: { created_at: { column: sql`pipelines.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: 'created_at',
});

const pipelineRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/pipelines',
    operationId: 'pipelines.list',
    summary: 'List pipelines with their stages',
    permission: 'pipelines:read',
    query: list.query,
    response: PipelinePage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, service.pipelines(tx), query);
      return { ...page, data: page.data.map(service.pipelineWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/pipelines',
    operationId: 'pipelines.create',
    summary: 'Make a pipeline',
    permission: 'pipelines:write',
    body: Ref(CreatePipeline),
    response: Ref(Pipeline),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ tx, body }) => service.createPipeline(tx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/pipelines/:pipeline_id',
    operationId: 'pipelines.get',
    summary: 'Get a pipeline',
    permission: 'pipelines:read',
    response: Ref(Pipeline),
    handler: async ({ tx, params }) => service.getPipeline(tx, params.pipeline_id),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/pipelines/:pipeline_id',
    operationId: 'pipelines.update',
    summary: 'Change a pipeline',
    permission: 'pipelines:write',
    body: Ref(UpdatePipeline),
    response: Ref(Pipeline),
    errors: ['already_exists'],
    handler: async ({ tx, params, body, ifMatch }) => service.updatePipeline(tx, params.pipeline_id, body, ifMatch),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/pipelines/:pipeline_id',
    operationId: 'pipelines.delete',
    summary: 'Delete a pipeline',
    description: 'Refused while it has leads, or is the default.',
    permission: 'pipelines:write',
    errors: ['deletion_blocked', 'default_pipeline'],
    handler: async ({ tx, params, ifMatch }) => service.deletePipeline(tx, params.pipeline_id, ifMatch),
  }),
];

const stageWire = <T extends object>(row: T) => ({ ...row, object: 'stage' as const });

const stageRoutes = [
  defineRoute({
    method: 'POST',
    path: '/v1/pipelines/:pipeline_id/stages',
    operationId: 'pipelines.addStage',
    summary: 'Add a stage',
    permission: 'pipelines:write',
    body: Ref(CreateStage),
    response: Ref(Pipeline),
    errors: ['already_exists'],
    handler: async ({ tx, params, body }) => service.addStage(tx, params.pipeline_id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/pipelines/:pipeline_id/stages/order',
    operationId: 'pipelines.orderStages',
    summary: 'Put the stages in another order',
    permission: 'pipelines:write',
    body: Ref(StageOrder),
    response: Ref(Pipeline),
    handler: async ({ tx, params, body }) => service.orderStages(tx, params.pipeline_id, body.stage_ids),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/stages/:stage_id',
    operationId: 'stages.get',
    summary: 'Get a stage',
    permission: 'pipelines:read',
    response: Ref(Stage),
    handler: async ({ tx, params }) => stageWire(await service.getStage(tx, params.stage_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/stages/:stage_id',
    operationId: 'stages.update',
    summary: 'Change a stage',
    description: 'Its type stays, because leads in it are open, won or lost by it.',
    permission: 'pipelines:write',
    body: Ref(UpdateStage),
    response: Ref(Stage),
    errors: ['already_exists'],
    handler: async ({ tx, params, body, ifMatch }) =>
      stageWire(await service.updateStage(tx, params.stage_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/stages/:stage_id',
    operationId: 'stages.delete',
    summary: 'Delete a stage',
    description: 'Refused while leads are or were in it.',
    permission: 'pipelines:write',
    errors: ['deletion_blocked', 'last_stage_of_type'],
    handler: async ({ tx, params, ifMatch }) => service.deleteStage(tx, params.stage_id, ifMatch),
  }),
];

export const routes = [...pipelineRoutes, ...stageRoutes];
