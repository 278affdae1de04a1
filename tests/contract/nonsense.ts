import type { Schema } from '../../tools/contract/document.ts';
import type { Operation } from './operations.ts';
import { resolved } from './operations.ts';
import type { Random } from './random.ts';

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'x');

/** Values that have broken programs before. */
const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0,
  1.5,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 63,
  4_294_967_296,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00 half a pair',
  '👩‍👩‍👧‍👦'.repeat(20),
  'नमस्ते',
  '\u202e\u200f right to left',
  'x'.repeat(20_000),
  "'; drop table leads; --",
  '%00',
  '../../../etc/passwd',
  '{{7*7}}',
  'NaN',
  '1e400',
  '0x10',
  '2026-02-30',
  '2026-11-22T25:61:61Z',
  '9999-12-31T23:59:59.999Z',
  '-271821-04-20T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  [],
  [null],
  ['a', 'a'],
  Array.from({ length: 2_000 }, (_, index) => index),
  {},
  { '': '' },
  { 'a\u0000b': '\ud800' },
  { toString: 1, hasOwnProperty: 2 },
  Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key_${index}`, 'value'])),
  deep(200),
];

/** Something that may or may not fit the schema: mostly of the right type, often at its edge, sometimes nonsense. */
export function valueFor(schema: Schema, random: Random, depth = 0): unknown {
  const { type, enum: values, anyOf, oneOf, properties, items, ...rest } = resolved(schema);
  if (depth > 6 || random.chance(0.25)) return random.pick(nasty);
  if (values) return random.pick([...values, random.pick(nasty)]);
  const alternatives = anyOf ?? oneOf;
  if (alternatives) return valueFor(random.pick(alternatives), random, depth + 1);
  switch (random.pick([type ?? 'object'].flat())) {
    case 'object':
      return objectFor({ properties: properties ?? {}, ...rest }, random, depth);
    case 'array':
      return Array.from({ length: random.below(4) }, () => valueFor(items ?? {}, random, depth + 1));
    case 'integer':
    case 'number':
      return random.pick([rest.minimum ?? 0, rest.maximum ?? 2 ** 31, 1, 7, -7, 2 ** 53 - 1]);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      return textFor(rest, random);
  }
}

function objectFor({ properties = {} }: Schema, random: Random, depth: number): Record<string, unknown> {
  const kept = Object.entries(properties).filter(() => random.chance(0.7));
  const object = Object.fromEntries(kept.map(([name, field]) => [name, valueFor(field, random, depth + 1)]));
  return random.chance(0.1) ? { ...object, [random.pick(['unknown', 'id', '', 'a\u0000b', '日本'])]: 1 } : object;
}

const formats: Record<string, readonly string[]> = {
  uuid: [
    '0199d7c2-7c1e-7000-8000-000000000001',
    '0199D7C2-7C1E-7000-8000-000000000001',
    'urn:uuid:0199d7c2-7c1e-7000-8000-000000000001',
  ],
  'date-time': [
    '2026-11-22T10:00:00Z',
    '2026-11-22T10:00:00+05:30',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:60Z',
    '2026-11-22 10:00:00Z',
  ],
  date: ['2026-11-22', '0000-01-01', '9999-12-31', '2026-02-29'],
  email: ['priya@example.com', '"a b"@example.com', 'प्रिया@example.com', `${'a'.repeat(64)}@example.com`],
};

function textFor({ format, maxLength }: Schema, random: Random): string {
  const longest = 'ब'.repeat(Math.min(typeof maxLength === 'number' ? maxLength : 100, 5_000));
  return random.pick([
    ...(formats[format ?? ''] ?? []),
    'Priya',
    '+91 99999 12345',
    'IN',
    'Asia/Kolkata',
    ' padded ',
    longest,
  ]);
}

/** One place of a valid body replaced, removed or added to. */
export function spoilt(body: unknown, schema: Schema, random: Random): unknown {
  const { properties = {} } = resolved(schema);
  const names = Object.keys(properties);
  if (names.length === 0 || random.chance(0.1)) return random.pick(nasty);
  const name = random.pick(names);
  return { ...(body as object), [name]: valueFor(properties[name] ?? {}, random) };
}

/** Bodies that are no JSON, too long or too deep. */
const texts: readonly string[] = [
  '',
  '{',
  '"',
  'null',
  '[]',
  '{"a":1}}',
  '\u0000',
  '{"name":"\\ud800"}',
  `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  `"${'x'.repeat(1_100_000)}"`,
];

export const badText = (random: Random): string => random.pick(texts);

/** A query of known and unknown parameters with values that may or may not fit. */
export function queryFor({ query }: Operation, random: Random): string {
  const known = query
    .filter(() => random.chance(0.3))
    .map(({ name, schema }) => `${encodeURIComponent(name)}=${encoded(valueFor(schema, random))}`);
  const unknown = random.chance(0.15)
    ? [
        random.pick([
          'nonsense=1',
          '__proto__=1',
          'limit',
          '=',
          '%zz=1',
          'limit=1&limit=2',
          'a[b][c]=1',
          '%ED%A0%80=1',
          'sort=%ED%A0%80',
          'cursor=e30.abc',
        ]),
      ]
    : [];
  return [...known.filter(({ length }) => length < 1_500).slice(0, 6), ...unknown].join('&');
}

function encoded(value: unknown): string {
  const written = (item: unknown) => (typeof item === 'string' ? item : String(JSON.stringify(item)));
  const text = Array.isArray(value) ? value.map(written).join(',') : written(value);
  return encodeURIComponent(text.slice(0, 1_200).toWellFormed());
}

/** What may stand in place of an id in a path. */
export function pathValue(good: string, random: Random): string {
  return random.chance(0.6)
    ? good
    : random.pick([
        'nonsense',
        good.toUpperCase(),
        `${good} `,
        '%00',
        '%ED%A0%80',
        '..%2f..',
        '0',
        'x'.repeat(300),
        '00000000-0000-0000-0000-000000000000',
        `{${good}}`,
      ]);
}
