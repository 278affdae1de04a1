import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';

/** Publishes what happened to a connection; config and secrets stay out of the log. */
export function announce(tx: Tx, spec: EventSpec, row: Row<'connections'>): void {
  const error = row.last_error as { kind: string; message: string } | null;
  publish(tx, spec, {
    subject: { type: 'connection', id: row.id },
    data: {
      name: row.name,
      adapter: row.adapter,
      kind: row.kind,
      state: row.state,
      error: error && { kind: error.kind, message: error.message },
    },
  });
}
