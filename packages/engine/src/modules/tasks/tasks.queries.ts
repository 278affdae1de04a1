import { type RawBuilder, sql } from 'kysely';
import { may, type Viewer } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Seen } from '../../kernel/http/list/seen.ts';
import type { FileHolder } from '../../kernel/kernel.ts';
import type { CustomHost, CustomValues } from '../custom-fields/index.ts';
import { ofLeadsSeen, visibleLead } from '../leads/index.ts';
import { ofOwnersSeen, visibleByOwner } from '../members/index.ts';

export type TaskRow = Row<'tasks'>;

/** Whether an actor sees a task: as its assignee would, or through its lead. `offset 0`: one look at an index, never all leads. */
export function visibleTask(actor: Viewer): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`(${visibleByOwner(actor, sql`tasks.assignee_id`)} or exists (
    select from leads where leads.organization_id = tasks.organization_id and leads.id = tasks.lead_id
      and ${visibleLead(actor)} offset 0))`;
}

/** The tasks of everybody. */
export function allTasks(tx: Tx) {
  return tx.db.selectFrom('tasks').selectAll('tasks').where('tasks.organization_id', '=', tx.organization_id);
}

/** Who sees a task sees the files it holds. */
export const taskHolder: FileHolder = (actor, id) =>
  may(actor, 'tasks:read')
    ? sql`exists (select from tasks where tasks.organization_id = ${actor.organization_id} and tasks.id = ${id} and ${visibleTask(actor)})`
    : sql`false`;

/** The tasks an actor sees. */
export const tasks = (tx: Tx) => allTasks(tx).where(visibleTask(tx.actor));

/** The same for a page; see `Seen`. */
export function seenTasks(actor: Viewer): Seen | null {
  if (actor.record_scope === 'all') return null;
  const { organization_id } = actor;
  const assigned = ofOwnersSeen(
    actor,
    (is) => sql`select t.id from tasks t where t.organization_id = ${organization_id} and ${is(sql`t.assignee_id`)}`,
  );
  return { visible: visibleTask(actor), ids: sql`${assigned} union all ${ofLeadsSeen(actor, sql`tasks`)}` };
}

/** One task the actor sees, or `not_found`. `lock`: nobody else can change it until the transaction ends. */
export async function getTask(tx: Tx, id: string, { lock = false } = {}): Promise<TaskRow> {
  const query = tasks(tx).where('tasks.id', '=', id);
  const row = await (lock ? query.forUpdate('tasks') : query).executeTakeFirst();
  if (!row) throw notFound('task');
  return row;
}

/** How tasks carry custom fields. */
export const taskFields: CustomHost = {
  resource: 'task',
  visible: async (tx, id) => (await tasks(tx).where('tasks.id', '=', id).executeTakeFirst()) !== undefined,
};

export function taskWire({ organization_id, due_announced_at, actor_type, actor_id, ...row }: TaskRow) {
  const created_by = { type: actor_type, id: actor_id };
  return { ...row, object: 'task' as const, created_by, custom: row.custom as CustomValues };
}
