import type { Static } from 'typebox';
import { deleteRow, newRow, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { getContact } from '../contacts/index.ts';
import { type CustomValues, customAfter, readCustom } from '../custom-fields/index.ts';
import { getLead } from '../leads/index.ts';
import { announce } from './announce.ts';
import { taskCancelled, taskCompleted, taskCreated, taskDeleted, taskReopened, taskUpdated } from './tasks.events.ts';
import { scheduleDue } from './tasks.jobs.ts';
import { getTask, type TaskRow, taskFields } from './tasks.queries.ts';
import type { CompleteTask, CreateTask, UpdateTask } from './tasks.schema.ts';

/** Makes a task. Unless the caller says whose it is, it is the maker's own, else the lead owner's. */
export async function createTask(tx: Tx, kernel: Kernel, input: Static<typeof CreateTask>): Promise<TaskRow> {
  const [{ lead_id = null, contact_id = null, owner_id }, reading] = await Promise.all([
    readSubject(tx, input),
    readCustom(tx, kernel, taskFields, { custom: input.custom }),
  ]);
  const row = await tx.db
    .insertInto('tasks')
    .values({
      ...newRow(tx, newId()),
      title: input.title,
      kind: input.kind ?? 'other',
      lead_id,
      contact_id,
      assignee_id: input.assignee_id === undefined ? (tx.actor.user_id ?? owner_id) : input.assignee_id,
      due_at: readTime(input.due_at ?? null),
      custom: JSON.stringify(await reading.ofNew()),
      actor_type: tx.actor.type,
      actor_id: tx.actor.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(tx, taskCreated, row);
  scheduleDue(tx, row);
  return row;
}

/** What a body says a task is about: only leads and contacts the actor sees. The contact follows the lead. */
async function readSubject(tx: Tx, { lead_id, contact_id }: Pick<Static<typeof UpdateTask>, 'lead_id' | 'contact_id'>) {
  const [lead] = await Promise.all([
    lead_id ? getLead(tx, lead_id).catch(unknown('/lead_id', 'lead')) : null,
    contact_id ? getContact(tx, contact_id).catch(unknown('/contact_id', 'contact')) : null,
  ]);
  return {
    ...(lead_id === undefined ? {} : { lead_id }),
    ...(contact_id !== undefined ? { contact_id } : lead ? { contact_id: lead.contact_id } : {}),
    owner_id: lead?.owner_id ?? null,
  };
}

function unknown(pointer: string, what: string) {
  return (error: unknown): never => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    throw invalidField(pointer, `unknown_${what}`, `There is no such ${what}.`);
  };
}

const earliest = Date.UTC(2000, 0);
const latest = Date.UTC(2100, 0);

function readTime(text: string | null): Date | null {
  if (text === null) return null;
  const time = new Date(text);
  if (time.getTime() >= earliest && time.getTime() < latest) return time;
  throw invalidField('/due_at', 'out_of_range', 'Must be a time between the years 2000 and 2100.');
}

/** Changes a task; its status has operations of its own. */
export async function updateTask(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Static<typeof UpdateTask>,
  ifMatch: number | null,
): Promise<TaskRow> {
  const { custom: given, ...rest } = changes;
  const before = await getTask(tx, id, { lock: true });
  const custom = await customAfter(tx, kernel, taskFields, before, given);
  return change(tx, before, rest, ifMatch, custom);
}

/** Puts an open task off to a later time. */
export async function snoozeTask(tx: Tx, id: string, due_at: string, ifMatch: number | null): Promise<TaskRow> {
  const before = await getTask(tx, id, { lock: true });
  if (before.status !== 'open') throw closed(before.status);
  if (new Date(due_at) <= tx.now) throw invalidField('/due_at', 'not_in_future', 'Must be later than now.');
  return change(tx, before, { due_at }, ifMatch);
}

/** Another due time is announced anew. */
async function change(
  tx: Tx,
  before: TaskRow,
  changes: Omit<Static<typeof UpdateTask>, 'custom'>,
  ifMatch: number | null,
  custom?: CustomValues,
): Promise<TaskRow> {
  const { owner_id, ...subject } = await readSubject(tx, changes);
  const due_at = changes.due_at === undefined ? before.due_at : readTime(changes.due_at);
  const moved = due_at?.getTime() !== before.due_at?.getTime();
  const values = {
    ...changes,
    ...subject,
    due_at,
    ...(moved ? { due_announced_at: null } : {}),
    ...(custom ? { custom: JSON.stringify(custom) } : {}),
  };
  const row = await updateRow(tx, 'tasks', before.id, values, { ifMatch, what: 'task' });
  announce(tx, taskUpdated, row, { changes: { ...changes, ...(custom ? { custom } : {}) } });
  scheduleDue(tx, row);
  return row;
}

/** Marks a task as done. Doing so again changes nothing. */
export function completeTask(
  tx: Tx,
  id: string,
  result: Static<typeof CompleteTask>,
  ifMatch: number | null,
): Promise<TaskRow> {
  return enterStatus(tx, id, { status: 'done', completed_at: tx.now, ...result }, ifMatch);
}

/** Drops a task that need not be done. Doing so again changes nothing. */
export function cancelTask(tx: Tx, id: string, ifMatch: number | null): Promise<TaskRow> {
  return enterStatus(tx, id, { status: 'cancelled' }, ifMatch);
}

/** Opens a closed task again; its outcome no longer holds. An open one stays as it is. */
export function reopenTask(tx: Tx, id: string, ifMatch: number | null): Promise<TaskRow> {
  return enterStatus(tx, id, { status: 'open', completed_at: null, outcome: null }, ifMatch);
}

const news = { open: taskReopened, done: taskCompleted, cancelled: taskCancelled };

async function enterStatus(
  tx: Tx,
  id: string,
  values: Pick<TaskRow, 'status'> & Partial<Pick<TaskRow, 'completed_at' | 'outcome'>>,
  ifMatch: number | null,
): Promise<TaskRow> {
  const before = await getTask(tx, id, { lock: true });
  if (before.status === values.status) return before;
  if (before.status !== 'open' && values.status !== 'open') throw closed(before.status);
  const row = await updateRow(tx, 'tasks', id, values, { ifMatch, what: 'task' });
  announce(tx, news[row.status], row);
  scheduleDue(tx, row);
  return row;
}

function closed(status: TaskRow['status']): AppError {
  return new AppError('state_conflict', `The task is ${status}; reopen it first.`, { extra: { state: status } });
}

export async function deleteTask(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  await getTask(tx, id, { lock: true });
  const row = await deleteRow(tx, 'tasks', id, { ifMatch, what: 'task' });
  announce(tx, taskDeleted, row);
}
