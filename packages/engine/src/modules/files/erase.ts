import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

/**
 * Exports and lists made or brought before may hold the person in any spelling: they are deleted. They can be made anew. Files
 * that records hold go with those records.
 */
export const eraseFiles: Erase = async (tx) => ({
  files: await tx.rows(sql`
    delete from files f where f.organization_id = ${tx.organization_id} and (f.type is null or f.type <> 'json') and not f.is_used
      and not exists (select from operations o where o.organization_id = f.organization_id and o.status in ('pending', 'running')
        and (o.input #>> '{file,id}' = f.id::text or o.state ->> 'file_id' = f.id::text or o.state ->> 'error_file_id' = f.id::text
          or o.state ->> 'outcome_file_id' = f.id::text)) returning id`),
});
