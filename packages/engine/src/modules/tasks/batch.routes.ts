import { batchRoute } from '../../kernel/http/batch.ts';
import { taskWire } from './tasks.queries.ts';
import { CreateTask, Task, UpdateTask } from './tasks.schema.ts';
import { createTask, updateTask } from './tasks.service.ts';

export const taskBatch = batchRoute({
  path: '/v1/tasks',
  operations: 'tasks',
  permission: 'tasks:write',
  create: CreateTask,
  update: UpdateTask,
  resource: Task,
  example: { title: 'Call about the rooftop quotation', kind: 'call' },
  errors: [],
  make: async (tx, kernel, input) => ({ status: 201, resource: taskWire(await createTask(tx, kernel, input)) }),
  change: async (tx, kernel, id, changes) => taskWire(await updateTask(tx, kernel, id, changes, null)),
  keys: ({ id }) => (id === undefined ? [] : [String(id)]),
});
