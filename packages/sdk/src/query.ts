import { SaudaError } from './errors.ts';

/**
 * Writes a query string, without the `?`. Arrays become comma lists, dates RFC 3339 in UTC; `undefined` and `null` are
 * left out.
 * @throws SaudaError `invalid_argument` for a value the wire cannot carry
 */
export function serializeQuery(query: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.append(name, serialize(name, value));
  }
  return search.toString();
}

function serialize(name: string, value: unknown): string {
  return Array.isArray(value) ? value.map((item) => listItem(name, item)).join(',') : scalar(name, value);
}

function listItem(name: string, item: unknown): string {
  const text = scalar(name, item);
  if (text.includes(',')) throw refuse(name, 'an item of a list cannot contain a comma');
  return text;
}

function scalar(name: string, value: unknown): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw refuse(name, 'the date is invalid');
    return value.toISOString();
  }
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw refuse(name, `give a plain value; a condition is written as '${name}[gte]', not as a nested object`);
  }
  return String(value);
}

function refuse(name: string, reason: string): SaudaError {
  return new SaudaError(`Query parameter ${name}: ${reason}.`, { code: 'invalid_argument' });
}
