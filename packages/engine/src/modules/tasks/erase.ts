import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

export const eraseTasks: Erase = async (tx, { contact_id, lead_ids }) => ({
  tasks: await tx.rows(sql`
    update tasks set title = 'Erased', outcome = null, custom = '{}', updated_at = ${tx.now}, version = version + 1
    where organization_id = ${tx.organization_id} and (contact_id = ${contact_id} or lead_id = any(${lead_ids}::uuid[])) returning id`),
});
