import { Type } from 'typebox';
import { defineRoute } from '../../../kernel/http/route.ts';
import { Ref } from '../../../kernel/http/schema.ts';
import { Board } from './board.schema.ts';
import { board } from './board.ts';

export const boardRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/pipelines/:pipeline_id/board',
    operationId: 'pipelines.board',
    summary: 'Get a pipeline as a board',
    permission: 'leads:read',
    query: Type.Object(
      {
        per_stage: Type.Optional(
          Type.Integer({ minimum: 0, maximum: 50, default: 20, description: 'Leads a column.' }),
        ),
      },
      { additionalProperties: false },
    ),
    response: Ref(Board),
    handler: async ({ tx, params, query }) => board(tx, params.pipeline_id, query.per_stage ?? 20),
  }),
];
