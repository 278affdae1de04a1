import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

/** The row stays, because leads and conversations hang on it; nothing in it tells who it was. */
export const eraseContact: Erase = async (tx, { contact_id }) => ({
  contacts: await tx.rows(sql`
    update contacts set name = null, language = null, address = null, city = null, state = null, pincode = null, external_id = null,
      source = null, metadata = '{}', custom = '{}', updated_at = ${tx.now}, version = version + 1
    where organization_id = ${tx.organization_id} and id = ${contact_id} returning id`),
  channel_identities: await tx.rows(sql`
    update channel_identities set value = 'erased ' || id, username = null
    where organization_id = ${tx.organization_id} and contact_id = ${contact_id} and value <> 'erased ' || id returning id`),
});
