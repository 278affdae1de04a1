import { sql } from 'kysely';
import type { TestEngine } from './engine.ts';

/** The tables in which a text stands, in any column of any row, also as bytes. */
export async function tablesWith({ engine }: Pick<TestEngine, 'engine'>, text: string): Promise<string[]> {
  const read = <R>(statement: string) =>
    engine.kernel.db.system(async (db) => (await sql.raw<R>(statement).execute(db)).rows);
  const tables = await read<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'graphile_worker')`);
  const found = [];
  for (const { name } of tables) {
    const [row] = await read<{ hit: boolean }>(
      `select exists (select from ${name} t where position('${text}' in t::text) > 0
        or position(encode(convert_to('${text}', 'UTF8'), 'hex') in t::text) > 0) as hit`,
    );
    if (row?.hit) found.push(name);
  }
  return found;
}
