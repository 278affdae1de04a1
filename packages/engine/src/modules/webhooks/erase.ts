import { sql } from 'kysely';
import { type Erase, mentions } from '../../kernel/privacy/erase.ts';

/** What receivers answered, where it was about the person or names them. That it was delivered, and when, stays. */
export const eraseDeliveries: Erase = async (tx, person) => ({
  webhook_deliveries: await tx.rows(sql`
    update webhook_deliveries d set response_body = null, error = null
    where d.organization_id = ${tx.organization_id} and (d.response_body is not null or d.error is not null)
      and (d.response_body like any(${mentions(person)}::text[]) or d.error like any(${mentions(person)}::text[])
        or exists (select from events e where e.organization_id = d.organization_id and e.xid = d.event_xid and e.id = d.event_id
          and (e.contact_id = ${person.contact_id} or e.lead_id = any(${person.lead_ids}::uuid[]))))
    returning id`),
});
