import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref } from '../../kernel/http/schema.ts';
import { Note } from './notes.schema.ts';

const data = Type.Object({ note: Ref(Note) });

export const noteCreated = defineEvent({ type: 'note.created', summary: 'A note was written.', data });
export const noteUpdated = defineEvent({
  type: 'note.updated',
  summary: 'A note was changed.',
  data: Type.Object({ note: Ref(Note), changes: Anything() }),
});
export const noteDeleted = defineEvent({ type: 'note.deleted', summary: 'A note was deleted.', data });
