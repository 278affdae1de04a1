import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/transaction.ts';
import type { Kernel } from '../../kernel.ts';
import { wordsOf } from '../../terms.ts';
import { containing } from './fields.ts';

/** What `q` looks for in the rows of a list. */
export interface TextSearch {
  /** Where it looks, told to callers. */
  description: string;
  matching(kernel: Kernel, tx: Tx, q: string): Promise<Matching>;
}

export interface Matching {
  condition: RawBuilder<boolean>;
  /** There are so few that they can be counted. */
  few: boolean;
}

/** Every word stands somewhere in one of these columns. Looks at each row of the organization: for small tables. */
export function textIn(description: string, ...columns: readonly RawBuilder<unknown>[]): TextSearch {
  const somewhere = (word: string) =>
    sql`(${sql.join(
      columns.map((column) => containing(column, word)),
      sql` or `,
    )})`;
  return {
    description,
    async matching(_kernel, _tx, q) {
      const words = wordsOf(q);
      const condition = sql<boolean>`(${sql.join(words.map(somewhere), sql` and `)})`;
      return words.length === 0 ? nothing : { condition, few: false };
    },
  };
}

const nothing: Matching = { condition: sql`false`, few: true };

/** One way to find rows by what was typed. */
export interface Found {
  /** The column that holds the ids. */
  id: RawBuilder<unknown>;
  /** The ids, as a statement an index answers outside of row-level security: it names the organization itself. */
  ids: RawBuilder<unknown>;
  /** The same as a condition on a row of the list. */
  fits: RawBuilder<boolean>;
}

/** More than these are too many to name: among them a page is soon full, row by row. */
const mostNamed = 1_000;

/**
 * Rows that are found in one of these ways. Row-level security keeps the indexes of words and letters from being used, so ids
 * are looked for outside it. Few become the condition by their ids; of words that are everywhere each row is asked, in the
 * order of the list. Both let the same rows through, so a walk may go over from one to the other.
 */
export async function foundBy(kernel: Kernel, ways: readonly Found[]): Promise<Matching> {
  if (ways.length === 0) return nothing;
  const found = await kernel.db.system((db) => Promise.all(ways.map(({ ids }) => firstOf(ids).execute(db))), 'request');
  const conditions = ways.map(({ id, fits }, way) => {
    const ids = found[way]?.rows.map((row) => row.id) ?? [];
    return ids.length > mostNamed ? oneByOne(fits) : sql<boolean>`${id} = any(${ids}::uuid[])`;
  });
  return {
    condition: sql`(${sql.join(conditions, sql` or `)})`,
    few: found.every(({ rows }) => rows.length <= mostNamed),
  };
}

/** Asked row by row, so that a full page ends the asking: the planner takes every such word for a rare one. */
const oneByOne = (condition: RawBuilder<boolean>) => sql<boolean>`case when ${condition} then true end`;

/** Found apart from the limit, so that the planner takes the index that finds them; no more are read than are needed. */
const firstOf = (ids: RawBuilder<unknown>) =>
  sql<{ id: string }>`with found as materialized (${ids}) select id from found limit ${sql.lit(mostNamed + 1)}`;
