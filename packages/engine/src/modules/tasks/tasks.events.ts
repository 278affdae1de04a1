import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref } from '../../kernel/http/schema.ts';
import { Task } from './tasks.schema.ts';

const data = Type.Object({ task: Ref(Task) });

export const taskCreated = defineEvent({ type: 'task.created', summary: 'A task was made.', data });
export const taskUpdated = defineEvent({
  type: 'task.updated',
  summary: 'A task was changed or snoozed.',
  data: Type.Object({ task: Ref(Task), changes: Anything() }),
});
export const taskDue = defineEvent({ type: 'task.due', summary: 'An open task is due now.', data });
export const taskCompleted = defineEvent({ type: 'task.completed', summary: 'A task was done.', data });
export const taskCancelled = defineEvent({ type: 'task.cancelled', summary: 'A task was cancelled.', data });
export const taskReopened = defineEvent({ type: 'task.reopened', summary: 'A closed task is open again.', data });
export const taskDeleted = defineEvent({ type: 'task.deleted', summary: 'A task was deleted.', data });
