import { defineModule } from '../../kernel/module.ts';
import { eraseNotes } from './erase.ts';
import { notesTables } from './migrations/20261122T0320-notes.ts';
import './notes.errors.ts';
import * as events from './notes.events.ts';
import { noteRoutes } from './notes.routes.ts';
import { CreateNote, Note, UpdateNote } from './notes.schema.ts';

export { noteList } from './notes.list.ts';

export const notes = defineModule({
  name: 'notes',
  dependsOn: ['organizations', 'members', 'contacts', 'leads'],
  tables: ['notes'],
  migrations: { '20261122T0320-notes': notesTables },
  schemas: [Note, CreateNote, UpdateNote],
  events: Object.values(events),
  routes: noteRoutes,
  erase: eraseNotes,
});
