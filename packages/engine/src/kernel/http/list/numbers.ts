/** What of a schema says that it wants numbers. */
export interface NumericSchema {
  type?: unknown;
  items?: NumericSchema;
}

const decimal = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Why a value, or one of a list, is not the number a schema wants; undefined where it is, or where none is wanted. Whoever
 * converts text after this would take `0x10`, `1e400` and nothing at all for numbers, and 5 for `5.7`.
 */
export function oddNumber(schema: NumericSchema | undefined, value: unknown): string | undefined {
  const { type, items } = schema ?? {};
  if (Array.isArray(value)) return value.map((item) => oddNumber(items, item)).find((odd) => odd !== undefined);
  const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
  if (type === 'number' && !Number.isFinite(number)) return 'Must be a number, such as 5.5, that is not too large.';
  if (type === 'integer' && !Number.isInteger(number))
    return 'Must be a whole number, such as 5, that is not too large.';
  return undefined;
}
