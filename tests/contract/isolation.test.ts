import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import { beside, commonValues } from './factories.ts';
import { createNeighbours, type Neighbours, referredBy } from './neighbours.ts';
import { idFieldsOf, named, type Operation, operations } from './operations.ts';
import { pointerOf, withValue } from './places.ts';
import { validRequest } from './requests.ts';

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
    const answer = await world.call(operation, {
      key: other.organization.key,
      params: { ...params, [param]: foreign },
      body,
    });
    expect(expectProblem(operation, answer).code).toBe('not_found');
    await expectUntouched(answer);
  });
});

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
      body: withValue(
        { ...(body as object), ...beside[`${operation.id}: ${pointerOf(path)}`] },
        path,
        list ? [foreign] : foreign,
      ),
    });
    if (answer.status >= 400) {
      const { code, errors } = expectProblem(operation, answer);
      // It is refused for what it names, not for anything else.
      if (code === 'validation_failed') {
        expect(errors).toMatchObject([{ code: expect.stringMatching(/^unknown_|^incomplete$/) }]);
        expect(errors[0]?.pointer).toMatch(new RegExp(`^${pointerOf(path)}(/\\d+)?$`));
      }
    }
    expect(await other.state(), `after ${answer.status} ${answer.text}`).toBe(own);
    await expectUntouched(answer);
  });
});
