import { type CompiledQuery, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type TProperties, type TSchema, type TUnsafe, Type } from 'typebox';
import { same, sha256, sign } from '../crypto.ts';
import type { DB } from '../db/types.ts';
import { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { StringEnum, TimeInput, Uuid } from './schema.ts';

/** A field a list can be filtered by: its query parameters and the condition each one makes. */
interface Filter {
  parameters: Record<string, TSchema>;
  conditions: Record<string, (value: never) => RawBuilder<boolean>>;
}

type Column = RawBuilder<unknown>;

/** `?status=open`, `?status[in]=open,won`, `?status[ne]=lost`. */
function oneOf<const T extends readonly string[]>(column: Column, values: T): Filter {
  const list = Type.Array(StringEnum(values), { maxItems: 50 });
  return {
    parameters: { '': StringEnum(values), in: list, ne: StringEnum(values) },
    conditions: {
      '': (value: string) => sql`${column} = ${value}`,
      in: (value: string[]) => sql`${column} = any(${value})`,
      ne: (value: string) => sql`${column} is distinct from ${value}`,
    },
  };
}

/** `?owner_id=…`, `?owner_id[in]=…,…`, `?owner_id[is_null]=true`. */
function id(column: Column): Filter {
  return {
    parameters: { '': Uuid(), in: Type.Array(Uuid(), { maxItems: 100 }), is_null: Type.Boolean() },
    conditions: {
      '': (value: string) => sql`${column} = ${value}::uuid`,
      in: (value: string[]) => sql`${column} = any(${value}::uuid[])`,
      is_null: (value: boolean) => (value ? sql`${column} is null` : sql`${column} is not null`),
    },
  };
}

/** Exact text: `?external_id=A-17`, `?source[in]=indiamart,web-form`. */
function text(column: Column): Filter {
  return {
    parameters: {
      '': Type.String({ maxLength: 200 }),
      in: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }),
    },
    conditions: {
      '': (value: string) => sql`${column} = ${value}`,
      in: (value: string[]) => sql`${column} = any(${value})`,
    },
  };
}

/** `?created_at[gte]=2026-11-01T00:00:00Z`. */
function time(column: Column): Filter {
  return comparisons(column, TimeInput(), 'timestamptz');
}

/** `?value_amount[gte]=100000`. */
function integer(column: Column): Filter {
  return comparisons(column, Type.Integer(), 'bigint');
}

function comparisons(column: Column, schema: TSchema, type: 'timestamptz' | 'bigint'): Filter {
  const operators = { gt: '>', gte: '>=', lt: '<', lte: '<=' };
  return {
    parameters: Object.fromEntries(Object.keys(operators).map((name) => [name, schema])),
    conditions: Object.fromEntries(
      Object.entries(operators).map(([name, operator]) => [
        name,
        (value: never) => sql<boolean>`${column} ${sql.raw(operator)} ${value}::${sql.raw(type)}`,
      ]),
    ),
  };
}

function yesNo(column: Column): Filter {
  return {
    parameters: { '': Type.Boolean() },
    conditions: { '': (value: boolean) => sql`${column} = ${value}` },
  };
}

/** A parameter with a condition of its own. */
function custom(schema: TSchema, condition: (value: never) => RawBuilder<boolean>): Filter {
  return { parameters: { '': schema }, conditions: { '': condition } };
}

export const filter = { oneOf, id, text, time, integer, yesNo, custom };

/** A key rows are ordered by. Its values are never null. */
interface Sort {
  column: Column;
  type: 'timestamptz' | 'text' | 'int';
  /** The name of the key in the row, as selected. */
  key: string;
}

interface ListOptions {
  filters?: Record<string, Filter>;
  sorts: Record<string, Sort>;
  /** With a leading minus: descending. */
  defaultSort: string;
  /** The id that ends every order. */
  id: Column;
}

export interface ListQuery {
  limit?: number;
  cursor?: string;
  sort?: string;
  [parameter: string]: unknown;
}

export interface PageResult<Row> {
  object: 'list';
  data: Row[];
  next_cursor: string | null;
  has_more: boolean;
}

/** The list grammar of one resource: query schema, conditions, keyset pages with signed cursors. */
export class List {
  readonly #conditions = new Map<string, (value: never) => RawBuilder<boolean>>();
  readonly #options: ListOptions;
  readonly query: TUnsafe<ListQuery>;

  constructor(options: ListOptions) {
    this.#options = options;
    const properties: TProperties = {};
    for (const [name, { parameters, conditions }] of Object.entries(options.filters ?? {})) {
      for (const [operator, schema] of Object.entries(parameters)) {
        const parameter = operator === '' ? name : `${name}[${operator}]`;
        properties[parameter] = Type.Optional(schema);
        this.#conditions.set(parameter, conditions[operator] as (value: never) => RawBuilder<boolean>);
      }
    }
    const sorts = Object.keys(options.sorts).flatMap((name) => [name, `-${name}`]);
    const schema = Type.Object(
      {
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25, description: 'Rows a page.' })),
        cursor: Type.Optional(Type.String({ maxLength: 1_000, description: '`next_cursor` of the page before.' })),
        sort: Type.Optional(
          StringEnum(sorts, { default: options.defaultSort, description: 'A leading `-` means descending.' }),
        ),
        ...properties,
      },
      { additionalProperties: false },
    );
    this.query = Type.Unsafe<ListQuery>(schema);
  }

  /** Adds filters, order and position to `rows`, reads one page and makes the cursor of the next. */
  async page<O extends Record<string, unknown>>(
    kernel: Kernel,
    rows: SelectQueryBuilder<DB, keyof DB, O>,
    query: ListQuery,
  ): Promise<PageResult<O>> {
    const cursorKey = kernel.vault.derive('cursors');
    const limit = query.limit ?? 25;
    const sortName = query.sort ?? this.#options.defaultSort;
    const descending = sortName.startsWith('-');
    const sort = this.#options.sorts[sortName.replace(/^-/, '')] as Sort;
    const fingerprint = this.#fingerprint(rows.compile(), query);
    let paged = rows;
    for (const [parameter, condition] of this.#conditions) {
      const value = query[parameter];
      if (value !== undefined) paged = paged.where(condition(value as never));
    }
    if (query.cursor !== undefined) {
      const [key, last] = readCursor(cursorKey, query.cursor, fingerprint);
      const after = sql.raw(descending ? '<' : '>');
      paged = paged.where(
        sql<boolean>`(${sort.column}, ${this.#options.id}) ${after} (${key}::${sql.raw(sort.type)}, ${last}::uuid)`,
      );
    }
    const direction = sql.raw(descending ? 'desc' : 'asc');
    const found = await paged
      .orderBy(sql`${sort.column} ${direction}, ${this.#options.id} ${direction}`)
      .limit(sql.lit(limit + 1))
      .execute();
    const data = found.slice(0, limit) as O[];
    const last = data.at(-1);
    const more = found.length > limit && last !== undefined;
    return {
      object: 'list',
      data,
      next_cursor: more ? makeCursor(cursorKey, [last[sort.key], last.id], fingerprint) : null,
      has_more: more,
    };
  }

  /** Of the list a cursor belongs to: the rows, as the caller may see them, their filter and their order. */
  #fingerprint({ sql: text, parameters }: CompiledQuery, query: ListQuery): string {
    const { limit: _limit, cursor: _cursor, ...rest } = query;
    return sha256(JSON.stringify([text, parameters, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]))
      .toString('base64url')
      .slice(0, 12);
  }
}

export function makeCursor(key: Buffer, values: unknown[], fingerprint: string): string {
  const payload = Buffer.from(JSON.stringify(values)).toString('base64url');
  return `${payload}.${sign(key, `${payload}.${fingerprint}`, 12)}`;
}

/** The values of a cursor, if it was made here and for the same filter and sort. */
export function readCursor(key: Buffer, cursor: string, fingerprint: string): [string, string] {
  const [payload = '', signature = ''] = cursor.split('.');
  if (!same(signature, sign(key, `${payload}.${fingerprint}`, 12))) {
    throw new AppError('cursor_mismatch', 'This cursor was made for another filter or sort, or was altered.', {
      errors: [{ parameter: 'cursor', code: 'cursor_mismatch', detail: 'Start again without a cursor.' }],
    });
  }
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, string];
}
