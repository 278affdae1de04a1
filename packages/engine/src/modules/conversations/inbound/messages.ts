import { type InboundContent, type MessageEchoed, type MessageReceived, storable } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { RowWriter } from '../../../kernel/db/row-writer.ts';
import { newRow, type Row } from '../../../kernel/db/rows.ts';
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
  tx.write(touchWriter, {
    organization_id: tx.organization_id,
    id: conversation.id,
    talks,
    at,
    text: preview(event.content),
    window_expires_at: new Date(event.at.getTime() + windowMs),
    owner_id: ownerId,
    now: tx.now,
  });
  announceChanges(tx, conversation, {
    ...conversation,
    status: talks ? 'open' : conversation.status,
    assignee_id: conversation.assignee_id ?? ownerId,
  });
}

interface Touch {
  organization_id: string;
  id: string;
  talks: boolean;
  at: Date;
  text: string | null;
  window_expires_at: Date;
  owner_id: string | null;
  now: Date;
}

const touchWriter: RowWriter<Touch> = {
  keyOf: ({ id }) => id,
  write: (rows) => sql`
    update conversations c set
      last_message_preview = case when t.talks and (c.last_message_at <= t.at or c.last_message_preview is null) then t.text else c.last_message_preview end,
      last_message_direction = case when t.talks and (c.last_message_at <= t.at or c.last_message_direction is null) then 'inbound' else c.last_message_direction end,
      last_message_at = greatest(c.last_message_at, t.at),
      last_inbound_at = greatest(c.last_inbound_at, t.at),
      window_expires_at = greatest(c.window_expires_at, t.window_expires_at),
      waiting_since = case when t.talks then coalesce(c.waiting_since, t.at) else c.waiting_since end,
      unread_count = c.unread_count + t.talks::int,
      assignee_id = coalesce(c.assignee_id, t.owner_id),
      status = case when t.talks then 'open' else c.status end,
      snoozed_until = case when t.talks then null else c.snoozed_until end,
      version = c.version + 1, updated_at = t.now
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(organization_id uuid, id uuid, talks boolean, at timestamptz,
      text text, window_expires_at timestamptz, owner_id uuid, now timestamptz)
    where c.organization_id = t.organization_id and c.id = t.id`,
};

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
    select m.id, k.connection_id, k.provider_id
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(connection_id uuid, provider_id text)
    cross join lateral (
      -- One at a time by the index, also by a plan made when the table was small.
      select id from messages m
      where m.organization_id = ${tx.organization_id} and m.connection_id = k.connection_id and m.provider_id = k.provider_id limit 1
    ) m`);
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

type WrittenMessage = Omit<NewMessage, 'content'> &
  Pick<Row<'messages'>, 'organization_id' | 'id' | 'type' | 'status_rank' | 'created_at'> & { content: InboundContent };

const messageWriter: RowWriter<WrittenMessage> = {
  write: (rows) => sql`
    insert into messages (organization_id, id, conversation_id, connection_id, contact_id, direction, origin, author_id, type,
      content, preview, provider_id, reply_to_provider_id, status, status_rank, occurred_at, created_at, updated_at)
    select m.organization_id, m.id, m.conversation_id, m.connection_id, m.contact_id, m.direction, m.origin, m.author_id, m.type,
      m.content, m.preview, m.provider_id, m.reply_to_provider_id, m.status, m.status_rank, m.occurred_at, m.created_at, m.created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(organization_id uuid, id uuid, conversation_id uuid,
      connection_id uuid, contact_id uuid, direction text, origin text, author_id uuid, type text, content jsonb, preview text,
      provider_id text, reply_to_provider_id text, status text, status_rank smallint, occurred_at timestamptz, created_at timestamptz)`,
};

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
  tx.write(messageWriter, { ...row, content: kept });
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
