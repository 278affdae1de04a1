import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { filter, List, type Listing, type ListQuery, textIn } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { expandableContact } from '../contacts/index.ts';
import { customFiltersOf, heldFiles } from '../custom-fields/index.ts';
import { expandableLead } from '../leads/index.ts';
import { expandableUser } from '../members/index.ts';
import { allTasks, seenTasks, tasks, taskWire } from './tasks.queries.ts';
import { taskKinds, taskStatuses } from './tasks.schema.ts';

export const taskList = new List({
  id: sql`tasks.id`,
  table: 'tasks',
  views: 'tasks',
  text: textIn('words, or parts of them, of the title or what came of it.', sql`tasks.title`, sql`tasks.outcome`),
  filters: {
    title: filter.text(sql`tasks.title`),
    status: filter.oneOf(sql`tasks.status`, taskStatuses),
    kind: filter.oneOf(sql`tasks.kind`, taskKinds),
    assignee_id: filter.id(sql`tasks.assignee_id`),
    lead_id: filter.id(sql`tasks.lead_id`),
    contact_id: filter.id(sql`tasks.contact_id`),
    due_at: filter.time(sql`tasks.due_at`),
    completed_at: filter.time(sql`tasks.completed_at`),
    created_at: filter.time(sql`tasks.created_at`),
    updated_at: filter.time(sql`tasks.updated_at`),
  },
  sorts: {
    created_at: { column: sql`tasks.created_at`, type: 'timestamptz', key: 'created_at' },
    due_at: { column: sql`tasks.due_at`, type: 'timestamptz', key: 'due_at', nullable: true },
  },
  defaultSort: '-created_at',
  dynamic: customFiltersOf('task', sql`tasks.id`),
});

export const taskListing: Listing = { list: taskList, rows: tasks, wire: taskWire };

export async function taskPage(kernel: Kernel, tx: Tx, query: ListQuery) {
  const page = await taskList.page(kernel, allTasks(tx), query, tx, seenTasks(tx.actor));
  return { ...page, data: page.data.map(taskWire) };
}

export const expandableTask: Expandable = {
  component: 'Task',
  permission: 'tasks:read',
  load: async (tx, ids) => (await tasks(tx).where('tasks.id', 'in', ids).execute()).map(taskWire),
  relations: {
    lead: { key: 'lead_id', to: expandableLead },
    contact: { key: 'contact_id', to: expandableContact },
    assignee: { key: 'assignee_id', to: expandableUser },
    files: heldFiles,
  },
};
