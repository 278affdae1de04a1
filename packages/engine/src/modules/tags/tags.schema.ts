import { Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, Text, Uuid } from '../../kernel/http/schema.ts';

const name = Text(100, { description: 'Unique in the organization, in small or capital letters.' });
const color = Type.String({ pattern: '^#[0-9a-f]{6}$', description: 'How to show it, such as `#0a7f3f`.' });

export const Tag = Resource('Tag', {
  ...resourceFields('tag'),
  name: Type.String(),
  color: Nullable(Type.String()),
});

export const CreateTag = Body(
  'CreateTag',
  { name, color: Type.Optional(Nullable(color)) },
  { examples: [{ name: 'Site visit done', color: '#0a7f3f' }] },
);

export const UpdateTag = Body(
  'UpdateTag',
  { name: Type.Optional(name), color: Type.Optional(Nullable(color)) },
  { examples: [{ color: '#7f3f0a' }] },
);

export const AddTag = Body(
  'AddTag',
  { tag_id: Uuid({ description: 'See `GET /v1/tags`.' }) },
  { examples: [{ tag_id: '0199d7c2-7c1e-7000-8000-000000000001' }] },
);

export const TagPage = Page(Tag);

/** The tags of a record, in its answer. */
export const tagList = Type.Array(Uuid(), {
  description: 'Ids of its tags, the oldest link first. See `GET /v1/tags`.',
});
