import { type RawBuilder, sql } from 'kysely';
import { type TSchema, Type } from 'typebox';
import { Check } from 'typebox/value';
import { DateInput, StringEnum, TimeInput, Uuid } from '../schema.ts';

export const operators = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'contains',
  'starts_with',
  'is_null',
] as const;
export type Operator = (typeof operators)[number];

type Column = RawBuilder<unknown>;

/** A field a list can be filtered by. */
export interface Field {
  /** One value, as documented and checked. */
  value: TSchema;
  operators: readonly Operator[];
  /** A value as it is kept, out of one as people write it; undefined for what could not be kept. Default: as it is. */
  read?(value: unknown, operator: Operator): unknown;
  /** What its values are, where the schema does not tell. */
  words?: string;
  /** The condition of an operator with an operand as `readOperand` gives it. */
  condition(operator: Operator, operand: never): RawBuilder<boolean>;
  /** The ruled field it tells of: a role that hides it cannot filter by it. */
  ruled?: string;
}

type Options = Pick<Field, 'ruled'>;

/** What an operator takes on a field: one value, a list of them, or whether. */
export function operandOf({ value }: Pick<Field, 'value'>, operator: Operator): TSchema {
  if (operator === 'is_null') return Type.Boolean();
  if (operator === 'in' || operator === 'nin') return Type.Array(value, { minItems: 1, maxItems: 100 });
  if (operator === 'contains' || operator === 'starts_with') return Type.String({ minLength: 1, maxLength: 200 });
  return value;
}

/** What an operator compares with; undefined for what it does not take. */
export function readOperand(field: Field, operator: Operator, operand: unknown): unknown {
  if (!Check(operandOf(field, operator), operand)) return undefined;
  const { read } = field;
  if (!read || operator === 'is_null') return operand;
  if (!Array.isArray(operand)) return read(operand, operator);
  const values = operand.map((one) => read(one, operator));
  return values.includes(undefined) ? undefined : values;
}

const membership = ['eq', 'ne', 'in', 'nin', 'is_null'] as const;
const comparison = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'is_null'] as const;

/** `?status=open`, `?status[in]=open,won`, `?status[ne]=lost`. */
const oneOf = (column: Column, values: readonly string[]) => field(column, StringEnum(values), 'text', membership);

/** `?owner_id=…`, `?owner_id[in]=…,…`, `?owner_id[is_null]=true`. */
const id = (column: Column) => field(column, Uuid(), 'uuid', membership);

/** `?source[in]=indiamart,web-form`, `?name[contains]=iyer`; `contains` and `starts_with` in small or capital letters. */
const text = (column: Column, options?: Options) =>
  field(column, Type.String({ maxLength: 200 }), 'text', [...membership, 'contains', 'starts_with'], options);

/** `?created_at[gte]=2026-11-01T00:00:00Z`. */
const time = (column: Column) => field(column, TimeInput(), 'timestamptz', comparison);

/** `?expected_close_on[lte]=2026-11-30`. */
const date = (column: Column) => field(column, DateInput(), 'date', comparison);

/** `?value_amount[gte]=100000`. */
const integer = (column: Column, options?: Options) =>
  field(
    column,
    Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
    'bigint',
    comparison,
    options,
  );

/** `?area[gte]=120.5`. */
const decimal = (column: Column) => field(column, Type.Number(), 'numeric', comparison);

const yesNo = (column: Column) => field(column, Type.Boolean(), 'boolean', ['eq', 'ne']);

/** A field with a condition of its own. */
function custom(value: TSchema, condition: (value: never) => RawBuilder<boolean>, options?: Options): Field {
  return { value, operators: ['eq'], condition: (_, operand) => condition(operand), ...options };
}

export const filter = { oneOf, id, text, time, date, integer, decimal, yesNo, custom };

type ColumnType = 'text' | 'uuid' | 'timestamptz' | 'date' | 'bigint' | 'numeric' | 'boolean';

/** A column compared as a type of the database. A value that is null is unequal to every other. */
function field(
  column: Column,
  value: TSchema,
  type: ColumnType,
  allowed: readonly Operator[],
  options?: Options,
): Field {
  const one = sql.raw(type);
  const many = sql.raw(`${type}[]`);
  const conditions: Record<Operator, (operand: never) => RawBuilder<boolean>> = {
    eq: (operand) => sql`${column} = ${operand}::${one}`,
    ne: (operand) => sql`${column} is distinct from ${operand}::${one}`,
    gt: (operand) => sql`${column} > ${operand}::${one}`,
    gte: (operand) => sql`${column} >= ${operand}::${one}`,
    lt: (operand) => sql`${column} < ${operand}::${one}`,
    lte: (operand) => sql`${column} <= ${operand}::${one}`,
    in: (operand) => sql`${column} = any(${operand}::${many})`,
    nin: (operand) => sql`(${column} = any(${operand}::${many})) is not true`,
    contains: (operand) => containing(column, operand),
    starts_with: (operand) => sql`${column} ilike ${`${escapePattern(operand)}%`}`,
    is_null: (operand) => (operand ? sql`${column} is null` : sql`${column} is not null`),
  };
  return { value, operators: allowed, condition: (operator, operand) => conditions[operator](operand), ...options };
}

/** Text stands in a column, in small or capital letters. */
export const containing = (column: Column, text: string) => sql<boolean>`${column} ilike ${`%${escapePattern(text)}%`}`;

/** Text in a pattern stands for itself. */
const escapePattern = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');
