import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableTask, taskList, taskPage } from './tasks.list.ts';
import { getTask, taskWire } from './tasks.queries.ts';
import { CompleteTask, CreateTask, SnoozeTask, Task, TaskPage, UpdateTask } from './tasks.schema.ts';
import {
  cancelTask,
  completeTask,
  createTask,
  deleteTask,
  reopenTask,
  snoozeTask,
  updateTask,
} from './tasks.service.ts';

const crud = [
  defineRoute({
    method: 'GET',
    path: '/v1/tasks',
    operationId: 'tasks.list',
    summary: 'List tasks',
    description: 'By `due_at`, tasks without a due time come after all others.',
    permission: 'tasks:read',
    query: taskList.query,
    errors: taskList.errors,
    response: TaskPage,
    expands: expandableTask,
    handler: ({ kernel, tx, query }) => taskPage(kernel, tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/tasks/search',
    operationId: 'tasks.search',
    summary: 'Search tasks by a tree of conditions',
    permission: 'tasks:read',
    transaction: 'read',
    weight: 3,
    body: taskList.search,
    errors: taskList.errors,
    response: TaskPage,
    status: 200,
    expands: expandableTask,
    handler: ({ kernel, tx, body }) => taskPage(kernel, tx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/tasks',
    operationId: 'tasks.create',
    summary: 'Plan a follow-up',
    permission: 'tasks:write',
    body: Ref(CreateTask),
    response: Ref(Task),
    status: 201,
    handler: async ({ kernel, tx, body }) => taskWire(await createTask(tx, kernel, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/tasks/:task_id',
    operationId: 'tasks.get',
    summary: 'Get a task',
    permission: 'tasks:read',
    response: Ref(Task),
    expands: expandableTask,
    handler: async ({ tx, params }) => taskWire(await getTask(tx, params.task_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/tasks/:task_id',
    operationId: 'tasks.update',
    summary: 'Change a task',
    description: 'The status has its own operations. With another lead the contact becomes that of the lead.',
    permission: 'tasks:write',
    body: Ref(UpdateTask),
    response: Ref(Task),
    errors: ['legal_hold'],
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      taskWire(await updateTask(tx, kernel, params.task_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/tasks/:task_id',
    operationId: 'tasks.delete',
    summary: 'Delete a task',
    permission: 'tasks:write',
    errors: ['legal_hold', 'version_conflict'],
    handler: async ({ tx, params, ifMatch }) => deleteTask(tx, params.task_id, ifMatch),
  }),
];

const moves = [
  defineRoute({
    method: 'POST',
    path: '/v1/tasks/:task_id/complete',
    operationId: 'tasks.complete',
    summary: 'Mark a task as done',
    description: 'A task that is done stays as it is.',
    permission: 'tasks:write',
    body: Ref(CompleteTask),
    response: Ref(Task),
    errors: ['state_conflict', 'version_conflict'],
    handler: async ({ tx, params, body, ifMatch }) => taskWire(await completeTask(tx, params.task_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/tasks/:task_id/snooze',
    operationId: 'tasks.snooze',
    summary: 'Put a task off',
    permission: 'tasks:write',
    body: Ref(SnoozeTask),
    response: Ref(Task),
    errors: ['state_conflict', 'version_conflict'],
    handler: async ({ tx, params, body, ifMatch }) =>
      taskWire(await snoozeTask(tx, params.task_id, body.due_at, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/tasks/:task_id/cancel',
    operationId: 'tasks.cancel',
    summary: 'Cancel a task',
    description: 'A cancelled task stays as it is.',
    permission: 'tasks:write',
    response: Ref(Task),
    errors: ['state_conflict', 'version_conflict'],
    handler: async ({ tx, params, ifMatch }) => taskWire(await cancelTask(tx, params.task_id, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/tasks/:task_id/reopen',
    operationId: 'tasks.reopen',
    summary: 'Open a closed task again',
    description: 'Its outcome is cleared. An open task stays as it is.',
    permission: 'tasks:write',
    response: Ref(Task),
    errors: ['version_conflict'],
    handler: async ({ tx, params, ifMatch }) => taskWire(await reopenTask(tx, params.task_id, ifMatch)),
  }),
];

export const taskRoutes = [...crud, ...moves];
