import { sql } from 'kysely';
import { inRounds } from '../../kernel/db/row-writer.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { defineConsumer, type StoredEvent } from '../../kernel/events/consumers.ts';
import { announceChanges } from './announce.ts';
import type { EnsuredConversation } from './ensure.ts';

interface Assigned {
  contact_id: string;
  owner_id: string | null;
  previous_owner_id: string | null;
}

/** Who gets the lead gets the chat: conversations of its person that were nobody's, or the previous owner's, move along. */
export const followOwner = defineConsumer({
  name: 'conversations.follow_owner',
  types: ['lead.assigned'],
  async handle(tx, events) {
    for (const round of inRounds(events.flatMap(assignedOf), ({ contact_id }) => contact_id)) await handOver(tx, round);
  },
});

function assignedOf({ contact_id, data }: StoredEvent): Assigned[] {
  const { owner_id, previous_owner_id } = data as unknown as Assigned;
  return contact_id ? [{ contact_id, owner_id, previous_owner_id }] : [];
}

/** One assignment of each contact. */
async function handOver(tx: Tx, round: Assigned[]): Promise<void> {
  const moved = await tx.rows(sql<EnsuredConversation & { before: string | null }>`
    update conversations c set assignee_id = a.owner_id, version = version + 1, updated_at = ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(round)}::jsonb) as a(contact_id uuid, owner_id uuid, previous_owner_id uuid)
    where c.organization_id = ${tx.organization_id} and c.contact_id = a.contact_id
      and (c.assignee_id is null or c.assignee_id = a.previous_owner_id) and c.assignee_id is distinct from a.owner_id
    returning c.id, c.connection_id, c.contact_id, c.status, c.window_expires_at, c.assignee_id, a.previous_owner_id as before`);
  for (const { before, ...after } of moved) announceChanges(tx, { ...after, assignee_id: before }, after);
}
