import { createContext, Script } from 'node:vm';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../../tools/contract/document.ts';
import { type Answer, expectProblem, expectSuccess } from './answers.ts';
import { beside, commonValues } from './factories.ts';
import type { Maker } from './maker.ts';
import { named, type Operation, operations } from './operations.ts';
import { apart, bodyPlaces, bodyWith, type Place, placesOf, pointerOf, typesOf, withValue } from './places.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
});
afterAll(() => world.close());

const kilobytes = 100_000;
/** What means something to SQL, to patterns, to spreadsheets, to templates or to pages. */
const hostile = `%_\\'"=cmd|' /C'!A0 $\{7*7}{{7*7}} <script>alert(1)</script> (((a+)+)+)$ \u202e\u200f ${'%'.repeat(40)}`;

const withBody = operations.filter(({ body }) => body !== null);
const isText = (schema: Schema) => typesOf(schema).includes('string') && schema.enum === undefined;
/** Any value at all, as in the fields that an organization made for itself. */
const isFree = ({ type, enum: values, anyOf, oneOf }: Schema) => !type && !values && !anyOf && !oneOf;

function expectAnswered(operation: Operation, answer: Answer, asked: string): void {
  expect(answer.status, `${asked}: ${answer.text.slice(0, 500)}`).toBeLessThan(500);
  if (answer.status < 400) expectSuccess(operation, answer);
  else expectProblem(operation, answer);
}

describe.each(named(withBody))('texts in the body of %s', (_, operation) => {
  const places = bodyPlaces(operation);
  const texts = places.filter(({ schema }) => isText(schema));

  it('are refused when they have 100 kB', async () => {
    const isBatch = operation.id.endsWith('.batch');
    const limited = texts.filter(({ schema }) => Number(schema.maxLength ?? 0) < kilobytes);
    for (const some of apart(limited, isBatch ? 1 : 8)) {
      const long = 'x'.repeat(kilobytes);
      const first = isBatch ? bodyWith(operation, some[0]?.path ?? [], long) : {};
      const body = some.reduce<unknown>((whole, { path }) => withValue(whole, path, long), first);
      const answer = await world.call(operation, { key: surya.organization.key, params: commonValues, body });
      const pointers = expectProblem(operation, answer).errors.map(({ pointer }) => pointer);
      expect(pointers).toEqual(expect.arrayContaining(some.map(({ path }) => pointerOf(path))));
    }
  });

  it('may say anything, at any length, without breaking the server', async () => {
    const valid = await validRequest(operation, surya);
    for (const some of apart(texts.filter(isPlain), 3)) {
      const body = some.reduce(withHostile, valid.body);
      expectAnswered(operation, await world.call(operation, { ...valid, body }), JSON.stringify(body).slice(0, 500));
    }
  });

  it('nor do places for anything at all take 100 kB', async () => {
    const free = places.filter(({ schema }) => isFree(schema));
    const valid = free.length > 0 ? await validRequest(operation, surya) : { body: {} };
    for (const { path } of free) {
      const long = withValue(valid.body, path, 'x'.repeat(kilobytes)) as object;
      const body = { ...long, ...allOrNothing(operation), ...beside(operation.id, path) };
      const answer = await world.call(operation, { key: surya.organization.key, ...valid, body });
      const { errors } = expectProblem(operation, answer);
      expect(errors[0]?.pointer).toMatch(new RegExp(`^${pointerOf(path.slice(0, -1))}`));
    }
  });
});

describe('names that callers choose are short', () => {
  const withNames = withBody.filter((operation) => bodyPlaces(operation).some(isRecord));

  it.each(named(withNames))('%s', async (_, operation) => {
    const valid = await validRequest(operation, surya);
    for (const { path, schema } of bodyPlaces(operation).filter(isRecord)) {
      const { maxLength = kilobytes } = (schema.propertyNames ?? {}) as Schema;
      const longest = path.at(-1) === 'metadata' ? 40 : Number(maxLength);
      const body = withValue(valid.body, [...path, 'x'.repeat(longest + 1)], 'x') as object;
      const answer = await world.call(operation, { ...valid, body: { ...body, ...allOrNothing(operation) } });
      const { errors } = expectProblem(operation, answer);
      const places = errors.map(({ pointer = '' }) => pointer.slice(0, 200));
      expect(places).toContainEqual(expect.stringMatching(new RegExp(`^${pointerOf(path)}`)));
    }
  });
});

/** An object whose keys are the caller's. */
const isRecord = ({ schema }: Place) => typesOf(schema).includes('object') && schema.properties === undefined;

const allOrNothing = ({ id }: Operation) => (id.endsWith('.batch') ? { atomic: true } : {});

/** Nothing but its length is checked before it is used. */
const isPlain = ({ schema: { format, pattern = '\\S' } }: Place) => format === undefined && pattern === '\\S';

function withHostile(body: unknown, { path, schema }: Place): unknown {
  const length = Math.min(Number(schema.maxLength ?? 200), kilobytes);
  return withValue(body, path, hostile.repeat(Math.ceil(length / hostile.length)).slice(0, length));
}

describe('texts in a query may say anything', () => {
  const asking = operations.filter(({ query }) => query.some(({ schema }) => isText(schema)));

  it.each(named(asking))('%s', async (_, operation) => {
    const { params = {}, query: needed } = await validRequest(operation, surya);
    const kinds = new Map(operation.query.map((one) => [JSON.stringify({ ...one.schema, description: '' }), one]));
    for (const { name, schema } of kinds.values()) {
      if (!isText(schema)) continue;
      const text = encodeURIComponent(hostile.repeat(3).slice(0, Number(schema.maxLength ?? 400)));
      const asked = `${encodeURIComponent(name)}=${text}`;
      const query = needed === undefined || needed.startsWith(`${name}=`) ? asked : `${needed}&${asked}`;
      expectAnswered(operation, await world.call(operation, { key: surya.organization.key, params, query }), asked);
    }
  });
});

/** Patterns and formats of texts in bodies and queries, as what runs them. */
function checksOfTexts(): Map<string, RegExp> {
  const schemas = operations.flatMap(({ body, query }) => [
    ...(body ? [body] : []),
    ...query.map(({ schema }) => schema),
  ]);
  const { formats } = addFormats.default(new Ajv2020());
  return new Map(
    schemas
      .flatMap((schema) => placesOf(schema))
      .flatMap(({ schema: { pattern, format } }): [string, RegExp][] => {
        const known = formats[format ?? ''];
        return [
          ...(typeof pattern === 'string' ? [[pattern, new RegExp(pattern, 'u')] as [string, RegExp]] : []),
          ...(known instanceof RegExp ? [[String(format), known] as [string, RegExp]] : []),
        ];
      }),
  );
}

/** Beginnings that patterns like, then much of the same, then what they do not. */
function almostMatching(): string[] {
  const heads = ['', 'a', 'a.', 'a/', 'a@', '-a', 'https://', 'http://', 'mailto:', '9999-12-31T'];
  const units = [
    'a',
    'A',
    '0',
    '_',
    '-',
    '.',
    ' ',
    ':',
    '/',
    '*',
    '@',
    'a.',
    'a-',
    '-a',
    '0-',
    ':60',
    '\t',
    'ब',
    '%2f',
  ];
  return heads.flatMap((head) =>
    units.flatMap((unit) => ['', '!', '\n'].map((tail) => head + unit.repeat(kilobytes / unit.length) + tail)),
  );
}

describe('no pattern of a text can be kept busy', () => {
  const inputs = almostMatching();
  it.each([...checksOfTexts()])('%s', (_, pattern) => {
    // The limit is what ends a pattern that would never come to its end; it measures nothing.
    const run = new Script('for (const input of inputs) pattern.test(input)');
    run.runInContext(createContext({ inputs, pattern }), { timeout: 15_000 });
  });
});
