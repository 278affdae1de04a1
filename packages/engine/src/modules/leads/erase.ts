import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

/** Stages, values and dates stay for the reports; words do not. */
export const eraseLeads: Erase = async (tx, { contact_id }) => ({
  leads: await tx.rows(sql`
    update leads set title = 'Erased', sub_source = null, attribution = null, lost_reason = null, external_id = null, metadata = '{}', custom = '{}',
      updated_at = ${tx.now}, version = version + 1
    where organization_id = ${tx.organization_id} and contact_id = ${contact_id} returning id`),
  enquiries: await tx.rows(sql`
    update enquiries set sub_source = null, message = null, product = null, requirement = null, quantity = null, budget_text = null,
      attribution = null, raw = null
    where organization_id = ${tx.organization_id} and (contact_id = ${contact_id} or lead_id in (
      select l.id from leads l where l.organization_id = ${tx.organization_id} and l.contact_id = ${contact_id})) returning id`),
});
