/** `stage_history` or `stage-history` → `stageHistory`. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = name.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  return first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalize).join('');
}

/** `api_keys` → `ApiKeys`. */
export function pascalCase(name: string): string {
  return capitalize(camelCase(name));
}

/** `apiKeys` → `api-keys`, for file names. */
export function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();
}

/** A string literal of the generated code. */
export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The key of an interface, quoted where it must be. */
export function propertyName(name: string): string {
  return /^[a-zA-Z_]\w*$/.test(name) ? name : quote(name);
}

/** A doc comment of the given paragraphs, or nothing when all are empty. */
export function docComment(paragraphs: readonly (string | undefined)[], indent = ''): string {
  const text = paragraphs.flatMap((paragraph) => paragraph?.trim() || []).join('\n\n');
  if (text === '') return '';
  const lines = text.replaceAll('*/', '*\\/').split(/\r?\n/);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */\n`].join('\n');
}

/** Alphabetical by code unit, so that every machine sorts alike. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
