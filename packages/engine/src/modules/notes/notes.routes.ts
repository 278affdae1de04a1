import { sql } from 'kysely';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { getNote, notes, noteWire } from './notes.queries.ts';
import { CreateNote, Note, NotePage, UpdateNote } from './notes.schema.ts';
import { createNote, deleteNote, updateNote } from './notes.service.ts';

const list = new List({
  id: sql`notes.id`,
  filters: {
    lead_id: filter.id(sql`notes.lead_id`),
    contact_id: filter.id(sql`notes.contact_id`),
    author_id: filter.id(sql`notes.author_id`),
    pinned: filter.yesNo(sql`notes.pinned`),
    created_at: filter.time(sql`notes.created_at`),
  },
  sorts: { created_at: { column: sql`notes.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export const noteRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/notes',
    operationId: 'notes.list',
    summary: 'List notes',
    permission: 'notes:read',
    query: list.query,
    response: NotePage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, notes(tx), query);
      return { ...page, data: page.data.map(noteWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/notes',
    operationId: 'notes.create',
    summary: 'Write a note',
    permission: 'notes:write',
    body: Ref(CreateNote),
    response: Ref(Note),
    status: 201,
    handler: async ({ tx, body }) => noteWire(await createNote(tx, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/notes/:note_id',
    operationId: 'notes.get',
    summary: 'Get a note',
    permission: 'notes:read',
    response: Ref(Note),
    handler: async ({ tx, params }) => noteWire(await getNote(tx, params.note_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/notes/:note_id',
    operationId: 'notes.update',
    summary: 'Change a note',
    description: 'For its author, and for those who see all records.',
    permission: 'notes:write',
    body: Ref(UpdateNote),
    response: Ref(Note),
    errors: ['not_author'],
    handler: async ({ tx, params, body, ifMatch }) => noteWire(await updateNote(tx, params.note_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/notes/:note_id',
    operationId: 'notes.delete',
    summary: 'Delete a note',
    description: 'For its author, and for those who see all records.',
    permission: 'notes:write',
    errors: ['not_author', 'version_conflict'],
    handler: async ({ tx, params, ifMatch }) => deleteNote(tx, params.note_id, ifMatch),
  }),
];
