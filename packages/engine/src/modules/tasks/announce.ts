import type { Tx } from '../../kernel/db/transaction.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { type TaskRow, taskWire } from './tasks.queries.ts';

/** Publishes what happened to a task, on the timelines of its lead and contact. */
export function announce(tx: Tx, spec: EventSpec, row: TaskRow, more: Record<string, unknown> = {}): void {
  const { id, lead_id, contact_id } = row;
  publish(tx, spec, { subject: { type: 'task', id }, lead_id, contact_id, data: { task: taskWire(row), ...more } });
}
