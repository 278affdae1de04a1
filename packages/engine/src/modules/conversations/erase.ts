import { sql } from 'kysely';
import { type Erase, mentions } from '../../kernel/privacy/erase.ts';

/** That messages went to and fro stays; what they said, and the provider's ids, which hold the number, do not. */
export const eraseConversations: Erase = async (tx, person) => {
  const { organization_id } = tx;
  const of = sql`organization_id = ${organization_id} and contact_id = ${person.contact_id}`;
  const unsent = sql`select message_id from outgoing_messages where organization_id = ${organization_id}`;
  return {
    messages: await tx.rows(sql`
      update messages set content = '{"erased": true}', preview = null, error = null, reactions = '{}', provider_id = null,
        reply_to_provider_id = null, status = case when id in (${unsent}) then 'cancelled' else status end,
        updated_at = ${tx.now}, version = version + 1
      where ${of} and content <> '{"erased": true}' returning id`),
    outgoing_messages: await tx.rows(sql`
      delete from outgoing_messages o where o.organization_id = ${organization_id} and o.conversation_id in (
        select c.id from conversations c where c.organization_id = ${organization_id} and c.contact_id = ${person.contact_id})
      returning o.message_id`),
    conversations: await tx.rows(sql`
      update conversations set last_message_preview = null, updated_at = ${tx.now}, version = version + 1 where ${of} returning id`),
    parked_statuses: await tx.rows(sql`
      delete from parked_statuses where organization_id = ${organization_id} and event::text like any(${mentions(person)}::text[])
      returning event_id`),
  };
};
