import { isRecord } from '@sauda/adapter-kit';

/** One filled-in field of a submission. */
export interface Entry {
  /** Dotted: `data.lead.contact.mobile`. */
  path: string;
  /** What it may be called, in comparable form, likeliest first. */
  names: string[];
  value: string;
}

type Scalar = string | number | boolean;

const words = (text: string) => new Set(text.split(' '));

/** Parts of a body that speak of somebody else than the visitor. */
const others = words('agent assignedto assignee owner seller vendor dealer receiver listing');
/** A leaf that says nothing by itself: `city.name` is the city, `file.name` nobody's name. */
const generic = words('name value label title text');
/** Holders of the visitor's own fields. */
const holders = words(
  'data fields formfields formdata payload body answers values inputs submission response lead contact person user visitor customer client',
);
/** All that the description of one field may hold; anything more is a submission with a field called `value`. */
const descriptors = words('id key type title label name value raw_value required objectTypeId');

/** Letters and digits of any script in lower case, without what stands in brackets: `Your-Name *` → `yourname`. */
export function comparable(name: string): string {
  const text = name.slice(0, 200).normalize('NFC').toLowerCase();
  return text.replace(/\([^)]*\)/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** `{ title: 'Phone', value: '…' }`, as form plugins describe a field. */
export function isLabelled(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value) || textOf(value.value) === null) return false;
  if (!Object.keys(value).every((key) => descriptors.has(key))) return false;
  return ['title', 'label', 'name', 'id', 'type'].some((key) => typeof value[key] === 'string');
}

/** Every field of a submission, in the order it was written. */
export function entriesOf(value: unknown, path: string[] = []): Entry[] {
  const text = textOf(value);
  if (text !== null) return [entry(path, [], text)];
  if (path.length > 0 && isLabelled(value)) return [entry(path, labelsOf(value), textOf(value.value) ?? '')];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => entriesOf(item, [...path, key]));
}

/** A scalar, or the scalars of a list such as ticked boxes. */
function textOf(value: unknown): string | null {
  if (isScalar(value)) return String(value);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isScalar)) return null;
  return value.join(', ');
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function labelsOf(field: Record<string, unknown>): string[] {
  return [field.title, field.label, field.name, field.id, field.type].filter((label) => typeof label === 'string');
}

function entry(path: string[], labels: string[], value: string): Entry {
  return { path: path.join('.'), names: namesOf(path, labels), value };
}

function namesOf(path: string[], labels: string[]): string[] {
  const parts = path.map(comparable);
  if (parts.some((part) => others.has(part))) return [];
  const last = parts.at(-1) ?? '';
  const parent = parts.at(-2) ?? '';
  const nameless = generic.has(last) && parent !== '' && !holders.has(parent);
  const fromPath = [parent + last, nameless ? parent : last];
  return [...fromPath, ...labels.map(comparable)].filter((name) => name !== '');
}
