import type { CellKind } from '../../kernel/csv.ts';
import { type Money, majorUnits } from '../../kernel/money.ts';
import type { FieldType } from './custom-fields.schema.ts';

const kinds: Partial<Record<FieldType, CellKind>> = { number: 'number', phone: 'phone' };

export const cellKindOf = (type: FieldType): CellKind => kinds[type] ?? 'text';

/** A value as people read it in a cell, and as an import reads it back: keys of options, ids, `JPY 5000`. */
export function cellOf(type: FieldType, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'multi_choice') return (value as string[]).join('; ');
  if (type !== 'money') return value;
  const money = value as Money;
  return `${money.currency} ${majorUnits(money)}`;
}
