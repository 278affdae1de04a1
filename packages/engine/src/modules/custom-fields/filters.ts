import { type RawBuilder, sql } from 'kysely';
import { type TSchema, Type } from 'typebox';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { DynamicFields } from '../../kernel/http/list/parameters.ts';
import { StringEnum, Uuid } from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { CustomResource, FieldType } from './custom-fields.schema.ts';
import { certain, type Definition } from './definitions.ts';

const membership = ['eq', 'ne', 'in', 'nin', 'is_null'] as const;
const comparison = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'is_null'] as const;
const textual = [...membership, 'contains', 'starts_with'] as const;

export type CustomOperator = (typeof comparison)[number] | (typeof textual)[number];

/** A custom field as a list can be filtered by it. */
export interface CustomFilter {
  /** One value, as documented and checked. */
  value: TSchema;
  operators: readonly CustomOperator[];
  /** The condition of an operator: on one value, a list of them for `in` and `nin`, or whether for `is_null`. */
  condition(operator: CustomOperator, operand: never): RawBuilder<boolean>;
}

/** The custom fields of a resource in its list. */
export const customFiltersOf = (resource: CustomResource, record: RawBuilder<unknown>): DynamicFields => ({
  prefix: 'custom.',
  resolve: (kernel, tx) => customFilters(tx, kernel, resource, record),
  ruled: (name) => `${resource}.${name.split('.').slice(0, 2).join('.')}`,
});

/**
 * What a list of a resource can be filtered by beside its own fields: `custom.<key>`, and `custom.<key>.currency` of money.
 * @param record the id of the row that is filtered, such as `leads.id`
 */
export async function customFilters(
  tx: Tx,
  kernel: Kernel,
  resource: CustomResource,
  record: RawBuilder<unknown>,
): Promise<Record<string, CustomFilter>> {
  const definitions = await certain(tx, kernel, async (known) => [...known.of(resource).values()]);
  const filters = definitions.flatMap((field): [string, CustomFilter][] => {
    const { value, column, operators } = kindOf(field);
    const name = `custom.${field.key}`;
    const own: [string, CustomFilter] = [name, filterOn(tx, field, record, { value, column, operators })];
    if (field.type !== 'money') return [own];
    const currency = { value: Type.String({ pattern: '^[A-Z]{3}$' }), column: 'value', operators: membership } as const;
    return [own, [`${name}.currency`, filterOn(tx, field, record, currency)]];
  });
  return Object.fromEntries(filters);
}

interface Kind {
  value: TSchema;
  /** Of `custom_values`: where the values of this type are compared. */
  column: 'value' | 'number';
  operators: readonly CustomOperator[];
}

const inText = (value: TSchema, operators: readonly CustomOperator[]): Kind => ({ value, column: 'value', operators });
const inNumber = (value: TSchema): Kind => ({ value, column: 'number', operators: comparison });

const kinds: Record<Exclude<FieldType, 'single_choice' | 'multi_choice'>, Kind> = {
  text: inText(Type.String({ maxLength: 200 }), textual),
  number: inNumber(Type.Number()),
  money: inNumber(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  date: inText(Type.String({ format: 'date' }), comparison),
  boolean: inText(Type.Boolean(), ['eq', 'ne', 'is_null']),
  user: inText(Uuid(), membership),
  file: inText(Uuid(), membership),
  url: inText(Type.String({ maxLength: 200 }), textual),
  phone: inText(Type.String({ maxLength: 200 }), textual),
};

function kindOf({ type, options }: Definition): Kind {
  if (type !== 'single_choice' && type !== 'multi_choice') return kinds[type];
  return inText(StringEnum((options ?? []).map(({ key }) => key)), membership);
}

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/**
 * Looks into `custom_values`, where every operator but `contains` and `starts_with` finds an index. A record without a value
 * is unequal to every value; one with several equals each of them.
 */
function filterOn(
  tx: Tx,
  field: Definition,
  record: RawBuilder<unknown>,
  { value, column, operators }: Kind,
): CustomFilter {
  const held = sql.ref(`v.${column}`);
  const type = column === 'number' ? sql`float8` : sql`text`;
  const ofField = sql`select v.record_id from custom_values v
    where v.organization_id = ${tx.organization_id} and v.field_id = ${field.id}`;
  const some = (condition: RawBuilder<unknown>) => sql<boolean>`${record} in (${ofField} and ${condition})`;
  const none = (condition: RawBuilder<unknown>) =>
    sql<boolean>`not exists (${ofField} and v.record_id = ${record} and ${condition})`;
  const equal = (operand: unknown) => sql`${held} = ${spelt(operand, column)}::${type}`;
  const among = (operand: unknown[]) => sql`${held} = any(${operand.map((one) => spelt(one, column))}::${type}[])`;
  const condition = (operator: CustomOperator, operand: unknown): RawBuilder<boolean> => {
    switch (operator) {
      case 'eq':
        return some(equal(operand));
      case 'ne':
        return none(equal(operand));
      case 'in':
        return some(among(operand as unknown[]));
      case 'nin':
        return none(among(operand as unknown[]));
      case 'contains':
        return some(sql`${held} ilike ${`%${escapePattern(String(operand))}%`}`);
      case 'starts_with':
        return some(sql`${held} ilike ${`${escapePattern(String(operand))}%`}`);
      case 'is_null':
        return operand ? none(sql`true`) : some(sql`true`);
      default:
        return some(sql`${held} ${sql.raw(comparisons[operator])} ${spelt(operand, column)}::${type}`);
    }
  };
  return { value, operators, condition };
}

/** A value as it stands in the column. */
const spelt = (operand: unknown, column: Kind['column']) => (column === 'number' ? operand : String(operand));

/** Text in a pattern stands for itself. */
const escapePattern = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');
