import { sql } from 'kysely';
import type { Static } from 'typebox';
import { deleteRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField, notFound } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import type { FilterNode } from '../../kernel/http/list/filter-tree.ts';
import type { List } from '../../kernel/http/list.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { companyList, contactList } from '../contacts/index.ts';
import { inbox } from '../conversations/index.ts';
import { leadList } from '../leads/index.ts';
import { noteList } from '../notes/index.ts';
import { taskList } from '../tasks/index.ts';
import { viewCreated, viewDeleted, viewUpdated } from './views.events.ts';
import type { CreateView, UpdateView, ViewResource } from './views.schema.ts';

export const lists: Record<ViewResource, List> = {
  contacts: contactList,
  companies: companyList,
  leads: leadList,
  tasks: taskList,
  conversations: inbox,
  notes: noteList,
};

/** The views an actor sees: those all share, and their own. */
export function views(tx: Tx) {
  return tx.db
    .selectFrom('views')
    .selectAll('views')
    .where('views.organization_id', '=', tx.organization_id)
    .where(sql<boolean>`(views.user_id is null or views.user_id = ${tx.actor.user_id}::uuid)`);
}

export async function getView(tx: Tx, id: string): Promise<Row<'views'>> {
  const row = await views(tx).where('views.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('view');
  return row;
}

/** A view the actor sees, for the list of a resource, where its filter can still be used. */
export const savedView: Kernel['savedView'] = async (kernel, tx, id, resource) => {
  const view = viewWire(await getView(tx, id));
  if (view.resource !== resource) {
    throw new AppError('view_of_other_resource', `The view is of ${view.resource}, the list is of ${resource}.`);
  }
  const { filter, sort } = view;
  const list = lists[view.resource];
  const errors = filter === null ? [] : await list.faultsIn(kernel, tx, filter);
  if (errors.length > 0)
    throw new AppError('filter_outdated', 'The filter of this view cannot be used any more.', { errors });
  return { filter, sort: sort !== null && list.sortsBy(sort) ? sort : null };
};

export function viewWire(row: Row<'views'>) {
  return {
    ...row,
    object: 'view' as const,
    resource: row.resource as ViewResource,
    filter: row.filter as FilterNode | null,
  };
}

/** A filter that the list of the resource could not use is not kept. */
export async function requireUsable(kernel: Kernel, tx: Tx, list: List, filter: FilterNode): Promise<void> {
  list.refuseHidden(tx.actor, { filter });
  const errors = await list.faultsIn(kernel, tx, filter);
  if (errors.length > 0) throw new AppError('validation_failed', 'The filter cannot be used.', { errors });
}

async function check(
  kernel: Kernel,
  tx: Tx,
  resource: ViewResource,
  { filter, sort }: Static<typeof UpdateView>,
): Promise<void> {
  const list = lists[resource];
  if (sort && !list.sortsBy(sort)) {
    throw invalidField(
      '/sort',
      'unknown_sort',
      `The list of ${resource} can be sorted by one or two of: ${list.sorts.join(', ')}.`,
    );
  }
  if (sort) list.refuseHidden(tx.actor, { sort });
  if (filter) await requireUsable(kernel, tx, list, filter);
}

export async function createView(kernel: Kernel, tx: Tx, input: Static<typeof CreateView>): Promise<Row<'views'>> {
  const { is_shared = true, filter = null, sort = null, columns = [], resource, name } = input;
  if (!is_shared && tx.actor.user_id === null) {
    throw new AppError('not_a_member', 'The key is not bound to a member, whose view this could be.');
  }
  await check(kernel, tx, resource, input);
  const row = await tx.db
    .insertInto('views')
    .values({
      ...newRow(tx, newId()),
      resource,
      name,
      filter: filter && JSON.stringify(filter),
      sort,
      columns,
      user_id: is_shared ? null : tx.actor.user_id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(tx, viewCreated, row);
  return row;
}

export async function updateView(
  kernel: Kernel,
  tx: Tx,
  id: string,
  changes: Static<typeof UpdateView>,
  ifMatch: number | null,
): Promise<Row<'views'>> {
  const before = await getView(tx, id);
  await check(kernel, tx, before.resource as ViewResource, changes);
  const { filter, ...rest } = changes;
  const values = { ...rest, ...(filter === undefined ? {} : { filter: filter && JSON.stringify(filter) }) };
  const row = await updateRow(tx, 'views', id, values, { ifMatch, what: 'view' });
  announce(tx, viewUpdated, row, { changes });
  return row;
}

export async function deleteView(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  await getView(tx, id);
  announce(tx, viewDeleted, await deleteRow(tx, 'views', id, { ifMatch, what: 'view' }));
}

function announce(tx: Tx, spec: EventSpec, row: Row<'views'>, more: Record<string, unknown> = {}): void {
  publish(tx, spec, { subject: { type: 'view', id: row.id }, data: { view: viewWire(row), ...more } });
}
