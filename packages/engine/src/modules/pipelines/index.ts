import { defineModule } from '../../kernel/module.ts';
import { pipelinesBlueprint } from './blueprint.ts';
import { pipelinesTables } from './migrations/20261122T0210-pipelines.ts';
import './pipelines.errors.ts';
import { pipelineCreated, pipelineDeleted, pipelineUpdated } from './pipelines.events.ts';
import { routes } from './pipelines.routes.ts';
import {
  CreatePipeline,
  CreateStage,
  Pipeline,
  Stage,
  StageOrder,
  UpdatePipeline,
  UpdateStage,
} from './pipelines.schema.ts';

export { expandablePipeline, expandableStage } from './pipelines.expandable.ts';
export { createPipeline } from './pipelines.service.ts';

export const pipelines = defineModule({
  name: 'pipelines',
  dependsOn: ['organizations'],
  tables: ['pipelines', 'stages'],
  migrations: { '20261122T0210-pipelines': pipelinesTables },
  schemas: [Stage, Pipeline, CreatePipeline, UpdatePipeline, CreateStage, UpdateStage, StageOrder],
  events: [pipelineCreated, pipelineUpdated, pipelineDeleted],
  routes,
  blueprint: pipelinesBlueprint,
});
