import type { Compilable, RawBuilder } from 'kysely';

/** How rows of one kind are written: those put down side by side in one transaction, by one statement. Rows say whose they are. */
export interface RowWriter<R> {
  /** What two rows of one statement must not share; the second goes into the next one. */
  keyOf?(row: R): string;
  write(rows: R[]): Compilable | RawBuilder<unknown>;
}

/** What was put down and not yet sent, a list for each writer, in the order of their first rows. */
export class Gathered {
  readonly #lists = new Map<RowWriter<unknown>, unknown[]>();

  /** True when this is the first. */
  add<R>(writer: RowWriter<R>, row: R): boolean {
    const first = this.#lists.size === 0;
    const list = this.#lists.get(writer as RowWriter<unknown>);
    if (list) list.push(row);
    else this.#lists.set(writer as RowWriter<unknown>, [row]);
    return first;
  }

  /** Empties it. */
  statements(): (Compilable | RawBuilder<unknown>)[] {
    const lists = [...this.#lists];
    this.#lists.clear();
    return lists.flatMap(([writer, rows]) => inRounds(rows, writer.keyOf).map((round) => writer.write(round)));
  }
}

/** Rows in rounds of which none has a key twice; those of one key keep their order. */
export function inRounds<R>(rows: R[], keyOf?: (row: R) => string): R[][] {
  if (!keyOf) return [rows];
  const rounds: Map<string, R>[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const place = rounds.findLastIndex((round) => round.has(key)) + 1;
    const round = rounds[place] ?? new Map<string, R>();
    rounds[place] = round.set(key, row);
  }
  return rounds.map((round) => [...round.values()]);
}
