import { sql } from 'kysely';
import { updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { announceChanges } from './announce.ts';
import { type ConversationRow, getConversation, onCard } from './conversations.queries.ts';
import { markReadJob } from './sending/mark-read.ts';

export interface ConversationChanges {
  status?: 'open' | 'pending' | 'snoozed' | 'closed';
  assignee_id?: string | null;
  snoozed_until?: Date | null;
}

/** Changes status or assignee and announces what really changed. */
export async function changeConversation(
  tx: Tx,
  id: string,
  changes: ConversationChanges,
  ifMatch: number | null,
): Promise<ConversationRow> {
  const before = await getConversation(tx, id, { lock: true });
  const snoozed_until = changes.status === undefined ? before.snoozed_until : (changes.snoozed_until ?? null);
  const row = await updateRow(
    tx,
    'conversations',
    id,
    { ...changes, snoozed_until },
    { ifMatch, what: 'conversation' },
  );
  const after = onCard(row, before);
  announceChanges(tx, before, after);
  return after;
}

export function snooze(tx: Tx, id: string, until: string, ifMatch: number | null): Promise<ConversationRow> {
  const snoozed_until = new Date(until);
  if (snoozed_until <= tx.now) throw invalidField('/until', 'in_the_past', 'Must be in the future.');
  return changeConversation(tx, id, { status: 'snoozed', snoozed_until }, ifMatch);
}

/** Nothing is unread any more; the person's app shows it once the provider is told. */
export async function markRead(tx: Tx, id: string): Promise<ConversationRow> {
  const before = await getConversation(tx, id, { lock: true });
  if (before.unread_count === 0) return before;
  const row = await updateRow(tx, 'conversations', id, { unread_count: 0 }, { what: 'conversation' });
  const [last] = await tx.rows(sql<{ provider_id: string }>`
    select provider_id from messages where organization_id = ${tx.organization_id} and conversation_id = ${id}
      and direction = 'inbound' and provider_id is not null
    order by occurred_at desc, id desc limit 1`);
  if (last)
    enqueue(
      tx,
      markReadJob,
      { connection_id: row.connection_id, provider_id: last.provider_id },
      { key: `read:${id}` },
    );
  return onCard(row, before);
}
