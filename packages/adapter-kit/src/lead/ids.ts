import { createHash } from 'node:crypto';
import { textOrNull } from '../text.ts';

const longest = 255;

/** The source's own id as text. Null for blanks, zeros, unfilled placeholders (`__RFI_ID__`, `{{id}}`) and `null`. */
export function sourceId(value: unknown): string | null {
  const text = textOrNull(value);
  if (text === null || text.length > longest) return null;
  const unfilled = /^(?:0+|null|undefined|n\/a|-+|__\w+__|\{+.*\}+|\[.*\]|%\w+%)$/i.test(text);
  return unfilled ? null : text;
}

/**
 * An id for what has none, made from its content: equal content, equal id. Give `arrival` when the content carries no
 * time of its own; then it holds within the hour of arrival, so that the same words sent on another day are a new
 * enquiry.
 */
export function derivedId(content: unknown, arrival: Date | null): string {
  const hour = arrival === null ? '' : arrival.toISOString().slice(0, 13);
  return `digest:${createHash('sha256')
    .update(`${hour}\n${canonical(content)}`)
    .digest('hex')
    .slice(0, 40)}`;
}

/** JSON with sorted keys, so that the order a source happens to write in does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
