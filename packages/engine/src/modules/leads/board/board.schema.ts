import { Type } from 'typebox';
import { Nullable, Resource, StringEnum, Uuid } from '../../../kernel/http/schema.ts';
import { MoneySchema } from '../../../kernel/money.ts';
import { leadStatuses } from '../leads.schema.ts';

export const Board = Resource('Board', {
  object: Type.Unsafe<'board'>({ type: 'string', enum: ['board'] }),
  pipeline_id: Uuid(),
  columns: Type.Array(
    Type.Object({
      stage_id: Uuid(),
      name: Type.String(),
      type: StringEnum(leadStatuses),
      lead_count: Type.Integer({ description: 'All leads in the stage that the caller sees.' }),
      values: Nullable(
        Type.Array(MoneySchema, {
          description: 'Their total value, one amount for each currency. Null: hidden from your role.',
        }),
      ),
      leads: Type.Array(Type.Unsafe<object>({ $ref: 'Lead#' }), {
        description: 'The newest; for more: `GET /v1/leads?stage_id=…`.',
      }),
    }),
  ),
});
