import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, expectSuccess } from './answers.ts';
import type { Maker } from './maker.ts';
import { named, operations } from './operations.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;

beforeAll(async () => {
  world = await createWorld({ background: true });
  surya = await world.organization('Surya Solar');
});
afterAll(() => world.close());

describe('a valid request gets the documented answer', () => {
  it.each(named(operations))('%s', async (_, operation) => {
    expectSuccess(operation, await world.call(operation, await validRequest(operation, surya)));
  });
});

describe('an id that does not exist gets the documented refusal', () => {
  // What is put by a key of the caller's own is made when it does not exist.
  const byId = operations.filter(({ pathParams }) =>
    pathParams.some((param) => param !== 'field' && param !== 'value'),
  );

  it.each(named(byId))('%s', async (_, operation) => {
    const { body } = await validRequest(operation, surya);
    const answer = await world.call(operation, { key: surya.organization.key, body });
    expect(expectProblem(operation, answer).code).toBe('not_found');
  });
});
