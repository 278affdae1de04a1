import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { conversationCreated } from './conversations.events.ts';

export interface ConversationKey {
  connection_id: string;
  identity_id: string;
  contact_id: string;
  at: Date;
}

export type EnsuredConversation = Pick<
  Row<'conversations'>,
  'id' | 'connection_id' | 'contact_id' | 'status' | 'window_expires_at' | 'assignee_id'
>;

/** The conversation of an identity on a connection, made if this is its first message; locked until the transaction ends. */
export async function ensureConversation(tx: Tx, key: ConversationKey): Promise<EnsuredConversation> {
  const id = newId();
  const [row] = await tx.rows(sql<EnsuredConversation>`
    insert into conversations (organization_id, id, connection_id, identity_id, contact_id, last_message_at, created_at, updated_at)
    values (${tx.organization_id}, ${id}, ${key.connection_id}, ${key.identity_id}, ${key.contact_id}, ${key.at}, ${tx.now}, ${tx.now})
    on conflict on constraint conversations_once do update set updated_at = excluded.updated_at
    returning id, connection_id, contact_id, status, window_expires_at, assignee_id`);
  if (!row) throw new Error('An upsert answered no row.');
  if (row.id === id) {
    publish(tx, conversationCreated, {
      subject: { type: 'conversation', id },
      contact_id: key.contact_id,
      data: { conversation_id: id, connection_id: key.connection_id, status: 'open', assignee_id: null },
    });
  }
  return row;
}
