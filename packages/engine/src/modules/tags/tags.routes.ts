import { sql } from 'kysely';
import { getRow } from '../../kernel/db/rows.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { CreateTag, Tag, TagPage, UpdateTag } from './tags.schema.ts';
import { createTag, deleteTag, tags, tagWire, updateTag } from './tags.service.ts';

const list = new List({
  id: sql`tags.id`,
  filters: { name: filter.text(sql`tags.name`) },
  sorts: {
    created_at: { column: sql`tags.created_at`, type: 'timestamptz', key: 'created_at' },
    name: { column: sql`tags.name`, type: 'text', key: 'name' },
  },
  defaultSort: 'name',
});

export const tagRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/tags',
    operationId: 'tags.list',
    summary: 'List tags',
    permission: 'tags:read',
    query: list.query,
    response: TagPage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, tags(tx), query);
      return { ...page, data: page.data.map(tagWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/tags',
    operationId: 'tags.create',
    summary: 'Make a tag',
    permission: 'tags:write',
    body: Ref(CreateTag),
    response: Ref(Tag),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ tx, body }) => createTag(tx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/tags/:tag_id',
    operationId: 'tags.get',
    summary: 'Get a tag',
    permission: 'tags:read',
    response: Ref(Tag),
    handler: async ({ tx, params }) => tagWire(await getRow(tx, 'tags', params.tag_id, 'tag')),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/tags/:tag_id',
    operationId: 'tags.update',
    summary: 'Change a tag',
    permission: 'tags:write',
    body: Ref(UpdateTag),
    response: Ref(Tag),
    errors: ['already_exists'],
    handler: async ({ tx, params, body, ifMatch }) => updateTag(tx, params.tag_id, body, ifMatch),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/tags/:tag_id',
    operationId: 'tags.delete',
    summary: 'Delete a tag',
    description: 'It is taken off every record.',
    permission: 'tags:write',
    errors: ['version_conflict'],
    handler: async ({ tx, params, ifMatch }) => deleteTag(tx, params.tag_id, ifMatch),
  }),
];
