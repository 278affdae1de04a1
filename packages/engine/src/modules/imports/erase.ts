import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

/** The first rows of dry runs. */
export const eraseImports: Erase = async (tx) => ({
  imports: await tx.rows(sql`
    update imports set sample = '[]' where organization_id = ${tx.organization_id} and sample <> '[]' returning id`),
});
