/** Postgres refuses NUL, and half a surrogate pair is not text: the first is dropped, the second replaced, everything else kept. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** Nobody means deeper nesting, and Postgres and parsers have limits of their own. */
const deepest = 100;

/** `storableText` for every string inside a JSON value, keys included; what is nested too deeply becomes null. */
export function storable<T>(value: T): T {
  return storableAt(value, 0) as T;
}

function storableAt(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return storableText(value);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (depth >= deepest) return null;
  if (Array.isArray(value)) return value.map((item) => storableAt(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [storableText(key), storableAt(item, depth + 1)]),
  );
}

/** Trimmed text, or null when there is nothing in it. */
export function textOrNull(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = storableText(String(value)).trim();
  return text === '' ? null : text;
}
