import { bodyText, type InboundRequest, isRecord, readJson } from '@sauda/adapter-kit';

type Pair = readonly [name: string, value: string];
type Branch = Record<string, unknown>;

const deepestName = 20;

/** The submission as a tree, whatever way it came: JSON, form fields, multipart or query. Undefined when unreadable. */
export async function readBody(request: InboundRequest): Promise<unknown> {
  const text = bodyText(request.body);
  const type = request.headers['content-type'] ?? '';
  if (text === '') return nested(Object.entries(request.query));
  if (/^multipart\/form-data/i.test(type)) return readMultipart(request.body, type);
  if (/^[[{]/.test(text)) return readJson(text);
  const encoded = /^application\/x-www-form-urlencoded/i.test(type) || /^[^\s<>{}]*=[^\s<>{}]*$/.test(text);
  return encoded ? nested([...new URLSearchParams(text)]) : undefined;
}

async function readMultipart(body: Uint8Array, type: string): Promise<unknown> {
  try {
    const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData();
    return nested([...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name] as const));
  } catch {
    return undefined;
  }
}

/** `fields[name][value]=x` becomes `{ fields: { name: { value: 'x' } } }`; a repeated name becomes a list. */
function nested(pairs: readonly Pair[]): unknown {
  const root = branch();
  for (const [name, value] of pairs) put(root, segments(name), value);
  return root;
}

/** Without a prototype, so that a field called `__proto__` is only a field. */
function branch(): Branch {
  return Object.create(null);
}

function segments(name: string): string[] {
  if (!/^[^[\]]+(?:\[[^[\]]*\])+$/.test(name)) return [name];
  const parts = name.slice(0, -1).split(/\]?\[/);
  if (parts.at(-1) === '') parts.pop();
  return parts.length > deepestName ? [name] : parts;
}

function put(holder: Branch, [key = '', ...rest]: string[], value: string): void {
  const known = holder[key];
  if (rest.length > 0) {
    const next = isRecord(known) ? known : branch();
    if (known !== undefined && known !== next) next[''] = known;
    holder[key] = next;
    put(next, rest, value);
  } else if (isRecord(known)) put(known, [''], value);
  else if (Array.isArray(known)) known.push(value);
  else holder[key] = known === undefined ? value : [known, value];
}
