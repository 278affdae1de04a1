import { sql } from 'kysely';
import type { Kernel } from '../kernel.ts';

const atOnce = 5_000;
const foreignKeyViolation = '23503';

/**
 * Erases everything of one organization, its own row last. Deletes in small steps, each for itself, so that a crash leaves
 * less to do and nothing half linked: a table others still refer to waits until those are empty.
 */
export async function eraseOrganization(kernel: Kernel, organizationId: string, signal: AbortSignal): Promise<void> {
  const tables = await tenantTables(kernel);
  while (!signal.aborted) {
    const waiting: string[] = [];
    let erased = 0;
    for (const table of tables) {
      const count = await eraseFrom(kernel, table, organizationId, signal);
      if (count === null) waiting.push(table);
      else erased += count;
    }
    // What was emptied may have been written again by the triggers of what was emptied later.
    if (erased > 0) continue;
    if (waiting.length === 0) return;
    throw new Error(
      `Organization ${organizationId} cannot be erased: something still refers to ${waiting.join(', ')}.`,
    );
  }
}

async function tenantTables(kernel: Kernel): Promise<string[]> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ name: string }>`
      select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(db),
  );
  return rows.map(({ name }) => name);
}

/** How many rows went; null when others still refer to one of them. */
async function eraseFrom(
  kernel: Kernel,
  table: string,
  organizationId: string,
  signal: AbortSignal,
): Promise<number | null> {
  let total = 0;
  while (!signal.aborted) {
    try {
      const { numAffectedRows } = await kernel.db.system((db) =>
        sql`delete from ${sql.table(table)} where ctid = any(array(
          select ctid from ${sql.table(table)} where organization_id = ${organizationId} limit ${sql.lit(atOnce)}))`.execute(
          db,
        ),
      );
      total += Number(numAffectedRows ?? 0);
      if (Number(numAffectedRows ?? 0) < atOnce) return total;
    } catch (error) {
      if ((error as { code?: string }).code === foreignKeyViolation) return null;
      throw error;
    }
  }
  return total;
}
