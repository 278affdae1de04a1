import { randomUUID } from 'node:crypto';
import type { Schema } from '../../tools/contract/document.ts';

const samples: Record<string, () => string> = {
  uuid: randomUUID,
  'date-time': () => '2026-11-22T10:00:00Z',
  date: () => '2026-11-22',
  email: () => 'priya@example.com',
};

/** A value that a parameter takes, as it is written. */
export function sampleOf({ type, enum: values, format, items, minimum, pattern, anyOf }: Schema): string {
  const [first] = values ?? [];
  if (first !== undefined) return String(first);
  if (items) return sampleOf(items);
  if (anyOf?.[0]) return sampleOf(anyOf[0]);
  if (type === 'boolean') return 'true';
  if (type === 'integer' || type === 'number') return String(minimum ?? 1);
  return samples[format ?? '']?.() ?? (typeof pattern === 'string' && pattern.startsWith('^\\d') ? '2026-11-22' : 'a');
}
