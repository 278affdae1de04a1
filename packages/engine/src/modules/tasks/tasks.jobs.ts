import type { Tx } from '../../kernel/db/transaction.ts';
import { defineJob, enqueue, jobActor } from '../../kernel/jobs/jobs.ts';
import { announce } from './announce.ts';
import { taskDue } from './tasks.events.ts';
import type { TaskRow } from './tasks.queries.ts';

/** Says once that a task is due. A task that was closed, moved to another time or announced meanwhile is left alone. */
export const announceDue = defineJob<{ task_id: string; due_at: string }>({
  name: 'tasks.due',
  max_attempts: 25,
  async run({ payload, organization_id, kernel }) {
    await kernel.db.withTenant(jobActor(organization_id), async (tx) => {
      const row = await tx.db
        .updateTable('tasks')
        .set({ due_announced_at: tx.now })
        .where('organization_id', '=', organization_id)
        .where('id', '=', payload.task_id)
        .where('status', '=', 'open')
        .where('due_at', '=', new Date(payload.due_at))
        .where('due_announced_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (row) announce(tx, taskDue, row);
    });
  },
});

/** Has an open task announced at its due time. Each due time has a job of its own, so that no order of jobs matters. */
export function scheduleDue(tx: Tx, { id, status, due_at, due_announced_at }: TaskRow): void {
  if (status !== 'open' || due_at === null || due_announced_at !== null) return;
  const due = due_at.toISOString();
  enqueue(tx, announceDue, { task_id: id, due_at: due }, { run_at: due_at, key: `task:${id}:${due}` });
}
