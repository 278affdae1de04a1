import { type RawBuilder, sql } from 'kysely';

/** Whether work that is not finished reads the file, or writes it. For a query that calls the file `f`. */
export const inUse: RawBuilder<boolean> = sql`exists (
  select from operations o where o.organization_id = f.organization_id and o.status in ('pending', 'running')
    and (o.input #>> '{file,id}' = f.id::text or o.state ->> 'file_id' = f.id::text or o.state ->> 'error_file_id' = f.id::text
      or o.state ->> 'outcome_file_id' = f.id::text))`;
