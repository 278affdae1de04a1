import type { TSchema } from 'typebox';
import { Check, Convert } from 'typebox/value';
import type { Tx } from '../../db/transaction.ts';
import type { Kernel } from '../../kernel.ts';
import { type Operator, operandOf } from './fields.ts';
import type { Fields, FilterNode } from './filter-tree.ts';
import { oddNumber } from './numbers.ts';

/** Fields an organization made for itself: `custom.area`. */
export interface DynamicFields {
  prefix: string;
  /** All conditions on them as one object, for the reference and the SDK. */
  documented: TSchema;
  /** Those there are in the organization, by their names with the prefix. */
  resolve(kernel: Kernel, tx: Tx): Promise<Fields>;
  /** The ruled field that a name with the prefix stands for; see `field-rules.ts`. */
  ruled?(name: string): string;
}

/** Of a query: parameters whose names the organization decides, by what they are documented as. They check nothing. */
export const openParameters = 'x-open-parameters';

export const dynamicParameter = (prefix: string) =>
  `^${prefix.replaceAll('.', '\\.')}[a-z0-9_]{1,60}(\\.[a-z_]{1,20})?(\\[[a-z_]{1,20}\\])?$`;

/** `custom.area[gte]` */
export function dynamicCondition(dynamic: DynamicFields | undefined, parameter: string) {
  if (!dynamic?.prefix || !new RegExp(dynamicParameter(dynamic.prefix)).test(parameter)) return undefined;
  const [field = '', op = 'eq'] = parameter.split(/[[\]]/);
  return { field, op: op as Operator };
}

/** A condition out of a parameter. Only fields of the organization's own still come as text. */
export function readLeaf(fields: Fields, { field, op }: { field: string; op: Operator }, value: unknown): FilterNode {
  const known = fields[field];
  if (!known?.operators.includes(op)) return { field, op, value };
  const operand = operandOf(known, op);
  const given = (op === 'in' || op === 'nin') && typeof value === 'string' ? value.split(',') : value;
  // What is no number stays as it is, to be refused.
  const keep = Check(operand, given) || oddNumber(operand, given) !== undefined;
  return { field, op, value: keep ? given : Convert(operand, given) };
}
