import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

/** A tag may be a remark about a person. */
export const eraseTags: Erase = async (tx, { ids }) => ({
  tag_links: await tx.rows(sql`
    delete from tag_links where organization_id = ${tx.organization_id}
      and (contact_id = any(${ids}::uuid[]) or lead_id = any(${ids}::uuid[]) or conversation_id = any(${ids}::uuid[]))
    returning tag_id`),
});
