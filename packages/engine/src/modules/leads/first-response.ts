import { sql } from 'kysely';
import { defineConsumer } from '../../kernel/events/consumers.ts';

/** The first message of ours that went out after a lead came: how fast we were. Only the first one counts. */
export const firstResponse = defineConsumer({
  name: 'leads.first_response',
  // A provider may leave statuses out: whichever tells first that it went out counts.
  types: ['message.sent', 'message.delivered', 'message.read'],
  async handle(tx, events) {
    const sent = events.flatMap(({ contact_id, occurred_at }) => (contact_id ? [{ contact_id, at: occurred_at }] : []));
    if (sent.length === 0) return;
    tx.defer(sql`
      update leads l set first_response_at = s.at
      from (select contact_id, min(at) as at from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s(contact_id uuid, at timestamptz)
        group by contact_id) s
      where l.organization_id = ${tx.organization_id} and l.contact_id = s.contact_id
        and l.first_response_at is null and l.created_at <= s.at and (l.closed_at is null or l.closed_at >= s.at)`);
  },
});
