import { sql } from 'kysely';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import { publish } from '../../kernel/events/publish.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { newId } from '../../kernel/ids.ts';
import { tagCreated, tagDeleted, tagUpdated } from './tags.events.ts';
import { CreateTag, Tag, TagPage, UpdateTag } from './tags.schema.ts';

const list = new List({
  id: sql`tags.id`,
  filters: { name: filter.text(sql`tags.name`) },
  sorts: {
    created_at: { column: sql`tags.created_at`, type: 'timestamptz', key: 'created_at' },
    name: { column: sql`tags.name`, type: 'text', key: 'name' },
  },
  defaultSort: 'name',
});

const wire = (row: Row<'tags'>) => ({ ...row, object: 'tag' as const });

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
      const rows = tx.db.selectFrom('tags').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(wire) };
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
    async handler({ tx, body }) {
      const values = { ...newRow(tx, newId()), name: body.name, color: body.color ?? null };
      const tag = wire(await tx.db.insertInto('tags').values(values).returningAll().executeTakeFirstOrThrow());
      publish(tx, tagCreated, { subject: { type: 'tag', id: tag.id }, data: { tag } });
      return tag;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/tags/:tag_id',
    operationId: 'tags.get',
    summary: 'Get a tag',
    permission: 'tags:read',
    response: Ref(Tag),
    handler: async ({ tx, params }) => wire(await getRow(tx, 'tags', params.tag_id, 'tag')),
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
    async handler({ tx, params, body, ifMatch }) {
      const tag = wire(await updateRow(tx, 'tags', params.tag_id, body, { ifMatch, what: 'tag' }));
      publish(tx, tagUpdated, { subject: { type: 'tag', id: tag.id }, data: { tag, changes: body } });
      return tag;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/tags/:tag_id',
    operationId: 'tags.delete',
    summary: 'Delete a tag',
    description: 'It is taken off every record.',
    permission: 'tags:write',
    errors: ['version_conflict'],
    async handler({ tx, params, ifMatch }) {
      const tag = wire(await deleteRow(tx, 'tags', params.tag_id, { ifMatch, what: 'tag' }));
      publish(tx, tagDeleted, { subject: { type: 'tag', id: tag.id }, data: { tag } });
    },
  }),
];
