import type { AnyAdapter } from '../../kernel/adapters/registry.ts';
import type { FieldError } from '../../kernel/errors.ts';

/** As much of a JSON Schema as a form can show. */
interface FieldSchema {
  type?: string;
  title?: string;
  description?: string;
  enum?: unknown[];
  default?: unknown;
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  required?: readonly string[];
}

export interface Field {
  /** `config/number_id`: also its pointer, without the leading slash. */
  name: string;
  label: string;
  help: string | null;
  required: boolean;
  secret: boolean;
  kind: 'text' | 'number' | 'checkbox' | 'select' | 'lines';
  options: string[];
  initial: string;
}

const simple = ['string', 'integer', 'number', 'boolean'];

/** The fields of an adapter's settings. What a form cannot show, such as a mapping, keeps its default. */
export function fieldsOf(adapter: AnyAdapter): Field[] {
  return [...fields(adapter.config_schema, 'config'), ...fields(adapter.secrets_schema, 'secrets')];
}

function fields(schema: object, root: 'config' | 'secrets'): Field[] {
  const { properties = {}, required = [] } = schema as FieldSchema;
  return Object.entries(properties).flatMap(([name, field]) => {
    const kind = kindOf(field);
    if (kind === null) return [];
    return {
      name: `${root}/${name}`,
      label: field.title ?? sentence(name),
      help: field.description ?? null,
      required: required.includes(name) && field.default === undefined,
      secret: root === 'secrets',
      kind,
      options: (field.enum ?? []).map(String),
      initial: initial(field),
    };
  });
}

function kindOf({ type, enum: options, items }: FieldSchema): Field['kind'] | null {
  if (options) return 'select';
  if (type === 'boolean') return 'checkbox';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return items?.type === 'string' ? 'lines' : null;
  return type !== undefined && simple.includes(type) ? 'text' : null;
}

function initial({ default: value }: FieldSchema): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

const sentence = (name: string) => name.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());

export interface Settings {
  config: Record<string, unknown>;
  secrets: Record<string, string>;
}

/** What was entered, as the adapter's schemas want it. An empty field was not entered. */
export function settingsFrom(known: readonly Field[], entered: URLSearchParams): Settings {
  const settings: Settings = { config: {}, secrets: {} };
  for (const field of known) {
    const [root, name] = field.name.split('/') as ['config' | 'secrets', string];
    const text = entered.get(field.name)?.trim() ?? '';
    if (field.kind === 'checkbox') settings.config[name] = text === 'on';
    else if (text === '') continue;
    else if (root === 'secrets') settings.secrets[name] = text;
    else settings.config[name] = readValue(field, text);
  }
  return settings;
}

function readValue({ kind }: Field, text: string): unknown {
  if (kind === 'lines') return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
  if (kind !== 'number') return text;
  const number = Number(text);
  // As it was written, so that the schema says what is wrong with it.
  return Number.isFinite(number) ? number : text;
}

/** What is wrong with a field, in words. */
export function faultOf({ name }: Field, errors: readonly FieldError[]): string | null {
  const fault = errors.find(({ pointer }) => pointer === `/${name}` || pointer?.startsWith(`/${name}/`));
  return fault?.detail ?? null;
}
