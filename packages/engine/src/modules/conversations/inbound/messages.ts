import { type InboundContent, type MessageEchoed, type MessageReceived, storable } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import { insertRow, newRow, type Row } from '../../../kernel/db/rows.ts';
import { together } from '../../../kernel/db/together.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { InboundContext, Outcome } from '../../../kernel/kernel.ts';
import { findIdentitiesTogether } from '../../contacts/index.ts';
import { captureFromMessage } from '../../leads/index.ts';
import { flagBeyond, standingOf } from '../../organizations/index.ts';
import { announceChanges } from '../announce.ts';
import { messageEchoed, messageReceived } from '../conversations.events.ts';
import { messageWire } from '../conversations.queries.ts';
import { type EnsuredConversation, ensureConversation } from '../ensure.ts';
import { preview, speaks } from '../previews.ts';
import { rankOf } from '../statuses.ts';
import { moment } from './moment.ts';
import { correspondent, whatsAppIdentities } from './people.ts';
import { applyToTarget } from './targets.ts';

const windowMs = 24 * 3_600_000;

/** A message of a person: their contact, conversation and lead, and the message itself, once however often it is delivered. */
export async function recordMessage(context: InboundContext, event: MessageReceived): Promise<Outcome> {
  const { tx, connection } = context;
  if (event.group_id !== null)
    return { event: event.id, result: 'ignored', reason: 'Group messages are not recorded.' };
  const identities = whatsAppIdentities(event.from);
  if (identities.length === 0) return { event: event.id, result: 'unrecognised', reason: 'The sender is not named.' };
  const [known, repeat, room] = await Promise.all([
    findIdentitiesTogether(tx, identities),
    findMessage(tx, { connection_id: connection.id, provider_id: event.message_id }),
    standingOf(tx, context.kernel, 'contacts'),
  ]);
  if (repeat) return { event: event.id, result: 'duplicate', object: 'message', id: repeat };
  const who = correspondent(tx, event.from, identities, known);
  if (!who) return { event: event.id, result: 'unrecognised', reason: 'The sender is not named.' };
  if (who.is_new) flagBeyond(tx, room, who.contact_id);
  const at = moment(event.at, context.received_at);
  const talks = speaks(event.content.type);
  const writer = { contact_id: who.contact_id, name: event.from.name, phone: event.from.phone, is_new: who.is_new };
  const text = event.content.type === 'text' ? event.content.text : preview(event.content);
  const [conversation, lead] = await Promise.all([
    ensureConversation(tx, {
      connection_id: connection.id,
      identity_id: who.identity_id,
      contact_id: who.contact_id,
      at,
    }),
    talks ? captureFromMessage(context, writer, { text, referral: event.referral, at }) : null,
  ]);
  const message = insertMessage(tx, {
    conversation_id: conversation.id,
    connection_id: connection.id,
    contact_id: who.contact_id,
    direction: 'inbound',
    origin: 'contact',
    content: contentOf(event),
    provider_id: event.message_id,
    reply_to_provider_id: event.reply_to,
    status: 'received',
    occurred_at: at,
  });
  touch(tx, conversation, event, at, talks, lead?.owner_id ?? null);
  await applyToTarget(tx, connection.id, event.content, 'contact', at);
  publish(tx, messageReceived, {
    subject: { type: 'message', id: message.id },
    contact_id: who.contact_id,
    occurred_at: at,
    data: { message: messageWire(message) },
  });
  return { event: event.id, result: 'created', object: 'message', id: message.id };
}

/** What the person sent, with what was around it: the ad, the forwarding. */
function contentOf({ content, referral, forwarded }: MessageReceived): object {
  return { ...content, ...(referral ? { referral } : {}), ...(forwarded ? { forwarded } : {}) };
}

/**
 * The conversation after a message of the person: open, and with whoever has their lead. An older message that arrives
 * late does not move it back.
 */
function touch(
  tx: Tx,
  conversation: EnsuredConversation,
  event: MessageReceived,
  at: Date,
  talks: boolean,
  ownerId: string | null,
): void {
  const text = preview(event.content);
  const expires = new Date(event.at.getTime() + windowMs);
  tx.defer(sql`
    update conversations set
      last_message_preview = case when ${talks} and (last_message_at <= ${at} or last_message_preview is null) then ${text} else last_message_preview end,
      last_message_direction = case when ${talks} and (last_message_at <= ${at} or last_message_direction is null) then 'inbound' else last_message_direction end,
      last_message_at = greatest(last_message_at, ${at}),
      last_inbound_at = greatest(last_inbound_at, ${at}),
      window_expires_at = greatest(window_expires_at, ${expires}),
      waiting_since = case when ${talks} then coalesce(waiting_since, ${at}) else waiting_since end,
      unread_count = unread_count + ${talks ? 1 : 0},
      assignee_id = coalesce(assignee_id, ${ownerId}),
      status = case when ${talks} then 'open' else status end,
      snoozed_until = case when ${talks} then null else snoozed_until end,
      version = version + 1, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id = ${conversation.id}`);
  announceChanges(tx, conversation, {
    ...conversation,
    status: talks ? 'open' : conversation.status,
    assignee_id: conversation.assignee_id ?? ownerId,
  });
}

/** A message the business wrote on its own phone. It opens no window and answers the person. */
export async function recordEcho(context: InboundContext, event: MessageEchoed): Promise<Outcome> {
  const { tx, connection } = context;
  const at = moment(event.at, context.received_at);
  const identities = whatsAppIdentities(event.to);
  const [known, repeat, room] = await Promise.all([
    findIdentitiesTogether(tx, identities),
    findMessage(tx, { connection_id: connection.id, provider_id: event.message_id }),
    standingOf(tx, context.kernel, 'contacts'),
  ]);
  if (repeat) return { event: event.id, result: 'duplicate', object: 'message', id: repeat };
  const who = identities.length === 0 ? null : correspondent(tx, event.to, identities, known);
  if (!who) return { event: event.id, result: 'unrecognised', reason: 'The recipient is not named.' };
  if (who.is_new) flagBeyond(tx, room, who.contact_id);
  const conversation = await ensureConversation(tx, {
    connection_id: connection.id,
    identity_id: who.identity_id,
    contact_id: who.contact_id,
    at,
  });
  const message = insertMessage(tx, {
    conversation_id: conversation.id,
    connection_id: connection.id,
    contact_id: who.contact_id,
    direction: 'outbound',
    origin: 'app',
    content: event.content,
    provider_id: event.message_id,
    reply_to_provider_id: event.reply_to,
    status: 'sent',
    occurred_at: at,
  });
  if (speaks(event.content.type)) noteAnswer(tx, conversation.id, preview(event.content), at);
  await applyToTarget(tx, connection.id, event.content, 'business', at);
  publish(tx, messageEchoed, {
    subject: { type: 'message', id: message.id },
    contact_id: who.contact_id,
    occurred_at: at,
    data: { message: messageWire(message) },
  });
  return { event: event.id, result: 'created', object: 'message', id: message.id };
}

/** The conversation after a message of ours. */
export function noteAnswer(tx: Tx, conversationId: string, text: string | null, at: Date): void {
  tx.defer(sql`
    update conversations set
      last_message_preview = case when last_message_at <= ${at} then ${text} else last_message_preview end,
      last_message_direction = case when last_message_at <= ${at} then 'outbound' else last_message_direction end,
      last_message_at = greatest(last_message_at, ${at}),
      waiting_since = null,
      first_response_at = case when last_inbound_at is null then first_response_at else coalesce(first_response_at, ${at}) end,
      version = version + 1, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id = ${conversationId}`);
}

type ProviderKey = Pick<Row<'messages'>, 'connection_id'> & { provider_id: string };

/** The id of a message that is recorded already. */
const findMessage = together(async (tx, keys: ProviderKey[]): Promise<(string | null)[]> => {
  const rows = await tx.rows(sql<ProviderKey & { id: string }>`
    select m.id, m.connection_id, m.provider_id
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(connection_id uuid, provider_id text)
    join messages m on m.organization_id = ${tx.organization_id} and m.connection_id = k.connection_id and m.provider_id = k.provider_id`);
  const known = new Map(rows.map((row) => [`${row.connection_id} ${row.provider_id}`, row.id]));
  return keys.map((key) => known.get(`${key.connection_id} ${key.provider_id}`) ?? null);
});

type NewMessage = Pick<
  Row<'messages'>,
  | 'conversation_id'
  | 'connection_id'
  | 'contact_id'
  | 'direction'
  | 'origin'
  | 'provider_id'
  | 'reply_to_provider_id'
  | 'status'
  | 'occurred_at'
> & { content: object; author_id?: string | null; preview?: string | null };

/** Writes a message; its id is made here, so nothing waits. */
export function insertMessage(tx: Tx, { content, ...values }: NewMessage): Row<'messages'> {
  const kept = storable(content) as InboundContent;
  const row = {
    ...newRow(tx, newId()),
    author_id: null,
    preview: preview(kept),
    ...values,
    type: kept.type,
    status_rank: rankOf(values.status),
  };
  tx.defer(insertRow('messages', { ...row, content: JSON.stringify(kept) }));
  const empty = {
    accepted_at: null,
    sent_at: null,
    delivered_at: null,
    read_at: null,
    played_at: null,
    failed_at: null,
    edited_at: null,
    revoked_at: null,
  };
  return { ...row, ...empty, content: kept, error: null, pricing: null, reactions: {} };
}
