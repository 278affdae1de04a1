/** Deeper values would exhaust the stack of whoever walks them. */
const deepest = 64;

/** Texts and numbers. A text that never ends is taken whole too, so that nothing is read twice. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The body as text: UTF-8 without its byte order mark, trimmed. */
export function bodyText(body: Uint8Array): string {
  return new TextDecoder().decode(body).trim();
}

/**
 * JSON without loss: whole numbers of 16 digits or more become text, since ids of that size do not survive as numbers.
 * What is nested deeper than 64 levels is replaced by a note, so that it does not hide the rest. Undefined when it is
 * not JSON.
 */
export function readJson(text: string): unknown {
  try {
    return shallow(JSON.parse(text.replace(tokens, numberAsText)), deepest);
  } catch {
    return undefined;
  }
}

function numberAsText(token: string): string {
  return /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
}

function shallow(value: unknown, levels: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (levels === 0) return '[nested too deep]';
  if (Array.isArray(value)) return value.map((item) => shallow(item, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shallow(item, levels - 1)]));
}

/** A JSON object: not null, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
