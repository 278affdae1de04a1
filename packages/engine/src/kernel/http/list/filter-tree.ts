import { type RawBuilder, sql } from 'kysely';
import { Type } from 'typebox';
import { AppError } from '../../errors.ts';
import { didYouMean } from '../meant.ts';
import { StringEnum, timesInWords } from '../schema.ts';
import { type Field, type Operator, operandOf, operators, readOperand } from './fields.ts';

/** A filter as a tree: exactly one of `and`, `or`, `not` and `field`. */
export interface FilterNode {
  and?: FilterNode[];
  or?: FilterNode[];
  not?: FilterNode;
  field?: string;
  op?: Operator;
  value?: unknown;
}

export const mostConditions = 20;
const mostLeaves = 50;
const mostDepth = 5;

const branches = Type.Array(Type.Unsafe<FilterNode>({ $ref: 'Filter#' }), { minItems: 1, maxItems: mostLeaves });

/** The tree on the wire. Which fields there are, each resource tells by the parameters of its list. */
export const Filter = Type.Object(
  {
    and: Type.Optional(branches),
    or: Type.Optional(branches),
    not: Type.Optional(Type.Unsafe<FilterNode>({ $ref: 'Filter#' })),
    field: Type.Optional(Type.String({ maxLength: 100, description: 'A field the list can be filtered by.' })),
    op: Type.Optional(StringEnum(operators, { description: 'Default: `eq`.' })),
    value: Type.Optional(
      Type.Unknown({
        description: 'As the field and operator want it: a list for `in` and `nin`, whether for `is_null`.',
      }),
    ),
  },
  {
    $id: 'Filter',
    additionalProperties: false,
    description: `Exactly one of \`and\`, \`or\`, \`not\` and \`field\`. At most ${mostDepth} levels and ${mostLeaves} conditions.`,
    examples: [{ and: [{ field: 'created_at', op: 'gte', value: '2026-11-01T00:00:00Z' }] }],
  },
);

export type Fields = Readonly<Record<string, Field>>;

interface Fault {
  pointer: string;
  code: string;
  detail: string;
}

/** Every fault of a tree with its place; empty when it can be used. */
export function faultsOf(fields: Fields, tree: FilterNode, root = '/filter'): Fault[] {
  const faults = nodeFaults(fields, tree, root, 1);
  if (namesOf(tree).length <= mostLeaves) return faults.slice(0, 50);
  return [{ pointer: root, code: 'too_many', detail: `At most ${mostLeaves} conditions.` }];
}

/** The fields a tree names, as often as it does. */
export function namesOf({ and = [], or = [], not, field }: FilterNode): string[] {
  return [...[...and, ...or, ...(not ? [not] : [])].flatMap(namesOf), ...(field === undefined ? [] : [field])];
}

function nodeFaults(fields: Fields, node: FilterNode, pointer: string, depth: number): Fault[] {
  if (depth > mostDepth) return [{ pointer, code: 'too_deep', detail: `At most ${mostDepth} levels.` }];
  const kinds = (['and', 'or', 'not', 'field'] as const).filter((kind) => node[kind] !== undefined);
  if (kinds.length !== 1) {
    return [{ pointer, code: 'invalid', detail: 'Must have exactly one of `and`, `or`, `not` and `field`.' }];
  }
  if (node.field !== undefined) return leafFaults(fields, node, pointer);
  if (node.not) return nodeFaults(fields, node.not, `${pointer}/not`, depth + 1);
  const kind = node.and ? 'and' : 'or';
  return (node[kind] ?? []).flatMap((child, i) => nodeFaults(fields, child, `${pointer}/${kind}/${i}`, depth + 1));
}

function leafFaults(fields: Fields, { field: name = '', op = 'eq', value }: FilterNode, place: string): Fault[] {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const fault = (part: string, code: string, detail: string) => [{ pointer: `${place}/${part}`, code, detail }];
  if (!field)
    return fault(
      'field',
      'unknown_filter_field',
      `Cannot be filtered by ${name}.${didYouMean(name, Object.keys(fields))}`,
    );
  if (!field.operators.includes(op)) {
    return fault('op', 'unknown_operator', `${name} takes: ${field.operators.join(', ')}.`);
  }
  if (readOperand(field, op, value) !== undefined) return [];
  const words = op === 'is_null' ? undefined : field.words;
  return fault('value', 'invalid', `Must be ${inWords(operandOf(field, op), words)}.`);
}

/** A schema of a value as a reader would say it; `words` are those of one value. */
function inWords(schema: object, words?: string): string {
  const { type, format, enum: values, items, pattern } = schema as Record<string, string | string[] | object>;
  if (Array.isArray(values)) return `one of: ${values.join(', ')}`;
  if (type === 'array') return `a list of 1 to 100 values, each ${inWords(items as object, words)}`;
  if (words !== undefined) return words;
  if (type === 'boolean') return 'true or false';
  const names: Record<string, string> = {
    uuid: 'an id',
    date: 'a calendar date such as 2026-11-22',
    email: 'an e-mail address',
  };
  return (
    timesInWords[String(pattern)] ??
    names[String(format)] ??
    (pattern ? `text that matches ${String(pattern)}` : `a suitable ${String(type)}`)
  );
}

/** The tree as SQL; refuses it with every fault and its place. */
export function compileFilter(fields: Fields, tree: FilterNode, root?: string): RawBuilder<boolean> {
  const errors = faultsOf(fields, tree, root);
  if (errors.length > 0) {
    throw new AppError('validation_failed', `The filter cannot be used: ${errors.length} of its parts are invalid.`, {
      errors,
    });
  }
  return toSql(fields, tree);
}

function toSql(fields: Fields, { and, or, not, field, op = 'eq', value }: FilterNode): RawBuilder<boolean> {
  if (not) return sql`(${toSql(fields, not)}) is not true`;
  const branches = and ?? or;
  if (branches) {
    return sql`(${sql.join(
      branches.map((branch) => toSql(fields, branch)),
      and ? sql` and ` : sql` or `,
    )})`;
  }
  const known = fields[field as string] as Field;
  return known.condition(op, readOperand(known, op, value) as never);
}
