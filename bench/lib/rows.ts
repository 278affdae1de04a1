import { onDatabase } from './database.ts';

/** Rows by table. */
export type RowCounts = Record<string, number>;

export async function countRows(url: string): Promise<RowCounts> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    const counts: RowCounts = {};
    for (const { name } of rows) {
      const counted = await client.query<{ count: number }>(
        `select count(*)::int as count from ${client.escapeIdentifier(name)}`,
      );
      counts[name] = counted.rows[0]?.count ?? 0;
    }
    return counts;
  });
}

/**
 * A floor that writes less than Sauda would be no floor.
 *
 * @throws Error naming the tables of which one wrote more rows a lead than the other.
 */
export function requireSameRows(before: RowCounts, floor: RowCounts, sauda: RowCounts): void {
  const perLead = (after: RowCounts, table: string) => {
    const added = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    return added(table) / added('leads');
  };
  const different = Object.keys(before).filter((table) => perLead(floor, table) !== perLead(sauda, table));
  if (different.length === 0) return;
  const found = different.map((table) => `${table} ${perLead(floor, table)} and ${perLead(sauda, table)}`);
  throw new Error(`The floor and Sauda write different rows a lead: ${found.join(', ')}. Mend floor/lead-rows.ts.`);
}
