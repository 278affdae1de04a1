import { AdapterError, type OutboundMessage, type SendReceipt, type WhatsAppAdapter } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import { systemActor } from '../../../kernel/actor.ts';
import type { Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { adapterContext, connectionBook, failConnection, type OpenConnection } from '../../connections/index.ts';
import { messageUncertain } from '../conversations.events.ts';
import { type MessageStatus, rankOf } from '../statuses.ts';
import { announceStatus, applyParked, lockProviderId } from './apply-status.ts';
import type { Pacer } from './pacer.ts';

export interface Claimed {
  organization_id: string;
  message_id: string;
  conversation_id: string;
  connection_id: string;
  attempts: number;
  /** Until when the message is this process's; tells this claim from every other. */
  leased_until: Date;
}

/** A claim outlives the longest send; one that runs out belongs to a process that died. */
export const leaseMs = 30_000;

const mostAttempts = 8;
const longestBackOff = 300;

/** Shorter than a claim's lease; a stopping server waits for it rather than leave a send in doubt. */
const longestSendMs = 20_000;

/** Sends one claimed message and records what came of it. The provider is called outside every transaction. */
export async function sendOne(kernel: Kernel, pacer: Pacer, claimed: Claimed): Promise<void> {
  const actor = systemActor(claimed.organization_id);
  const record = (work: (tx: Tx) => Promise<void>) => kernel.db.withTenant(actor, work);
  const connection = await connectionBook(kernel).find(claimed.connection_id);
  const adapter = connection && kernel.adapters.ofKind(connection.adapter, 'whatsapp');
  if (!connection || !adapter || connection.state !== 'active') {
    return record((tx) => settle(tx, claimed, 'failed', new AdapterError('config', 'The connection is not active.')));
  }
  await pacer.turn(connection.id, adapter.capabilities.messages_per_second);
  const message = await kernel.db.withTenant(actor, (tx) => outbound(tx, claimed));
  if (!message) return;
  const context = adapterContext(kernel, connection, adapter, AbortSignal.timeout(longestSendMs));
  const answer = await adapter
    .send(message, context)
    .catch((error: unknown) => (error instanceof AdapterError ? error : unexpected(kernel, adapter, error)));
  if (!(answer instanceof AdapterError)) return record((tx) => accepted(tx, claimed, answer));
  if (answer.kind === 'rate_limited') pacer.rest(connection.id, answer.wait_seconds ?? 1);
  await record((tx) => refused(tx, claimed, connection, answer));
  connectionBook(kernel).forget(connection.id);
}

/** An adapter that breaks its contract may have sent the message all the same. */
function unexpected(kernel: Kernel, adapter: WhatsAppAdapter, error: unknown): AdapterError {
  kernel.logger.error({ err: error, adapter: adapter.id }, 'an adapter failed in an unexpected way');
  return new AdapterError('unknown_outcome', 'The adapter failed in an unexpected way.', { cause: error });
}

/**
 * The message as the adapter needs it, with the claim renewed; null when the claim ran out, its organization stands still
 * since, or nothing waits any more.
 */
async function outbound(tx: Tx, claimed: Claimed): Promise<OutboundMessage | null> {
  const [[held], [row]] = await Promise.all([renew(tx, claimed), content(tx, claimed.message_id)]);
  if (held?.state !== 'sending') return null;
  if (!row) {
    tx.defer(dequeue(tx, claimed.message_id));
    return null;
  }
  return {
    id: claimed.message_id,
    to: { phone: row.phone, user_id: row.user_id },
    content: row.content as OutboundMessage['content'],
    reply_to: row.reply_to_provider_id,
  };
}

function renew(tx: Tx, { message_id, leased_until }: Claimed) {
  return tx.rows(sql<{ state: Row<'outgoing_messages'>['state'] }>`
    update outgoing_messages o set state = case when g.halted then 'held' else 'sending' end, attempts = o.attempts - g.halted::int,
      leased_until = case when not g.halted then ${new Date(tx.now.getTime() + leaseMs)}::timestamptz end
    from organizations g
    where g.id = o.organization_id and o.organization_id = ${tx.organization_id} and o.message_id = ${message_id}
      and o.leased_until = ${leased_until}
    returning o.state`);
}

/** What is to be said, and to whom: of several phones or ids of one account, the one learned last. */
function content(tx: Tx, messageId: string) {
  return tx.rows(sql<
    Pick<Row<'messages'>, 'content' | 'reply_to_provider_id'> & { phone: string | null; user_id: string | null }
  >`
    select m.content, m.reply_to_provider_id, who.phone, who.user_id
    from messages m
    join conversations c on c.organization_id = m.organization_id and c.id = m.conversation_id
    cross join lateral (
      select (array_agg(i.value order by i.created_at desc, i.id desc) filter (where i.kind = 'phone'))[1] as phone,
        (array_agg(i.value order by i.created_at desc, i.id desc) filter (where i.kind = 'whatsapp_user_id'))[1] as user_id
      from channel_identities i
      where i.organization_id = c.organization_id and (i.id = c.identity_id or i.canonical_id = c.identity_id)
    ) who
    where m.organization_id = ${tx.organization_id} and m.id = ${messageId} and m.status = 'queued'`);
}

const dequeue = (tx: Tx, messageId: string) =>
  sql`delete from outgoing_messages where organization_id = ${tx.organization_id} and message_id = ${messageId}`;

async function accepted(tx: Tx, claimed: Claimed, receipt: SendReceipt): Promise<void> {
  lockProviderId(tx, claimed.connection_id, receipt.message_id);
  tx.defer(sql`
    update messages set provider_id = ${receipt.message_id}, accepted_at = ${tx.now},
      status = case when status_rank < ${rankOf('accepted')} then 'accepted' else status end,
      status_rank = greatest(status_rank, ${rankOf('accepted')}),
      version = version + 1, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id = ${claimed.message_id}`);
  tx.defer(dequeue(tx, claimed.message_id));
  await applyParked(tx, claimed.connection_id, receipt.message_id);
}

/** The adapter said what happened; here it is decided what follows. */
async function refused(tx: Tx, claimed: Claimed, connection: OpenConnection, failure: AdapterError): Promise<void> {
  switch (failure.kind) {
    case 'unknown_outcome':
      return settle(tx, claimed, 'uncertain', failure);
    case 'rate_limited':
    case 'unavailable':
      if (claimed.attempts < mostAttempts) return later(tx, claimed, failure);
      return settle(tx, claimed, 'failed', failure);
    case 'auth':
    case 'config':
      await failConnection(tx, connection, failure);
      return settle(tx, claimed, 'failed', failure);
    default:
      return settle(tx, claimed, 'failed', failure);
  }
}

async function later(tx: Tx, claimed: Claimed, failure: AdapterError): Promise<void> {
  const backOff = Math.min(longestBackOff, 2 ** claimed.attempts);
  const run_at = new Date(tx.now.getTime() + Math.max(backOff, failure.wait_seconds ?? 0) * 1_000);
  tx.defer(sql`update outgoing_messages set state = 'queued', leased_until = null, run_at = ${run_at}
    where organization_id = ${tx.organization_id} and message_id = ${claimed.message_id}`);
}

/** Ends an attempt for good, unless a status webhook was faster and knows better. */
export async function settle(
  tx: Tx,
  claimed: Pick<Claimed, 'message_id'>,
  status: Extract<MessageStatus, 'failed' | 'uncertain'>,
  failure: AdapterError,
): Promise<void> {
  const error = { kind: failure.kind, provider_code: failure.provider_code, message: failure.message };
  tx.defer(dequeue(tx, claimed.message_id));
  const [message] = await tx.rows(sql<{ id: string; conversation_id: string; contact_id: string }>`
    update messages set status = ${status}, status_rank = ${rankOf(status)}, error = ${JSON.stringify(error)}::jsonb,
      failed_at = case when ${status === 'failed'} then ${tx.now}::timestamptz else failed_at end,
      version = version + 1, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id = ${claimed.message_id} and status_rank < ${rankOf('accepted')}
    returning id, conversation_id, contact_id`);
  if (message)
    announceStatus(tx, message, status, error, tx.now, status === 'uncertain' ? messageUncertain : undefined);
}
