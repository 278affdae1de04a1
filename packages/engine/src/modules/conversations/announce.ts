import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { conversationAssigned, conversationClosed, conversationStatusChanged } from './conversations.events.ts';

type Announced = Pick<Row<'conversations'>, 'id' | 'contact_id' | 'connection_id' | 'status' | 'assignee_id'>;

/** Publishes what really changed of a conversation: its status, its assignee. */
export function announceChanges(tx: Tx, before: Announced, after: Announced): void {
  if (after.status !== before.status) announce(tx, conversationStatusChanged, after);
  if (after.status !== before.status && after.status === 'closed') announce(tx, conversationClosed, after);
  if (after.assignee_id !== before.assignee_id) announce(tx, conversationAssigned, after);
}

function announce(tx: Tx, spec: EventSpec, { id, contact_id, connection_id, status, assignee_id }: Announced): void {
  publish(tx, spec, {
    subject: { type: 'conversation', id },
    contact_id,
    data: { conversation_id: id, connection_id, status, assignee_id },
  });
}
