import { defineModule } from '../../kernel/module.ts';
import { routes } from './timeline.routes.ts';
import { EventSchema } from './timeline.schema.ts';

export { eventTypes, matchesType, readEventTypes, unknownEventType } from './event-types.ts';
export { type EventMessage, eventMessage, mayReadType, seenEvents } from './reading.ts';

/** Timelines and the event feed: ways to read the log. It has no tables of its own. */
export const timeline = defineModule({
  name: 'timeline',
  dependsOn: ['members', 'operations', 'contacts', 'leads', 'tasks', 'conversations'],
  tables: [],
  migrations: {},
  schemas: [EventSchema],
  routes,
});
