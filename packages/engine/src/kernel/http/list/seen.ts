import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Tx } from '../../db/transaction.ts';
import type { DB } from '../../db/types.ts';

/** Which rows a member sees who does not see all of them. */
export interface Seen {
  /** Whether they see a row of the table. */
  visible: RawBuilder<boolean>;
  /** The ids of all rows they see, found from what is theirs; a statement. */
  ids: RawBuilder<unknown>;
}

/** Reads the first rows of an order. */
export type Take = <O>(
  rows: SelectQueryBuilder<DB, keyof DB, O>,
  order: RawBuilder<unknown>,
  most: number,
) => Promise<O[]>;

/** How many rows a page looks through before it begins from what is the member's own. */
const nearby = 1_000;

export const takeAny: Take = (rows, order, most) => rows.orderBy(order).limit(sql.lit(most)).execute();

/**
 * For a member who sees some rows only. Who sees many finds a page among the next rows. Who sees few would look through
 * everybody's, so after some of those the page is made of what is theirs. Which of the two is quicker shows by trying, and not
 * by what the planner knows of the average member.
 */
export function takeSeen({ db }: Tx, { visible, ids }: Seen, table: keyof DB, id: RawBuilder<unknown>): Take {
  return async (rows, order, most) => {
    const next = rows.orderBy(order).limit(sql.lit(nearby));
    const { rows: found } = await sql<never>`
      select * from ${sql`(${next})`} as ${sql.table(table)} where ${visible} order by ${order} limit ${sql.lit(most)}`.execute(
      db,
    );
    return found.length === most ? found : takeAny(rows.where(sql<boolean>`${id} = any(array(${ids}))`), order, most);
  };
}
