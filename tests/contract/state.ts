import type { TestEngine } from '@sauda/engine/testing';
import { sql } from 'kysely';

/**
 * Reads everything an organization has in the database into a line for each table: while they are the same, nothing was
 * changed. What is kept of requests themselves does not count: answers for their repetition, their number, when a key was
 * used, and the turns of a rule, which are reserved ahead.
 */
export function stateReader({ engine }: TestEngine): (organizationId: string) => Promise<string> {
  const { db } = engine.kernel;
  const tables = db.system(async (system) => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'organization_id'
        and c.relname not in ('idempotency_keys', 'usage_days') order by name`.execute(system);
    return rows.map(({ name }) => name);
  });
  return async (id) => {
    const parts = (await tables).map(
      (name) => sql`select ${sql.lit(name)} as name, md5((to_jsonb(t) - 'last_used_at' - 'turns')::text) as row
        from ${sql.table(name)} t where organization_id = ${id}`,
    );
    const lines = sql<{ line: string }>`
      select concat_ws(' ', name, count(*), md5(string_agg(row, '' order by row))) as line
      from (${sql.join(parts, sql` union all `)}) rows group by name order by name`;
    const { rows } = await db.system((system) => lines.execute(system));
    return rows.map(({ line }) => line).join('\n');
  };
}
