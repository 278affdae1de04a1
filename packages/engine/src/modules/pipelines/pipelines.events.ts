import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { Pipeline } from './pipelines.schema.ts';

const data = Type.Object({ pipeline: Ref(Pipeline) });

export const pipelineCreated = defineEvent({ type: 'pipeline.created', summary: 'A pipeline was made.', data });
export const pipelineUpdated = defineEvent({
  type: 'pipeline.updated',
  summary: 'A pipeline or its stages were changed.',
  data,
});
export const pipelineDeleted = defineEvent({ type: 'pipeline.deleted', summary: 'A pipeline was deleted.', data });
