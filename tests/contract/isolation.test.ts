import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import { beside, commonValues } from './factories.ts';
import { createNeighbours, expectRefusedFor, type Neighbours, referredBy } from './neighbours.ts';
import { idFieldsOf, named, type Operation, operations } from './operations.ts';
import { pointerOf, withValue } from './places.ts';
import { validRequest } from './requests.ts';
import { timeGap } from './timing.ts';

let neighbours: Neighbours;

beforeAll(async () => {
  neighbours = await createNeighbours();
});
afterAll(() => neighbours.world.close());

const ownParams = ({ pathParams }: Operation): string[] => pathParams.filter((param) => !(param in commonValues));

describe('an id of another organization is not found, and nothing of it is shown or changed', () => {
  const cases = operations.flatMap((operation) =>
    ownParams(operation).map((param) => [`${operation.id}: ${param}`, operation, param] as const),
  );

  it.each(cases)('%s', async (_, operation, param) => {
    const { world, surya, other, expectUntouched } = neighbours;
    const { params = {}, body } = await validRequest(operation, other);
    const foreign = await surya.one(param);
    const ask = (id: string) =>
      world.call(operation, { key: other.organization.key, params: { ...params, [param]: id }, body });
    const answer = await ask(foreign);
    const problem = expectProblem(operation, answer);
    expect(problem.code).toBe('not_found');
    await expectUntouched(answer);
    const nobodys = expectProblem(operation, await ask(randomUUID()));
    expect({ ...problem, ...unlike }).toEqual({ ...nobodys, ...unlike });
    if (operation.method !== 'GET') return;
    const nowhere = randomUUID();
    expect(await timeGap({ theirs: () => ask(foreign), nobodys: () => ask(nowhere) }, 12)).toBe(null);
  });
});

/** What differs from answer to answer. */
const unlike = { request_id: '', instance: '' };

describe('a key cannot act for another organization', () => {
  it.each(named(operations))('%s', async (_, operation) => {
    const { world, surya, other, expectUntouched } = neighbours;
    const { params = {}, body } = await validRequest(operation, other);
    const own = await other.state();
    const headers = { 'sauda-organization': surya.organization.id };
    const answer = await world.call(operation, { key: other.organization.key, params, body, headers });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await other.state()).toBe(own);
    await expectUntouched(answer);
  });
});

describe('an id of another organization in a body is refused, or leads to nothing', () => {
  const cases = operations.flatMap((operation) =>
    operation.body === null
      ? []
      : idFieldsOf(operation.body)
          // A bulk request about ids of others begins, and finds nothing: isolation-outside.test.ts.
          .filter(({ name }) => name !== 'ids')
          .map((field) => [`${operation.id}: ${pointerOf(field.path)}`, operation, field] as const),
  );

  it.each(cases)('%s', async (_, operation, { name, path, list }) => {
    const { world, surya, other, expectUntouched } = neighbours;
    const { params = {}, body } = await validRequest(operation, other);
    const foreign = await surya.one(referredBy(name === 'id' ? `${operation.id}:id` : name));
    const own = await other.state();
    const answer = await world.call(operation, {
      key: other.organization.key,
      params,
      body: withValue({ ...(body as object), ...beside(operation.id, path) }, path, list ? [foreign] : foreign),
    });
    if (answer.status >= 400) expectRefusedFor(expectProblem(operation, answer), path);
    expect(await other.state(), `after ${answer.status} ${answer.text}`).toBe(own);
    await expectUntouched(answer);
  });
});
