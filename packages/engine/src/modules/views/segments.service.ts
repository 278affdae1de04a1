import type { Static } from 'typebox';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import type { FilterNode } from '../../kernel/http/list/filter-tree.ts';
import type { ListQuery } from '../../kernel/http/list.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { contactList, contactPage } from '../contacts/index.ts';
import { segmentCreated, segmentDeleted, segmentUpdated } from './views.events.ts';
import type { CreateSegment, UpdateSegment } from './views.schema.ts';
import { requireUsable } from './views.service.ts';

export const segments = (tx: Tx) =>
  tx.db.selectFrom('segments').selectAll().where('organization_id', '=', tx.organization_id);

export const getSegment = (tx: Tx, id: string): Promise<Row<'segments'>> => getRow(tx, 'segments', id, 'segment');

export const segmentWire = (row: Row<'segments'>) => ({
  ...row,
  object: 'segment' as const,
  filter: row.filter as FilterNode,
});

export async function createSegment(
  kernel: Kernel,
  tx: Tx,
  input: Static<typeof CreateSegment>,
): Promise<Row<'segments'>> {
  const { name, description = null, filter } = input;
  await requireUsable(kernel, tx, contactList, filter);
  const row = await tx.db
    .insertInto('segments')
    .values({ ...newRow(tx, newId()), name, description, filter: JSON.stringify(filter) })
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(tx, segmentCreated, row);
  return row;
}

export async function updateSegment(
  kernel: Kernel,
  tx: Tx,
  id: string,
  changes: Static<typeof UpdateSegment>,
  ifMatch: number | null,
): Promise<Row<'segments'>> {
  const { filter, ...rest } = changes;
  if (filter) await requireUsable(kernel, tx, contactList, filter);
  const values = { ...rest, ...(filter ? { filter: JSON.stringify(filter) } : {}) };
  const row = await updateRow(tx, 'segments', id, values, { ifMatch, what: 'segment' });
  announce(tx, segmentUpdated, row, { changes });
  return row;
}

export async function deleteSegment(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  announce(tx, segmentDeleted, await deleteRow(tx, 'segments', id, { ifMatch, what: 'segment' }));
}

/** The contacts in a segment now, as far as the actor sees them. */
export async function contactsOfSegment(kernel: Kernel, tx: Tx, id: string, query: ListQuery) {
  const filter = (await getSegment(tx, id)).filter as FilterNode;
  const errors = await contactList.faultsIn(kernel, tx, filter);
  if (errors.length > 0) {
    throw new AppError('filter_outdated', 'The filter of this segment cannot be used any more.', { errors });
  }
  return contactPage(kernel, tx, { ...query, filter });
}

function announce(tx: Tx, spec: EventSpec, row: Row<'segments'>, more: Record<string, unknown> = {}): void {
  publish(tx, spec, { subject: { type: 'segment', id: row.id }, data: { segment: segmentWire(row), ...more } });
}
