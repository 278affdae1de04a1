import { defineModule } from '../../kernel/module.ts';
import { tasksTables } from './migrations/20261122T0310-tasks.ts';
import './tasks.errors.ts';
import * as events from './tasks.events.ts';
import { announceDue } from './tasks.jobs.ts';
import { taskRoutes } from './tasks.routes.ts';
import { CompleteTask, CreateTask, SnoozeTask, Task, UpdateTask } from './tasks.schema.ts';

export const tasks = defineModule({
  name: 'tasks',
  dependsOn: ['organizations', 'members', 'contacts', 'leads'],
  tables: ['tasks'],
  migrations: { '20261122T0310-tasks': tasksTables },
  schemas: [Task, CreateTask, UpdateTask, CompleteTask, SnoozeTask],
  events: Object.values(events),
  jobs: [announceDue],
  routes: taskRoutes,
});
