import { Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, StringEnum, Text, Uuid } from '../../kernel/http/schema.ts';

export const stageTypes = ['open', 'won', 'lost'] as const;

const type = StringEnum(stageTypes, { description: 'A lead in a stage of this type is open, won or lost.' });
const probability = Type.Integer({ minimum: 0, maximum: 100, description: 'Percent; weighs the value in forecasts.' });
const rottingDays = Type.Integer({
  minimum: 1,
  maximum: 3650,
  description: 'After so many days without a move a lead counts as rotting.',
});

export const Stage = Resource('Stage', {
  ...resourceFields('stage'),
  pipeline_id: Uuid(),
  name: Type.String(),
  type,
  position: Type.Integer({ description: 'From 1.' }),
  probability,
  rotting_days: Nullable(rottingDays),
});

export const Pipeline = Resource('Pipeline', {
  ...resourceFields('pipeline'),
  name: Type.String(),
  is_default: Type.Boolean({ description: 'Where leads go when nobody says otherwise.' }),
  stages: Type.Array(Type.Unsafe<object>({ $ref: 'Stage#' }), { description: 'In order.' }),
});

const stageInput = {
  name: Text(100),
  type: Type.Optional(type),
  probability: Type.Optional(probability),
  rotting_days: Type.Optional(Nullable(rottingDays)),
};

export const CreatePipeline = Body(
  'CreatePipeline',
  {
    name: Text(100),
    is_default: Type.Optional(Type.Boolean()),
    stages: Type.Optional(
      Type.Array(Type.Object(stageInput, { additionalProperties: false }), {
        minItems: 1,
        maxItems: 50,
        description:
          'In order; `type` is `open` unless given. At least one open, one won and one lost stage. Default: a usual set.',
      }),
    ),
  },
  {
    examples: [
      {
        name: 'Rooftop solar',
        stages: [
          { name: 'New' },
          { name: 'Site Visit Scheduled' },
          { name: 'Proposal Sent' },
          { name: 'Won', type: 'won' },
          { name: 'Lost', type: 'lost' },
        ],
      },
    ],
  },
);

export const UpdatePipeline = Body(
  'UpdatePipeline',
  {
    name: Type.Optional(Text(100)),
    is_default: Type.Optional(
      Type.Unsafe<true>({
        type: 'boolean',
        enum: [true],
        description: 'Makes this the default; the one before stops being it.',
      }),
    ),
  },
  { examples: [{ is_default: true }] },
);

export const CreateStage = Body(
  'CreateStage',
  {
    ...stageInput,
    position: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: 'Default: the end.' })),
  },
  { examples: [{ name: 'Negotiation', position: 3 }] },
);

export const UpdateStage = Body(
  'UpdateStage',
  {
    name: Type.Optional(Text(100)),
    probability: Type.Optional(probability),
    rotting_days: Type.Optional(Nullable(rottingDays)),
  },
  { examples: [{ probability: 60 }] },
);

export const StageOrder = Body(
  'StageOrder',
  {
    stage_ids: Type.Array(Uuid(), {
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
      description: 'All stages of the pipeline, in the new order.',
    }),
  },
  { examples: [{ stage_ids: ['0199d7c2-7c1e-7000-8000-000000000001'] }] },
);

export const PipelinePage = Page(Pipeline);
