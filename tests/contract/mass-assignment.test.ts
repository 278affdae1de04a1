import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import { commonValues } from './factories.ts';
import type { Maker } from './maker.ts';
import { named, type Operation, operations } from './operations.ts';
import { bodyPlaces, bodyWith, type Place, placesOf, pointerOf } from './places.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
});
afterAll(() => world.close());

/** What no body may set, as it would be written into one. */
const forbidden: Record<string, string> = {
  organization_id: JSON.stringify(randomUUID()),
  id: JSON.stringify(randomUUID()),
  object: '"user"',
  version: '99',
  created_at: '"2020-01-01T00:00:00Z"',
  updated_at: '"2020-01-01T00:00:00Z"',
  constructor: '{"prototype":{"polluted":true}}',
  ['__proto__']: '{"polluted":true}',
};

/** Keys that poison prototypes are refused while the JSON is read. */
const poison = ['__proto__', 'constructor'];

describe('a body cannot set what is not its own', () => {
  it.each(named(operations.filter(({ body }) => body !== null)))('%s', async (_, operation) => {
    const { params = {}, body } = await validRequest(operation, surya);
    const before = await surya.state();
    for (const [field, value] of Object.entries(forbidden)) {
      const answer = await world.call(operation, {
        key: surya.organization.key,
        params,
        text: withField(body, field, value),
      });
      const problem = expectProblem(operation, answer);
      if (poison.includes(field)) expect(problem.code, field).toBe('malformed_json');
      else
        expect(problem).toMatchObject({
          code: 'unknown_field',
          errors: [{ pointer: `/${field}`, code: 'unknown_field' }],
        });
    }
    expect(await surya.state()).toBe(before);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

/** What answers say beside what the bodies set, and what belongs to the organization, the plan or the prototype. */
const usual = ['id', 'object', 'organization_id', 'version', 'created_at', 'updated_at', 'deleted_at', 'role', 'total'];
const internal = [...usual, 'paid_at', 'xid', 'hash', 'secrets', 'is_admin', 'permissions', 'parent_id', 'toString'];

/** Every object in a body whose fields are known, with what its own answer shows at the same place and it does not take. */
function closedPlaces(operation: Operation): { path: readonly string[]; foreign: string[] }[] {
  const namesAt = new Map<string, { path: readonly string[]; known: Set<string> }>();
  for (const { path, schema } of bodyPlaces(operation)) {
    if (schema.properties) expect(schema.additionalProperties, `more fields in ${pointerOf(path)}`).toBe(false);
    if (schema.additionalProperties !== false) continue;
    const at = namesAt.get(pointerOf(path)) ?? { path, known: new Set<string>() };
    for (const name of Object.keys(schema.properties ?? {})) at.known.add(name);
    namesAt.set(pointerOf(path), at);
  }
  const shown = answerPlaces(operation);
  return [...namesAt].map(([pointer, { path, known }]) => {
    const names = [...internal, ...(shown.get('') ?? []), ...(shown.get(pointer) ?? [])];
    return { path, foreign: [...new Set(names)].filter((name) => !known.has(name)) };
  });
}

/** The names of the fields of every object in the answer, by its place. */
function answerPlaces({ successes }: Operation): Map<string, string[]> {
  const schemas = [...successes.values()].flatMap((schema) => (schema ? placesOf(schema) : []));
  const places = Map.groupBy(schemas, ({ path }) => pointerOf(path));
  const names = (some: Place[]) => some.flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
  return new Map([...places].map(([pointer, some]) => [pointer, names(some)]));
}

const most = 20;

describe('nor can any object in it', () => {
  it.each(named(operations.filter(({ body }) => body !== null)))('%s', async (_, operation) => {
    const before = await surya.state();
    for (const { path, foreign } of closedPlaces(operation)) {
      for (let from = 0; from < foreign.length; from += most) {
        const names = foreign.slice(from, from + most);
        const answer = await world.call(operation, {
          key: surya.organization.key,
          params: commonValues,
          body: bodyWith(operation, path, Object.fromEntries(names.map((name) => [name, 'x']))),
        });
        const { errors } = expectProblem(operation, answer);
        const refused = errors.filter(({ code }) => code === 'unknown_field').map(({ pointer }) => pointer);
        expect(refused).toEqual(expect.arrayContaining(names.map((name) => pointerOf([...path, name]))));
      }
    }
    expect(await surya.state()).toBe(before);
  });
});

/** As text: an object literal cannot hold `__proto__` as a key of its own. */
function withField(body: unknown, field: string, value: string): string {
  const text = JSON.stringify(body);
  return `{"${field}":${value}${text === '{}' ? '}' : `,${text.slice(1)}`}`;
}

describe('a query cannot say what is not known', () => {
  it.each(named(operations.filter(({ method }) => method === 'GET')))('%s', async (_, operation) => {
    const { params = {}, query } = await validRequest(operation, surya);
    for (const name of ['organization_id', 'nonsense', '__proto__']) {
      const answer = await world.call(operation, {
        key: surya.organization.key,
        params,
        query: `${name}=1${query ? `&${query}` : ''}`,
      });
      expect(expectProblem(operation, answer), name).toMatchObject({
        code: 'invalid_parameter',
        errors: [{ parameter: name }],
      });
    }
  });
});
