import { Type } from 'typebox';
import { defineEvent } from '../../../kernel/events/publish.ts';
import { Uuid } from '../../../kernel/http/schema.ts';
import { leftOutList } from './blueprints.schema.ts';

export const blueprintCreated = defineEvent({
  type: 'blueprint.created',
  summary: 'A blueprint was made of an organization’s settings.',
  data: Type.Object({ source_organization_id: Uuid(), number: Type.Integer() }),
});
export const blueprintInstalled = defineEvent({
  type: 'blueprint.installed',
  summary: 'Settings of another organization were installed; what was changed here stayed.',
  data: Type.Object({
    source_organization_id: Uuid(),
    applied: Type.Array(Type.String()),
    kept: Type.Array(Type.String()),
    conflicts: Type.Array(Type.String()),
    left_out: leftOutList('Of the conflicts, those that could not be done.'),
  }),
});
