import { Type } from 'typebox';
import { Body, Page, Resource, resourceFields, StringEnum, Text, Uuid } from '../../../kernel/http/schema.ts';

const strategy = StringEnum(['round_robin'], { description: 'Everybody in turn.' });
const userIds = Type.Array(Uuid(), {
  maxItems: 200,
  uniqueItems: true,
  description: 'In the order of their turns. Inactive members are skipped.',
});

export const AssignmentRule = Resource('AssignmentRule', {
  ...resourceFields('assignment_rule'),
  name: Type.String(),
  is_default: Type.Boolean({ description: 'Used for leads that come without another rule.' }),
  strategy,
  user_ids: Type.Array(Uuid()),
});

export const CreateAssignmentRule = Body(
  'CreateAssignmentRule',
  {
    name: Text(100),
    strategy: Type.Optional(strategy),
    is_default: Type.Optional(Type.Boolean({ description: 'The first rule of an organization is its default.' })),
    user_ids: userIds,
  },
  { examples: [{ name: 'Sales team', user_ids: ['0199d7c2-7c1e-7000-8000-000000000001'] }] },
);

export const UpdateAssignmentRule = Body(
  'UpdateAssignmentRule',
  {
    name: Type.Optional(Text(100)),
    is_default: Type.Optional(Type.Unsafe<true>({ type: 'boolean', enum: [true] })),
    user_ids: Type.Optional(userIds),
  },
  { examples: [{ user_ids: ['0199d7c2-7c1e-7000-8000-000000000001'] }] },
);

export const AssignmentRulePage = Page(AssignmentRule);
