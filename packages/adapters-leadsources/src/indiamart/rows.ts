import { isRecord, readJson } from '@sauda/adapter-kit';

/**
 * The lead rows of any body IndiaMART has been seen to send: `RESPONSE` with one row or a list, everything inside
 * `body` (also as JSON text), a bare row, a bare list. What is no row is returned as well, so that nothing is lost.
 */
export function rowsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => (isRecord(item) ? rowsOf(item) : [item]));
  if (!isRecord(value)) return value === null || value === '' ? [] : [value];
  if ('RESPONSE' in value) return rowsOf(value.RESPONSE);
  if (typeof value.body === 'string') return rowsOf(value.body === '' ? null : (readJson(value.body) ?? value.body));
  if ('body' in value) return rowsOf(value.body);
  return Object.keys(value).length === 0 ? [] : [value];
}
