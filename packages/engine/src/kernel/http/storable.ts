import { invalidField } from '../errors.ts';

/** Deeper bodies are nobody's; reading them would only cost. */
const deepest = 20;
const mostItems = 10_000;
const mostFields = 1_000;

/** What a short body has too much of costs nothing, and its place is told. */
const short = 10_000;
const deepestRead = 10 * deepest;
/** Of a whole body, in all its objects. */
const mostFieldsInAll = 20_000;

/** What a long body has more of than any request needs, told before it is parsed: making so many objects takes long. */
export function excessOf(json: string): 'too_deep' | 'too_many' | null {
  if (json.length < short) return null;
  let [depth, fields] = [0, 0];
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (char === '"') i = endOfText(json, i);
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if (char === ':') fields++;
    if (depth > deepestRead) return 'too_deep';
    if (fields > mostFieldsInAll) return 'too_many';
  }
  return null;
}

/** Where the text that begins here ends: at a quote with no backslash before it, or an even number of them. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return json.length;
}

export interface Unstorable {
  /** JSON pointer. */
  pointer: string;
  code: 'invalid_text' | 'too_deep' | 'too_many';
}

/** The first place Postgres cannot keep: a text with NUL or half a surrogate pair, or what is nested too deeply or has too many parts. */
export function findUnstorable(value: unknown, pointer = '', depth = 0): Unstorable | null {
  if (typeof value === 'string') return storable(value) ? null : { pointer, code: 'invalid_text' };
  if (value === null || typeof value !== 'object') return null;
  if (depth >= deepest) return { pointer, code: 'too_deep' };
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (size > (Array.isArray(value) ? mostItems : mostFields)) return { pointer, code: 'too_many' };
  for (const [key, item] of Object.entries(value)) {
    const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!storable(key)) return { pointer: here.toWellFormed().replaceAll('\u0000', ''), code: 'invalid_text' };
    const found = findUnstorable(item, here, depth + 1);
    if (found) return found;
  }
  return null;
}

const storable = (text: string) => !text.includes('\u0000') && text.isWellFormed();

const mostBytes = 64 * 1024;

/** Refuses an object of the caller's own making that is no note but a document: lists of many show it again and again. */
export function refuseLarge(value: unknown, pointer: string): void {
  if (value === undefined || Buffer.byteLength(JSON.stringify(value)) <= mostBytes) return;
  throw invalidField(pointer, 'too_large', `Must have at most ${mostBytes / 1024} KiB as JSON.`);
}
