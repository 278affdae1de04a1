import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, type Problem } from './answers.ts';
import { commonValues } from './factories.ts';
import type { Maker } from './maker.ts';
import { named, type Operation, operations } from './operations.ts';
import { apart, bodyPlaces, bodyWith, type Place, pointerOf, typesOf, withValue } from './places.ts';
import { sampleOf } from './queries.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
});
afterAll(() => world.close());

const withBody = operations.filter(({ body }) => body !== null);
const withQuery = operations.filter(({ query }) => query.length > 0);

/** Sends something too large about nothing that exists, which nobody gets to look for, and gives the refusal. */
async function refusalOf(operation: Operation, request: { body?: unknown; text?: string; query?: string }) {
  const answer = await world.call(operation, { key: surya.organization.key, params: commonValues, ...request });
  expect(answer.status, answer.text.slice(0, 500)).toBeLessThan(500);
  return expectProblem(operation, answer);
}

interface Excess {
  value: unknown;
  /** What the refusal says about the place. */
  said: RegExp;
}

/** One more than the schema of a place lets through, in each way it limits. */
function excessesOf({ maxLength, maxItems, maxProperties, maximum, minimum }: Place['schema']): Excess[] {
  const number = (limit: unknown): limit is number => typeof limit === 'number';
  return [
    ...(number(maxLength) ? [{ value: 'x'.repeat(maxLength + 1), said: /more than \d+ characters/ }] : []),
    ...(number(maxItems) ? [{ value: Array(maxItems + 1).fill(null), said: /more than \d+ items|more items/ }] : []),
    ...(number(maxProperties) ? [{ value: manyKeys(maxProperties + 1), said: /more than \d+ properties/ }] : []),
    ...(number(maximum) ? [{ value: maximum + 1, said: /Must be <= / }] : []),
    ...(number(minimum) ? [{ value: minimum - 1, said: /Must be >= / }] : []),
  ];
}

const manyKeys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key_${i}`, 'x']));

/** So many lists, each in the one before. */
const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);

const saidAt = ({ errors }: Problem, at: string) =>
  errors.filter(({ pointer, parameter }) => (pointer ?? parameter) === at).map(({ detail }) => detail);

describe.each(named(withBody))('the body of %s', (_, operation) => {
  it('has no place that takes as much as one likes', () => {
    for (const { path, schema } of bodyPlaces(operation)) {
      expect(boundless(schema), `${pointerOf(path)} ${JSON.stringify(schema)}`).toBe(false);
    }
  });

  it('is refused when a place has one more than it takes', async () => {
    const excesses = bodyPlaces(operation).flatMap(({ path, schema }) =>
      excessesOf(schema).map((excess) => ({ path, ...excess })),
    );
    for (const some of together(operation, excesses)) {
      const body = some.reduce<unknown>((whole, { path, value }) => withValue(whole, path, value), some[0]?.body);
      const problem = await refusalOf(operation, { body });
      expect(problem.code).toBe('validation_failed');
      for (const { path, said } of some) {
        expect(saidAt(problem, pointerOf(path)).join(' '), JSON.stringify(problem)).toMatch(said);
      }
    }
  });

  it('is refused when it is nested in 21 levels, or larger than a MiB', async () => {
    const [name = 'x'] = Object.keys(operation.body?.properties ?? {});
    const codes = async (levels: number) =>
      (await refusalOf(operation, { body: { [name]: nested(levels - 1) } })).errors.map(({ code }) => code);
    expect(await codes(21)).toEqual(['too_deep']);
    expect(await codes(20)).not.toContain('too_deep');
    const { code } = await refusalOf(operation, { text: JSON.stringify({ [name]: 'x'.repeat(1_048_576) }) });
    expect(code).toBe('payload_too_large');
  });
});

interface Placed extends Excess {
  path: readonly string[];
  /** Where the place is, if it is the only one. */
  body?: unknown;
}

/** What fits into one body, whose refusal names at most fifty places. Long lists and items of batches go one by one. */
function together(operation: Operation, excesses: readonly Placed[]): Placed[][] {
  if (operation.id.endsWith('.batch')) {
    return excesses.map((one) => [{ ...one, body: bodyWith(operation, one.path, one.value) }]);
  }
  const [long, short] = [true, false].map((is) => excesses.filter(({ value }) => Array.isArray(value) === is));
  return [...(long ?? []).map((one) => [one]), ...apart(short ?? [], 20)];
}

/** A text of any length, a list of any number of items, an object of any number of keys, a number of any size. */
function boundless(schema: Place['schema']): boolean {
  const { maxLength, maxItems, maxProperties, additionalProperties, maximum, enum: values, format = '' } = schema;
  const fixed = maxLength !== undefined || values !== undefined || ['uuid', 'date'].includes(format);
  return typesOf(schema).some((type) => {
    if (type === 'string') return !fixed && !isBounded(schema.pattern);
    if (type === 'array') return maxItems === undefined;
    if (type === 'object')
      return additionalProperties !== false && (maxProperties === undefined || hasAnyNames(schema));
    return (type === 'integer' || type === 'number') && maximum === undefined;
  });
}

/** Texts by names of any length. What is not only text is looked at as a whole. */
const hasAnyNames = ({ additionalProperties, propertyNames }: Place['schema']): boolean =>
  propertyNames === undefined && typeof additionalProperties === 'object' && additionalProperties.type === 'string';

/** Whether a pattern speaks of the whole text, and repeats nothing without end. */
const isBounded = (pattern: unknown): boolean =>
  typeof pattern === 'string' && /^\^.*\$$/.test(pattern) && !/(?<!\\)[*+]|\{\d+,\}/.test(pattern);

describe.each(named(withQuery))('the query of %s', (_, operation) => {
  it('is refused when a parameter has one more than it takes', async () => {
    // Filters are made from a few kinds of fields: one of a kind stands for all.
    const kinds = new Map(operation.query.map((one) => [JSON.stringify({ ...one.schema, description: '' }), one]));
    for (const { name, schema } of kinds.values()) {
      for (const { value, said } of excessesOf(schema)) {
        // An address has an end of its own.
        if (typeof value === 'string' && value.length > 4_000) continue;
        const allowed = sampleOf(schema.items ?? {});
        const text = Array.isArray(value) ? value.map(() => allowed).join(',') : String(value);
        const problem = await refusalOf(operation, {
          query: `${encodeURIComponent(name)}=${encodeURIComponent(text)}`,
        });
        expect(problem.code, name).toBe('invalid_parameter');
        expect(saidAt(problem, name).join(' '), JSON.stringify(problem)).toMatch(said);
      }
    }
  });
});

/** What is read from its beginning to its end by machines. */
const longerPages: Record<string, number> = { 'auditLog.verify': 10_000, 'events.list': 500 };

describe('limits every list has', () => {
  const limited = withQuery.filter(({ query }) => query.some(({ name }) => name === 'limit'));
  it.each(named(limited))('%s has at most 100 on a page', (_, { id, query }) => {
    const maximum = query.find(({ name }) => name === 'limit')?.schema.maximum;
    expect(Number(maximum)).toBeLessThanOrEqual(longerPages[id] ?? 100);
  });

  const expanding = withQuery.filter(({ query }) => query.some(({ name }) => name === 'expand'));
  it.each(named(expanding))('%s puts in at most five objects', (_, { query }) => {
    expect(query.find(({ name }) => name === 'expand')?.schema.maxItems).toBe(5);
  });

  /** Conditions; the others say how the answer looks. */
  const conditionsOf = ({ query }: Operation) =>
    query.filter(
      ({ name }) => !['q', 'limit', 'cursor', 'sort', 'count', 'view_id', 'fields', 'expand'].includes(name),
    );
  const rich = withQuery.filter((operation) => operation.method === 'GET' && conditionsOf(operation).length > 20);

  it.each(named(rich))('%s has at most 20 conditions', async (_, operation) => {
    const written = (count: number) =>
      conditionsOf(operation)
        .slice(0, count)
        .map(({ name, schema }) => `${encodeURIComponent(name)}=${encodeURIComponent(sampleOf(schema))}`)
        .join('&');
    const params = { ...commonValues, ...(await validRequest(operation, surya)).params };
    const call = (query: string) => world.call(operation, { key: surya.organization.key, params, query });
    const problem = expectProblem(operation, await call(written(21)));
    expect(problem.errors).toMatchObject([{ parameter: 'filter', code: 'too_many' }]);
    const answer = await call(written(20));
    expect(answer.status, answer.text).toBe(200);
  });
});

describe('a filter as a tree has at most 50 conditions in five levels', () => {
  const trees = withBody.filter(({ body }) => /\/Filter"/.test(JSON.stringify(body?.properties?.filter ?? null)));
  const leaf = { field: 'created_at', op: 'is_null', value: false };
  const leaves = (count: number) => Array(count).fill(leaf);
  const inLevels = (levels: number): object => (levels === 1 ? leaf : { not: inLevels(levels - 1) });

  it.each(named(trees))('%s', async (_, operation) => {
    const { params = {}, body } = await validRequest(operation, surya);
    const before = await surya.state();
    const codes = async (filter: object) => {
      const answer = await world.call(operation, {
        key: surya.organization.key,
        params,
        body: withValue(body, ['filter'], filter),
      });
      return answer.status < 400 ? [] : expectProblem(operation, answer).errors.map(({ code }) => code);
    };
    expect(await codes({ and: [{ or: leaves(26) }, { or: leaves(25) }] })).toEqual(['too_many']);
    expect(await codes(inLevels(6))).toEqual(['too_deep']);
    expect(await surya.state()).toBe(before);
    const most = { and: [{ or: leaves(49) }, inLevels(4)] };
    expect(await codes(most)).toEqual([]);
  });
});
