import type { StatusChanged } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { type EventSpec, publish } from '../../../kernel/events/publish.ts';
import { messageDelivered, messageFailed, messageRead, messageSent } from '../conversations.events.ts';
import { type MessageStatus, rankOf } from '../statuses.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `played` is a voice message heard: it was read. */
const statusOf: Record<StatusChanged['status'], MessageStatus> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
};

const announcements: Partial<Record<MessageStatus, EventSpec>> = {
  sent: messageSent,
  delivered: messageDelivered,
  read: messageRead,
  failed: messageFailed,
};

interface Applied {
  message_id: string;
  /** False when the message was that far already. */
  moved: boolean;
}

interface Target {
  id: string;
  conversation_id: string;
  contact_id: string;
  status_rank: number;
  provider_id: string | null;
}

/**
 * Moves our message to what the provider reports, forwards only; each time is kept on its own. Null when the message is
 * not known. The lock makes a status and the answer to its send see one another, whichever commits first.
 */
export async function applyStatus(tx: Tx, connectionId: string, event: StatusChanged): Promise<Applied | null> {
  lockProviderId(tx, connectionId, event.message_id);
  const [message] = await tx.rows(findMessage(tx, connectionId, event));
  if (!message) return null;
  const status = statusOf[event.status];
  const moved = rankOf(status) > message.status_rank;
  const about = sql`organization_id = ${tx.organization_id} and id = ${message.id}`;
  tx.defer(sql`
    update messages set
      provider_id = coalesce(provider_id, ${event.message_id}),
      ${sql.ref(timeColumn(event.status))} = coalesce(${sql.ref(timeColumn(event.status))}, ${event.at}),
      pricing = coalesce(${event.pricing && JSON.stringify(event.pricing)}::jsonb, pricing),
      error = case when ${moved} then ${status === 'failed' ? JSON.stringify(event.error) : null}::jsonb else error end,
      status = case when status_rank < ${rankOf(status)} then ${status} else status end,
      status_rank = greatest(status_rank, ${rankOf(status)}),
      version = version + 1, updated_at = ${tx.now}
    where ${about}`);
  if (moved) {
    tx.defer(
      sql`delete from outgoing_messages where organization_id = ${tx.organization_id} and message_id = ${message.id}`,
    );
    announceStatus(tx, message, status, event.error, event.at);
  }
  if (event.free_entry_expires_at) {
    tx.defer(sql`update conversations set free_entry_expires_at = greatest(free_entry_expires_at, ${event.free_entry_expires_at})
      where organization_id = ${tx.organization_id} and id = ${message.conversation_id}`);
  }
  // Our id told whose this is, and so whose the earlier ones with the provider's id alone are.
  if (message.provider_id === null) await applyParked(tx, connectionId, event.message_id);
  return { message_id: message.id, moved };
}

export function lockProviderId(tx: Tx, connectionId: string, providerId: string): void {
  tx.defer(sql`select pg_advisory_xact_lock(hashtextextended(${`${connectionId} ${providerId}`}, 3))`);
}

function findMessage(tx: Tx, connectionId: string, event: StatusChanged) {
  const ours = event.callback_id !== null && uuid.test(event.callback_id) ? event.callback_id : null;
  return sql<Target>`
    select id, conversation_id, contact_id, status_rank, provider_id from messages
    where organization_id = ${tx.organization_id} and connection_id = ${connectionId} and direction = 'outbound'
      and (provider_id = ${event.message_id} or id = ${ours}::uuid)
    order by (provider_id = ${event.message_id}) desc nulls last limit 1 for update`;
}

function timeColumn(status: StatusChanged['status']): string {
  return `${status}_at`;
}

export function announceStatus(
  tx: Tx,
  message: { id: string; conversation_id: string; contact_id: string },
  status: MessageStatus,
  error: { kind: string; provider_code: string | null; message: string } | null,
  at: Date,
  spec: EventSpec | undefined = announcements[status],
): void {
  if (!spec) return;
  publish(tx, spec, {
    subject: { type: 'message', id: message.id },
    contact_id: message.contact_id,
    occurred_at: at,
    data: { message_id: message.id, conversation_id: message.conversation_id, status, error },
  });
}

export function parkStatus(tx: Tx, connectionId: string, event: StatusChanged): void {
  tx.defer(
    tx.db
      .insertInto('parked_statuses')
      .values({
        organization_id: tx.organization_id,
        connection_id: connectionId,
        provider_id: event.message_id,
        event_id: event.id,
        event: JSON.stringify(event),
        parked_at: tx.now,
      })
      .onConflict((c) => c.doNothing()),
  );
}

/** Applies what came before its message was known by this id. The caller holds the lock of the id. */
export async function applyParked(tx: Tx, connectionId: string, providerId: string): Promise<void> {
  const parked = await tx.rows(sql<{ event: StatusChanged & { at: string; free_entry_expires_at: string | null } }>`
    delete from parked_statuses where organization_id = ${tx.organization_id} and connection_id = ${connectionId} and provider_id = ${providerId}
    returning event`);
  const events = parked.map(({ event }) => ({
    ...event,
    at: new Date(event.at),
    free_entry_expires_at: event.free_entry_expires_at === null ? null : new Date(event.free_entry_expires_at),
  }));
  for (const event of events.sort((a, b) => rankOf(statusOf[a.status]) - rankOf(statusOf[b.status]))) {
    await applyStatus(tx, connectionId, event);
  }
}
