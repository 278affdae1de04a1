import { type RawBuilder, sql } from 'kysely';
import { type TSchema, Type } from 'typebox';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { DynamicFields } from '../../kernel/http/list/parameters.ts';
import { DateInput, StringEnum, Uuid } from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type OrganizationSettings, ownOrganization } from '../organizations/index.ts';
import { type CustomResource, customFilterParameters, type FieldType } from './custom-fields.schema.ts';
import { certain, type Definition } from './definitions.ts';
import { Misfit, readValue } from './values.ts';

const membership = ['eq', 'ne', 'in', 'nin', 'is_null'] as const;
const comparison = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'is_null'] as const;
const textual = [...membership, 'contains', 'starts_with'] as const;

export type CustomOperator = (typeof comparison)[number] | (typeof textual)[number];

/** A custom field as a list can be filtered by it. */
export interface CustomFilter {
  /** One value, as documented and checked. */
  value: TSchema;
  operators: readonly CustomOperator[];
  /** A value as it is kept, where callers may spell it otherwise; undefined for what could not be kept. */
  read?(value: unknown, operator: CustomOperator): unknown;
  /** What its values are, for refusals. */
  words?: string;
  /** The condition of an operator: on one value, a list of them for `in` and `nin`, or whether for `is_null`. */
  condition(operator: CustomOperator, operand: never): RawBuilder<boolean>;
}

/** The custom fields of a resource in its list. */
export const customFiltersOf = (resource: CustomResource, record: RawBuilder<unknown>): DynamicFields => ({
  prefix: 'custom.',
  documented: customFilterParameters(resource),
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
  const [definitions, settings] = await Promise.all([
    certain(tx, kernel, async (known) => [...known.of(resource).values()]),
    // In the transaction: the organization may be one that is just being made.
    ownOrganization(tx),
  ]);
  const filters = definitions.flatMap((field): [string, CustomFilter][] => {
    const name = `custom.${field.key}`;
    const filter = filterOn(tx, field, record, kindOf(field));
    const own: [string, CustomFilter] = [name, { ...filter, ...spellings(field, settings) }];
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
  number: inNumber(Type.Union([Type.Number(), Type.String({ maxLength: 40 })])),
  money: inNumber(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  date: inText(DateInput(), comparison),
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

/** How values may be written that are not kept as they are written: as the value of a record may be. */
function spellings(field: Definition, settings: OrganizationSettings): Pick<CustomFilter, 'read' | 'words'> {
  const kept = (value: unknown) => {
    try {
      return readValue(field.type, value, { ...field, settings });
    } catch (error) {
      if (error instanceof Misfit) return undefined;
      throw error;
    }
  };
  if (field.type === 'number') {
    const words = 'a number of at most 15 digits, such as 5.5';
    return { words, read: (value) => (typeof value === 'number' ? value : kept(value)) };
  }
  if (field.type !== 'phone') return {};
  const words = 'a phone number such as +919999912345, or with `contains` or `starts_with` a part of one so written';
  const isPart = { contains: /^\+?\d+$/, starts_with: /^\+\d*$/ };
  return {
    words,
    read(value, operator) {
      if (operator !== 'contains' && operator !== 'starts_with') return kept(value);
      const part = String(value).replaceAll(/[\s().-]/g, '');
      return isPart[operator].test(part) ? part : undefined;
    },
  };
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
