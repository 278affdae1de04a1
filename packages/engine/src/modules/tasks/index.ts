import { defineModule } from '../../kernel/module.ts';
import { taskBatch } from './batch.routes.ts';
import { eraseTasks } from './erase.ts';
import { tasksTables } from './migrations/20261122T0310-tasks.ts';
import { tasksOrder } from './migrations/20261122T0640-tasks-order.ts';
import { customOfTasks } from './migrations/20261122T0654-custom.ts';
import './tasks.errors.ts';
import * as events from './tasks.events.ts';
import { announceDue } from './tasks.jobs.ts';
import { taskHolder } from './tasks.queries.ts';
import { taskRoutes } from './tasks.routes.ts';
import { CompleteTask, CreateTask, SnoozeTask, Task, UpdateTask } from './tasks.schema.ts';

export { taskList, taskListing } from './tasks.list.ts';
export { visibleTask } from './tasks.queries.ts';
export { completeTask, updateTask } from './tasks.service.ts';

export const tasks = defineModule({
  name: 'tasks',
  dependsOn: ['organizations', 'members', 'custom-fields', 'contacts', 'leads'],
  tables: ['tasks'],
  migrations: {
    '20261122T0310-tasks': tasksTables,
    '20261122T0640-tasks-order': tasksOrder,
    '20261122T0654-custom': customOfTasks,
  },
  schemas: [Task, CreateTask, UpdateTask, CompleteTask, SnoozeTask, ...taskBatch.schemas],
  events: Object.values(events),
  jobs: [announceDue],
  routes: [...taskRoutes, taskBatch.route],
  fileHolders: [taskHolder],
  erase: eraseTasks,
});
