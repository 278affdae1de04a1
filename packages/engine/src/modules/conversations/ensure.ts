import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import { together } from '../../kernel/db/together.ts';
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
  const { row, made } = await upsert(tx, key);
  if (made) {
    publish(tx, conversationCreated, {
      subject: { type: 'conversation', id: row.id },
      contact_id: key.contact_id,
      data: { conversation_id: row.id, connection_id: key.connection_id, status: 'open', assignee_id: null },
    });
  }
  return row;
}

interface Upserted {
  row: EnsuredConversation;
  /** True for one asker only. */
  made: boolean;
}

const columns = sql.raw('id, connection_id, identity_id, contact_id, status, window_expires_at, assignee_id');

/** Those that are there are only locked: an update would cost a row version, and each later one all foreign keys again. */
const upsert = together(async (tx, keys: ConversationKey[]): Promise<Upserted[]> => {
  const wanted = new Map(keys.map((key) => [nameOf(key), { ...key, id: newId() }]));
  const rows = await tx.rows(sql<EnsuredConversation & { identity_id: string }>`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb)
        as k(id uuid, connection_id uuid, identity_id uuid, contact_id uuid, at timestamptz)
      order by k.connection_id, k.identity_id
    ), known as materialized (
      select c.* from wanted k join conversations c on c.organization_id = ${tx.organization_id}
        and c.connection_id = k.connection_id and c.identity_id = k.identity_id
      for no key update of c
    ), made as (
      insert into conversations (organization_id, id, connection_id, identity_id, contact_id, last_message_at, created_at, updated_at)
      select ${tx.organization_id}, k.id, k.connection_id, k.identity_id, k.contact_id, k.at, ${tx.now}, ${tx.now}
      from wanted k where not exists (
        select from known c where c.connection_id = k.connection_id and c.identity_id = k.identity_id)
      on conflict on constraint conversations_once do update set updated_at = excluded.updated_at
      returning ${columns}
    )
    select ${columns} from known union all select ${columns} from made`);
  const found = new Map(rows.map(({ identity_id, ...row }) => [nameOf({ ...row, identity_id }), row]));
  return keys.map((key) => {
    const row = found.get(nameOf(key));
    if (!row) throw new Error('An upsert answered no row.');
    const made = row.id === wanted.get(nameOf(key))?.id;
    wanted.delete(nameOf(key));
    return { row, made };
  });
});

const nameOf = (key: Pick<ConversationKey, 'connection_id' | 'identity_id'>) =>
  `${key.connection_id} ${key.identity_id}`;
