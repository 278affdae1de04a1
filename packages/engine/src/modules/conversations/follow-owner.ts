import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { defineConsumer } from '../../kernel/events/consumers.ts';
import { announceChanges } from './announce.ts';
import type { EnsuredConversation } from './ensure.ts';

interface Assigned {
  owner_id: string | null;
  previous_owner_id: string | null;
}

/** Who gets the lead gets the chat: conversations of its person that were nobody's, or the previous owner's, move along. */
export const followOwner = defineConsumer({
  name: 'conversations.follow_owner',
  types: ['lead.assigned'],
  async handle(tx, events) {
    for (const { contact_id, data } of events) {
      if (contact_id) await handOver(tx, contact_id, data as unknown as Assigned);
    }
  },
});

async function handOver(tx: Tx, contactId: string, { owner_id, previous_owner_id }: Assigned): Promise<void> {
  const moved = await tx.rows(sql<EnsuredConversation>`
    update conversations set assignee_id = ${owner_id}, version = version + 1, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and contact_id = ${contactId}
      and (assignee_id is null or assignee_id = ${previous_owner_id}::uuid) and assignee_id is distinct from ${owner_id}::uuid
    returning id, connection_id, contact_id, status, window_expires_at, assignee_id`);
  for (const after of moved) announceChanges(tx, { ...after, assignee_id: previous_owner_id }, after);
}
