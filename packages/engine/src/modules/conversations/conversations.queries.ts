import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import { visibleContactId } from '../contacts/index.ts';
import { visibleByOwner } from '../members/index.ts';
import { tagsOf } from '../tags/index.ts';

/** An actor sees a conversation as its assignee, and with every person they see. */
export function visibleConversation(actor: Viewer): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`(${visibleByOwner(actor, sql`conversations.assignee_id`)}
    or ${visibleContactId(actor, sql`conversations.contact_id`)})`;
}

/** What a row of the table does not say of a conversation. */
interface Card {
  contact_name: string | null;
  contact_phone: string | null;
  tags: string[];
}

export type ConversationRow = Row<'conversations'> & Card;

/** The same conversation after its row was changed. */
export const onCard = (row: Row<'conversations'>, { contact_name, contact_phone, tags }: Card): ConversationRow => ({
  ...row,
  contact_name,
  contact_phone,
  tags,
});

/**
 * The inbox of an actor: what is assigned to them. One index in order, however much there is; a conversation follows the
 * owner of its lead (see follow-owner.ts), and any other of their leads' conversations can be opened by its id.
 */
export const inInbox = (actor: Viewer): RawBuilder<boolean> => visibleByOwner(actor, sql`conversations.assignee_id`);

/** The conversations an actor sees. */
export function conversations(tx: Tx, sees: (actor: Viewer) => RawBuilder<boolean> = visibleConversation) {
  return tx.db
    .selectFrom('conversations')
    .selectAll('conversations')
    .select([
      sql<string | null>`(select c.name from contacts c
        where c.organization_id = conversations.organization_id and c.id = conversations.contact_id)`.as(
        'contact_name',
      ),
      sql<string | null>`(select i.value from channel_identities i
        where i.organization_id = conversations.organization_id and i.contact_id = conversations.contact_id and i.kind = 'phone'
        order by i.is_primary desc, i.created_at, i.id limit 1)`.as('contact_phone'),
      tagsOf('conversation', 'conversations').as('tags'),
    ])
    .where('conversations.organization_id', '=', tx.organization_id)
    .where(sees(tx.actor));
}

export async function getConversation(tx: Tx, id: string, { lock = false } = {}): Promise<ConversationRow> {
  const query = conversations(tx).where('conversations.id', '=', id);
  const row = await (lock ? query.forUpdate('conversations') : query).executeTakeFirst();
  if (!row) throw notFound('conversation');
  return row;
}

export function conversationWire(row: ConversationRow, now: Date) {
  const { window_expires_at, free_entry_expires_at, contact_name, contact_phone, ...rest } = row;
  return {
    ...rest,
    object: 'conversation' as const,
    contact: { name: contact_name, phone: contact_phone },
    window: { open: isWindowOpen(row, now), expires_at: window_expires_at, free_entry_expires_at },
  };
}

export const isWindowOpen = ({ window_expires_at }: { window_expires_at: Date | null }, now: Date): boolean =>
  window_expires_at !== null && window_expires_at > now;

export function messageWire({ status_rank: _rank, played_at: _played, ...row }: Row<'messages'>) {
  return {
    ...row,
    object: 'message' as const,
    content: row.content as Record<string, unknown>,
    error: row.error as { kind: string; provider_code: string | null; message: string } | null,
    pricing: row.pricing as Record<string, unknown> | null,
    reactions: row.reactions as { contact?: string; business?: string },
  };
}

/** The messages of conversations an actor sees. */
export function messages(tx: Tx) {
  return tx.db
    .selectFrom('messages')
    .innerJoin('conversations', (join) =>
      join
        .onRef('conversations.organization_id', '=', 'messages.organization_id')
        .onRef('conversations.id', '=', 'messages.conversation_id'),
    )
    .selectAll('messages')
    .where('messages.organization_id', '=', tx.organization_id)
    .where(visibleConversation(tx.actor));
}

/** One message of a conversation the actor sees, or `not_found`. */
export async function getMessage(tx: Tx, id: string): Promise<Row<'messages'>> {
  const row = await messages(tx).where('messages.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('message');
  return row;
}
