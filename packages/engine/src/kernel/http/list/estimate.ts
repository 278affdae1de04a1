import { type Compilable, type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/transaction.ts';
import type { DB } from '../../db/types.ts';

/** Of each end of the table's order by id. */
const sampled = 1_000;

type Rows<O> = Compilable<O> & { as(name: string): unknown };

interface Plan {
  'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }];
}

/** How many rows a list has, where they are known to be few. */
export async function exactCount<O>(tx: Tx, rows: Rows<O>): Promise<number> {
  const [row] = await tx.rows(sql<{ hits: number }>`select count(*) as hits from ${sql`(${rows})`} hit`);
  return row?.hits ?? 0;
}

/**
 * About how many rows a list has, without walking it. The planner says how many the organization has; which part of them the
 * list shows is seen on a sample of the organization's own rows, its newest and its oldest. The planner is not asked about the
 * conditions: its statistics of their values are those of all organizations, and an estimate would tell of the others.
 */
export async function estimateCount<O>(tx: Tx, table: keyof DB, rows: Rows<O>): Promise<number> {
  const name = sql.table(table);
  const ofOrganization = sql`from ${name} where organization_id = ${tx.organization_id}`;
  const end = (direction: RawBuilder<unknown>) =>
    sql`(select id ${ofOrganization} order by id ${direction} limit ${sql.lit(sampled)})`;
  // Under the name of the table itself, so that the conditions of the list apply to the sample as they are.
  const [[sample], [plan]] = await Promise.all([
    tx.rows(sql<{ seen: number; hits: number }>`
      with ${name} as materialized (select * ${ofOrganization} and id in (${end(sql`desc`)} union ${end(sql`asc`)}))
      select (select count(*) from ${name}) as seen, (select count(*) from ${sql`(${rows})`} hit) as hits`),
    tx.rows(sql<Plan>`explain (format json) select 1 ${ofOrganization}`),
  ]);
  const { seen, hits } = sample as { seen: number; hits: number };
  if (seen < 2 * sampled) return hits;
  const all = (plan as Plan)['QUERY PLAN'][0].Plan['Plan Rows'];
  return Math.max(Math.round((Math.max(all, seen) * hits) / seen), hits);
}
