import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import type { Request } from './call.ts';
import { commonLists } from './factories.ts';
import type { Maker } from './maker.ts';
import { createNeighbours, findsById, type Neighbours, referredBy } from './neighbours.ts';
import { named, type Operation, operations } from './operations.ts';
import { validRequest } from './requests.ts';

let neighbours: Neighbours;

beforeAll(async () => {
  neighbours = await createNeighbours();
});
afterAll(() => neighbours.world.close());

interface Page {
  data: { id: string }[];
  next_cursor: string | null;
  has_more: boolean;
  estimated_count?: number;
}

const operationOf = (id: string) => operations.find((operation) => operation.id === id) as Operation;
const has = ({ query }: Operation, parameter: string) => query.some(({ name }) => name === parameter);
const isSearch = ({ id }: Operation) => id.endsWith('.search');
const lists = operations.filter(
  ({ method, id, pathParams }) => method === 'GET' && pathParams.length === 0 && !commonLists.includes(id),
);
const searches = operations.filter(isSearch);

/** Asks a list or a search for a page. */
const ask = (operation: Operation, { organization }: Maker, asked: Record<string, string | number> = {}) =>
  neighbours.world.call(operation, { key: organization.key, ...written(operation, asked) });

function written(operation: Operation, asked: Record<string, string | number>): Partial<Request> {
  if (isSearch(operation)) return { body: asked };
  const known = Object.entries(asked).filter(([name]) => has(operation, name));
  return { query: known.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&') };
}

describe('a list or a search shows what is the caller’s, and only that', () => {
  it.each(named([...lists, ...searches]))('%s', async (_, operation) => {
    const { surya, other, seenIn, expectUntouched } = neighbours;
    const own = await ask(operation, surya, { limit: 100 });
    expect(own.status, own.text).toBe(200);
    expect(seenIn(own)).not.toEqual([]);
    const answer = await ask(operation, other, { limit: 100 });
    expect(answer.status, answer.text).toBe(200);
    await expectUntouched(answer);
  });

  const counting = [...lists.filter((operation) => has(operation, 'count')), ...searches];
  it.each(named(counting))('%s counts no others', async (_, operation) => {
    const { body } = await ask(operation, neighbours.other, { limit: 100, count: 'estimate' });
    const { data, estimated_count } = body as Page;
    expect(estimated_count).toBe(data.length);
  });
});

describe('a place in the list of another organization is nowhere in one’s own', () => {
  const walked = [...lists.filter((operation) => has(operation, 'cursor') || has(operation, 'after')), ...searches];

  it.each(named(walked))('%s', async (_, operation) => {
    const { surya, other, expectUntouched } = neighbours;
    const { body } = await ask(operation, surya, { limit: 1 });
    const { next_cursor } = body as Page;
    if (next_cursor === null) return;
    const place = operation.id === 'events.list' ? { after: next_cursor } : { cursor: next_cursor };
    const answer = await ask(operation, other, { limit: 100, ...place });
    if (answer.status >= 400) expect(expectProblem(operation, answer).code).toBe('cursor_mismatch');
    else expect(operation.id).toBe('events.list');
    await expectUntouched(answer);
  });
});

describe('a filter by an id of another organization finds nothing', () => {
  const filters = operations.flatMap((operation) =>
    operation.query.filter(findsById).map(({ name }) => [`${operation.id}: ${name}`, operation, name] as const),
  );

  it.each(filters)('%s', async (_, operation, name) => {
    const { world, surya, other, expectUntouched } = neighbours;
    const foreign = await surya.one(referredBy(name));
    const { params = {} } = await validRequest(operation, other);
    const query = `${encodeURIComponent(name)}=${foreign}`;
    const answer = await world.call(operation, { key: other.organization.key, params, query });
    if (answer.status >= 400) expectProblem(operation, answer);
    else expect(answer.body).toMatchObject({ data: [] });
    await expectUntouched(answer);
  });
});

/** What a resource can be filtered by that is an id: those that may stand in trees, too. */
const idFiltersOf = (resource: string): string[] =>
  operationOf(`${resource}.list`)
    .query.filter(findsById)
    .map(({ name }) => name)
    .filter((name) => name !== 'view_id');

/** `owner_id[in]` with an id, as a condition of a tree. */
function leafOf(name: string, id: string): object {
  const [field = '', op = 'eq'] = name.split(/[[\]]/);
  return { field, op, value: op === 'in' ? [id] : id };
}

describe('nor does a condition of a tree', () => {
  const conditions = searches.flatMap(({ id }) => {
    const resource = id.split('.')[0] as string;
    return idFiltersOf(resource).map((name) => [`${resource}: ${name}`, resource, name] as const);
  });

  it.each(conditions)('%s', async (_, resource, name) => {
    const { world, surya, other, expectUntouched } = neighbours;
    const leaf = leafOf(name, await surya.one(referredBy(name)));
    for (const filter of [leaf, { and: [leaf] }, { or: [leaf, leaf] }]) {
      const search = operationOf(`${resource}.search`);
      const answer = await world.call(search, { key: other.organization.key, body: { filter, limit: 100 } });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body).toMatchObject({ data: [] });
      await expectUntouched(answer);
    }
  });

  it.each(conditions)('kept in a view or a segment: %s', async (_, resource, name) => {
    const { world, surya, other, expectUntouched } = neighbours;
    const filter = leafOf(name, await surya.one(referredBy(name)));
    const view = await other.post('/v1/views', { resource, name: other.unique(), filter });
    const kept = [[operationOf(`${resource}.list`), `view_id=${view}`, {}] as const];
    const segment = resource === 'contacts' ? await other.post('/v1/segments', { name: other.unique(), filter }) : null;
    const read = operationOf('segments.contacts');
    for (const [operation, query, params] of segment ? [...kept, [read, '', { segment_id: segment }] as const] : kept) {
      const answer = await world.call(operation, { key: other.organization.key, query, params });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body).toMatchObject({ data: [] });
      await expectUntouched(answer);
    }
  });
});

describe('a bulk request counts none of another organization', () => {
  const previews = operations.filter(({ id }) => id.startsWith('bulk.preview'));
  const resourceOf = ({ id }: Operation) => id.replace('bulk.preview', '').toLowerCase();
  const countOf = async (operation: Operation, body: object) => {
    const answer = await neighbours.world.call(operation, { key: neighbours.other.organization.key, body });
    await neighbours.expectUntouched(answer);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { count: number }).count;
  };

  it.each(named(previews))('%s of ids, or of all', async (_, operation) => {
    const { surya, other } = neighbours;
    const resource = resourceOf(operation);
    const id = await surya.one(`${resource.slice(0, -1)}_id`);
    expect(await countOf(operation, { ids: [id] })).toBe(0);
    const { body } = await ask(operationOf(`${resource}.list`), other, { limit: 100 });
    expect(await countOf(operation, { filter: {} })).toBe((body as Page).data.length);
  });

  const filters = previews.flatMap((operation) =>
    idFiltersOf(resourceOf(operation)).map((name) => [`${operation.id}: ${name}`, operation, name] as const),
  );

  it.each(filters)('%s', async (_, operation, name) => {
    expect(await countOf(operation, { filter: { [name]: await neighbours.surya.one(referredBy(name)) } })).toBe(0);
  });
});
