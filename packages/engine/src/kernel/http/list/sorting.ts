import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type TSchema, Type } from 'typebox';
import type { DB } from '../../db/types.ts';
import { StringEnum } from '../schema.ts';
import type { Take } from './seen.ts';

/** A key rows are ordered by. */
export interface Sort {
  column: RawBuilder<unknown>;
  type: 'timestamptz' | 'date' | 'text' | 'int' | 'bigint';
  /** The name of the key in the row, as selected. */
  key: string;
  /** Rows without it come last, ascending and descending. */
  nullable?: boolean;
  /** The ruled field it tells of: a role that hides it cannot sort by it. */
  ruled?: string;
}

/** A key as it was asked for. */
export interface Order extends Sort {
  descending: boolean;
}

/** Where a page ended: the keys of its last row and its id. */
export type Position = (string | number | null)[];

type Rows<O> = SelectQueryBuilder<DB, keyof DB, O>;

/** `sort`: one key, or two of them with a comma between. */
export function sortSchema(names: readonly string[], options: { default?: string; description: string }): TSchema {
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return StringEnum([only, `-${only}`], options);
  const one = `-?(${names.join('|')})`;
  const description = `${names.map((name) => `\`${name}\``).join(', ')}, or two of them: \`-${only},${others[0]}\`. ${options.description}`;
  return Type.String({ pattern: `^${one}(,${one})?$`, ...options, description });
}

/** What the pattern of a `sort` asks for, as a reader would say it. */
export function sortInWords(pattern: string): string | undefined {
  const [, names] = /^\^-\?\(([a-z_|]+)\)\(,-\?\(\1\)\)\?\$$/.exec(pattern) ?? [];
  return names && `one of: ${names.replaceAll('|', ', ')}; or two of them with a comma; a leading - means descending`;
}

/** `-last_message_at,name`, when all of it are keys of the list. */
export function readSort(sorts: Readonly<Record<string, Sort>>, text: string): Order[] | undefined {
  const orders = text.split(',').map((part) => {
    const name = part.replace(/^-/, '');
    const sort = Object.hasOwn(sorts, name) ? sorts[name] : undefined;
    return sort && { ...sort, descending: part.startsWith('-') };
  });
  const known = orders.filter((order) => order !== undefined);
  return known.length === orders.length && known.length <= 2 ? known : undefined;
}

const words = ({ descending }: Pick<Order, 'descending'>) =>
  descending ? { after: sql`<`, direction: sql`desc` } : { after: sql`>`, direction: sql`asc` };

/** What rows are read by: their order, where to go on, how many, and how they are taken. */
interface Reading {
  orders: readonly Order[];
  id: RawBuilder<unknown>;
  position: Position | null;
  limit: number;
  take: Take;
}

/** The rows behind a position. */
export function readInOrder<O>(rows: Rows<O>, reading: Reading): Promise<O[]> {
  const [first, second] = reading.orders;
  if (!first) throw new Error('A list has an order.');
  return second ? readByTwo(rows, [first, second], reading) : readByOne(rows, first, reading);
}

/** By one key, from its index. Those without it come last, so they are asked for when the others have run out. */
async function readByOne<O>(rows: Rows<O>, order: Order, { id, position, limit, take }: Reading): Promise<O[]> {
  const { column, type, nullable } = order;
  const { after, direction } = words(order);
  const byKey = sql`${column} ${direction}, ${id} ${direction}`;
  const behind = (some: Rows<O>) =>
    position === null
      ? some
      : some.where(sql<boolean>`(${column}, ${id}) ${after} (${position[0]}::${sql.raw(type)}, ${position[1]}::uuid)`);
  if (!nullable) return take(behind(rows), byKey, limit);
  const without = rows.where(sql<boolean>`${column} is null`);
  const byId = sql`${id} ${direction}`;
  if (position?.[0] === null)
    return take(without.where(sql<boolean>`${id} ${after} ${position[1]}::uuid`), byId, limit);
  const found = await take(behind(rows.where(sql<boolean>`${column} is not null`)), byKey, limit);
  return found.length === limit ? found : [...found, ...(await take(without, byId, limit - found.length))];
}

/**
 * By two keys, then the id in the direction of the second. There is no index of two: where the first is never empty its index
 * leads and rows with equal keys are sorted among themselves; else what matches is sorted whole.
 */
function readByTwo<O>(rows: Rows<O>, orders: [Order, Order], { id, position, limit, take }: Reading): Promise<O[]> {
  const last = words(orders[1]);
  const keys = orders.map((order) => {
    const { direction } = words(order);
    return order.nullable ? sql`${order.column} ${direction} nulls last` : sql`${order.column} ${direction}`;
  });
  const behind = (keysLeft: readonly Order[], values: Position): RawBuilder<boolean> => {
    const [order, ...rest] = keysLeft;
    const [value] = values;
    if (!order) return sql`${id} ${last.after} ${value}::uuid`;
    const equal = behind(rest, values.slice(1));
    const { column, nullable } = order;
    if (value === null) return sql`(${column} is null and ${equal})`;
    const { after } = words(order);
    const here = sql`${value}::${sql.raw(order.type)}`;
    // The first half says again what the second does, for the index.
    return nullable
      ? sql`(${column} ${after} ${here} or ${column} is null or (${column} = ${here} and ${equal}))`
      : sql`(${column} ${after}= ${here} and (${column} ${after} ${here} or ${equal}))`;
  };
  const found = position === null ? rows : rows.where(behind(orders, position));
  return take(found, sql`${sql.join(keys)}, ${id} ${last.direction}`, limit);
}
