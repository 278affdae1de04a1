import { sql } from 'kysely';
import type { Batch } from './batches.ts';

/** Rows a table should have before its statistics are worth anything. */
const fewest = 100;

/**
 * Postgres knows nothing of a young table until autovacuum comes by, and until then takes any index that begins with the
 * organization for as good as the primary key: the first import would read the whole organization for every row. Tables
 * that were never analysed, or grew fivefold since, are analysed here, within seconds.
 */
export const freshStatistics: Batch = {
  name: 'fresh-statistics',
  topic: 'fresh-statistics',
  idle_ms: 3_000,
  async run(kernel) {
    await kernel.db.system(async (db) => {
      const { rows } = await sql<{ table_name: string }>`
        select s.relname as table_name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
        where s.schemaname = 'public' and s.n_live_tup > ${fewest}
          and (coalesce(s.last_analyze, s.last_autoanalyze) is null or s.n_live_tup > 5 * greatest(c.reltuples, 0))
          and pg_has_role(c.relowner, 'usage')
        limit 20`.execute(db);
      for (const { table_name } of rows) await sql`analyze ${sql.table(table_name)}`.execute(db);
    });
    return 0;
  },
};
