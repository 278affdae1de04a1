import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

export const eraseNotes: Erase = async (tx, { contact_id, lead_ids }) => ({
  notes: await tx.rows(sql`
    delete from notes where organization_id = ${tx.organization_id}
      and (contact_id = ${contact_id} or lead_id = any(${lead_ids}::uuid[])) returning id`),
});
