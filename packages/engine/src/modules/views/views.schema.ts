import { Type } from 'typebox';
import { Filter } from '../../kernel/http/list/filter-tree.ts';
import {
  Body,
  Nullable,
  Page,
  Ref,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Uuid,
} from '../../kernel/http/schema.ts';

export const viewResources = ['contacts', 'companies', 'leads', 'tasks', 'conversations', 'notes'] as const;
export type ViewResource = (typeof viewResources)[number];

const sort = Type.String({
  pattern: '^-?[a-z_]{1,60}(,-?[a-z_]{1,60})?$',
  maxLength: 123,
  description: 'As the list of the resource takes it: `-value_amount`, `expected_close_on,-created_at`.',
});
const columns = Type.Array(Type.String({ pattern: '^[a-z0-9_.]{1,80}$', maxLength: 80 }), {
  maxItems: 50,
  description: 'Fields to show, in order. Kept as given.',
});
const filter = Nullable(Ref(Filter));

export const View = Resource('View', {
  ...resourceFields('view'),
  resource: StringEnum(viewResources),
  name: Type.String(),
  filter,
  sort: Nullable(Type.String()),
  columns: Type.Array(Type.String()),
  user_id: Nullable(Uuid({ description: 'The member whose view it is; null when all share it.' })),
});

export const CreateView = Body(
  'CreateView',
  {
    resource: StringEnum(viewResources),
    name: Text(100),
    filter: Type.Optional(filter),
    sort: Type.Optional(Nullable(sort)),
    columns: Type.Optional(columns),
    is_shared: Type.Optional(
      Type.Boolean({ default: true, description: 'False: for the member alone whose key asks.' }),
    ),
  },
  {
    examples: [
      {
        resource: 'leads',
        name: 'Large and open',
        filter: {
          and: [
            { field: 'status', value: 'open' },
            { field: 'value_amount', op: 'gte', value: 10_000_000 },
          ],
        },
        sort: '-value_amount',
        columns: ['title', 'value', 'owner_id'],
      },
    ],
  },
);

export const UpdateView = Body(
  'UpdateView',
  {
    name: Type.Optional(Text(100)),
    filter: Type.Optional(filter),
    sort: Type.Optional(Nullable(sort)),
    columns: Type.Optional(columns),
  },
  { examples: [{ sort: '-created_at' }] },
);

export const Segment = Resource('Segment', {
  ...resourceFields('segment'),
  name: Type.String(),
  description: Nullable(Type.String()),
  filter: Ref(Filter),
});

export const CreateSegment = Body(
  'CreateSegment',
  { name: Text(100), description: Type.Optional(Nullable(Text(1_000))), filter: Ref(Filter) },
  { examples: [{ name: 'Pune, from the portal', filter: { field: 'city', value: 'Pune' } }] },
);

export const UpdateSegment = Body(
  'UpdateSegment',
  {
    name: Type.Optional(Text(100)),
    description: Type.Optional(Nullable(Text(1_000))),
    filter: Type.Optional(Ref(Filter)),
  },
  { examples: [{ description: 'For the monsoon offer' }] },
);

export const ViewPage = Page(View);
export const SegmentPage = Page(Segment);
