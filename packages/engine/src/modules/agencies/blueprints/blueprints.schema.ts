import { Type } from 'typebox';
import { Anything, Body, Nullable, Page, Resource, resourceFields, Uuid } from '../../../kernel/http/schema.ts';

/** What could not be taken over, each with its reason. */
export const leftOutList = (description: string) =>
  Type.Array(
    Type.Object({
      path: Type.String({ description: 'Into the document, a JSON pointer: `/views/leads.Mine`.' }),
      code: Type.String({ description: 'Why, as an error code: `deletion_blocked`, `already_exists`, `not_found` …' }),
      detail: Type.String({ description: 'Why, in words.' }),
    }),
    { description },
  );

export const Blueprint = Resource('Blueprint', {
  ...resourceFields('blueprint'),
  source_organization_id: Nullable(Uuid({ description: 'Whose settings these were; null when it was erased.' })),
  number: Type.Integer({ description: 'Counts the blueprints of one source, from 1.' }),
  document: Anything({ description: 'The settings, by kind and name.' }),
  left_out: leftOutList('Views whose filter names members or records: they mean nothing in another organization.'),
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
      conflicts: paths('Paths that both changed, or that could not be done: left as they are.'),
      left_out: leftOutList(
        'Of the conflicts, those that could not be done, with the reason. Tried again by the next push.',
      ),
    }),
  ),
});

export const BlueprintPage = Page(Blueprint);
