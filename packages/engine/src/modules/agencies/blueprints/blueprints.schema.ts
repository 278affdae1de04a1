import { Type } from 'typebox';
import { Anything, Body, Nullable, Page, Resource, resourceFields, Uuid } from '../../../kernel/http/schema.ts';

export const Blueprint = Resource('Blueprint', {
  ...resourceFields('blueprint'),
  source_organization_id: Nullable(Uuid({ description: 'Whose settings these were; null when it was erased.' })),
  number: Type.Integer({ description: 'Counts the blueprints of one source, from 1.' }),
  document: Anything({ description: 'The settings, by kind and name.' }),
});

export const CreateBlueprint = Body('CreateBlueprint', {
  source_organization_id: Uuid({ description: 'The caller’s organization or one below.' }),
});

export const PushBlueprint = Body('PushBlueprint', {
  organization_ids: Type.Array(Uuid(), { minItems: 1, maxItems: 20, uniqueItems: true }),
});

const paths = (description: string) => Type.Array(Type.String(), { description });

export const BlueprintPush = Resource('BlueprintPush', {
  object: Type.Unsafe<'blueprint_push'>({ type: 'string', enum: ['blueprint_push'] }),
  blueprint_id: Uuid(),
  results: Type.Array(
    Type.Object({
      organization_id: Uuid(),
      applied: paths('Paths into the document that were taken over.'),
      kept: paths('Paths that the organization changed and the blueprint did not: left as they are.'),
      conflicts: paths('Paths that both changed, or that are in use: left as they are.'),
    }),
  ),
});

export const BlueprintPage = Page(Blueprint);
