import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parameter } from '../../tools/contract/document.ts';
import { type Answer, expectProblem } from './answers.ts';
import { commonLists, commonValues, factories, references } from './factories.ts';
import type { Maker } from './maker.ts';
import { type IdField, idFieldsOf, isId, named, type Operation, operations } from './operations.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
/** Whose objects must stay unseen and unchanged. */
let surya: Maker;
/** Who tries. */
let other: Maker;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
  other = await world.organization('Neel Interiors');
  for (const param of Object.keys(factories)) await surya.one(param);
});
afterAll(() => world.close());

const ownParams = ({ pathParams }: Operation): string[] => pathParams.filter((param) => !(param in commonValues));

/** Nothing of the other organization in the answer, and nothing changed there. */
async function expectUntouched(before: number, answer: Answer): Promise<void> {
  expect(seenIn(answer)).toEqual([]);
  expect(await surya.changes(), 'changes of the organization that was tried').toBe(before);
}

/** The ids of the other organization that an answer shows. A refused path may be repeated to the caller. */
function seenIn({ status, text, body }: Answer): string[] {
  const shown = status < 400 ? text : JSON.stringify({ ...(body as object), instance: '' });
  return [surya.organization.id, ...surya.made()].filter((id) => shown.includes(id));
}

describe('an id of another organization is not found, and nothing of it is shown or changed', () => {
  const cases = operations.flatMap((operation) =>
    ownParams(operation).map((param) => [`${operation.id}: ${param}`, operation, param] as const),
  );

  it.each(cases)('%s', async (_, operation, param) => {
    const { params = {}, body } = await validRequest(operation, other);
    const foreign = await surya.one(param);
    const before = await surya.changes();
    const answer = await world.call(operation, {
      key: other.organization.key,
      params: { ...params, [param]: foreign },
      body,
    });
    expect(expectProblem(operation, answer).code).toBe('not_found');
    await expectUntouched(before, answer);
  });
});

describe('a key cannot act for another organization', () => {
  it.each(named(operations))('%s', async (_, operation) => {
    const { params = {}, body } = await validRequest(operation, other);
    const [before, own] = [await surya.changes(), await other.changes()];
    const headers = { 'sauda-organization': surya.organization.id };
    const answer = await world.call(operation, { key: other.organization.key, params, body, headers });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await other.changes()).toBe(own);
    await expectUntouched(before, answer);
  });
});

describe('a list shows what is the caller’s, and only that', () => {
  const lists = operations.filter(
    ({ method, id, pathParams }) => method === 'GET' && pathParams.length === 0 && !commonLists.includes(id),
  );

  it.each(named(lists))('%s', async (_, operation) => {
    const own = await world.call(operation, { key: surya.organization.key, query: limit(operation) });
    expect(own.status, own.text).toBe(200);
    expect(seenIn(own)).not.toEqual([]);
    const answer = await world.call(operation, { key: other.organization.key, query: limit(operation) });
    expect(answer.status, answer.text).toBe(200);
    await expectUntouched(await surya.changes(), answer);
  });
});

const limit = ({ query }: Operation): string => (query.some(({ name }) => name === 'limit') ? 'limit=100' : '');

describe('a filter by an id of another organization finds nothing', () => {
  const cases = operations.flatMap((operation) =>
    operation.query
      .filter(isIdParameter)
      .map((parameter) => [`${operation.id}: ${parameter.name}`, operation, parameter] as const),
  );

  it.each(cases)('%s', async (_, operation, { name }) => {
    const foreign = await surya.one(referredBy(name.replace(/\[.*\]$/, '')));
    const { params = {} } = await validRequest(operation, other);
    const answer = await world.call(operation, {
      key: other.organization.key,
      params,
      query: `${encodeURIComponent(name)}=${foreign}`,
    });
    if (answer.status >= 400) expectProblem(operation, answer);
    else if (!/\[n(e|in)\]$/.test(name)) expect(answer.body).toMatchObject({ data: [] });
    await expectUntouched(await surya.changes(), answer);
  });
});

const isIdParameter = ({ schema }: Parameter): boolean =>
  isId(schema) || (schema.items !== undefined && isId(schema.items));

describe('an id of another organization in a body is refused, or leads to nothing', () => {
  const cases = operations.flatMap((operation) =>
    operation.body === null
      ? []
      : idFieldsOf(operation.body).map(
          (field) => [`${operation.id}: /${field.path.join('/')}`, operation, field] as const,
        ),
  );

  it.each(cases)('%s', async (_, operation, field) => {
    const { params = {}, body } = await validRequest(operation, other);
    const foreign = await surya.one(referredBy(field.name === 'id' ? `${operation.id}:id` : field.name));
    const [before, own] = [await surya.changes(), await other.changes()];
    const answer = await world.call(operation, {
      key: other.organization.key,
      params,
      body: withField(body, field, foreign),
    });
    if (answer.status >= 400) expectProblem(operation, answer);
    expect(await other.changes(), `changes after ${answer.status} ${answer.text}`).toBe(own);
    await expectUntouched(before, answer);
  });
});

/** The path parameter that names the same thing as a field of a body or a query. */
function referredBy(name: string): string {
  const param = references[name] ?? name;
  if (!(param in factories))
    throw new Error(`It is not known what ${name} refers to: add it to the references in tests/contract/factories.ts.`);
  return param;
}

/** The body with one field set, whatever was there. */
function withField(body: unknown, { path, list }: IdField, id: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return list ? [id] : id;
  const inner = withField((body as Record<string, unknown> | undefined)?.[step], { path: rest, list, name: step }, id);
  return step === '0' ? [inner] : { ...(body as object), [step]: inner };
}
