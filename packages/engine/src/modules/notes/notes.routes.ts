import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableNote, noteList, notePage } from './notes.list.ts';
import { getNote, noteWire } from './notes.queries.ts';
import { CreateNote, Note, NotePage, UpdateNote } from './notes.schema.ts';
import { createNote, deleteNote, updateNote } from './notes.service.ts';

export const noteRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/notes',
    operationId: 'notes.list',
    summary: 'List notes',
    permission: 'notes:read',
    query: noteList.query,
    errors: noteList.errors,
    response: NotePage,
    expands: expandableNote,
    handler: ({ kernel, tx, query }) => notePage(kernel, tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/notes/search',
    operationId: 'notes.search',
    summary: 'Search notes by a tree of conditions',
    permission: 'notes:read',
    transaction: 'read',
    weight: 3,
    body: noteList.search,
    errors: noteList.errors,
    response: NotePage,
    status: 200,
    expands: expandableNote,
    handler: ({ kernel, tx, body }) => notePage(kernel, tx, body),
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
    expands: expandableNote,
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
    errors: ['legal_hold', 'not_author', 'version_conflict'],
    handler: async ({ tx, params, ifMatch }) => deleteNote(tx, params.note_id, ifMatch),
  }),
];
