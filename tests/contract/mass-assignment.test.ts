import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import type { Maker } from './maker.ts';
import { named, operations } from './operations.ts';
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
