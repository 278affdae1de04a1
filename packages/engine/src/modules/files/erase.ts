import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';
import { inUse } from './in-use.ts';

/**
 * Exports and lists made or brought before may hold the person in any spelling: they are deleted. They can be made anew. Files
 * that records hold go with those records.
 */
export const eraseFiles: Erase = async (tx) => ({
  files: await tx.rows(sql`
    delete from files f where f.organization_id = ${tx.organization_id} and (f.type is null or f.type <> 'json')
      and not f.is_used and not ${inUse} returning id`),
});
