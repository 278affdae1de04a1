import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import { commonValues } from './factories.ts';
import type { Maker } from './maker.ts';
import { document, named, type Operation, operations } from './operations.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
});
afterAll(() => world.close());

const takes = ({ headers }: Operation, header: string) => headers.find(({ name }) => name === header);
const writing = operations.filter(({ method }) => method !== 'GET');
const byId = operations.filter(({ method, path }) => method === 'GET' && path.endsWith('}'));

describe('a version is an ETag: what one has is not sent again', () => {
  it.each(named(byId))('%s', async (_, operation) => {
    const valid = await validRequest(operation, surya);
    const answer = await world.call(operation, valid);
    const { version } = answer.body as { version?: number };
    const etag = answer.headers.get('etag');
    expect(etag).toBe(version === undefined ? null : `"v${version}"`);
    if (etag === null) return;
    const again = await world.call(operation, { ...valid, headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

describe('a change of another version than the present one is refused, and changes nothing', () => {
  it.each(named(writing.filter((operation) => takes(operation, 'If-Match'))))('%s', async (_, operation) => {
    const valid = await validRequest(operation, surya);
    const before = await surya.state();
    const answer = await world.call(operation, { ...valid, headers: { 'if-match': '"v999"' } });
    expect(expectProblem(operation, answer).code).toBe('version_conflict');
    expect(await surya.state()).toBe(before);
  });
});

describe('the same request with the same key has one effect and one answer', () => {
  const repeatable = writing.filter((operation) => takes(operation, 'Idempotency-Key'));
  const another = operations.find(({ id }) => id === 'tags.create') as Operation;

  it.each(named(repeatable))('%s', async (_, operation) => {
    const request = { ...(await validRequest(operation, surya)), headers: { 'idempotency-key': randomUUID() } };
    const first = await world.call(operation, request);
    expect(first.status, first.text).toBeLessThan(500);
    const after = await surya.state();
    const second = await world.call(operation, request);
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await surya.state()).toBe(after);
    const other = operation.id === another.id ? { name: 'Other' } : (await validRequest(another, surya)).body;
    const reused = await world.call(another, { ...request, params: {}, body: other });
    expect(expectProblem(another, reused).code).toBe('idempotency_key_reused');
  });

  it.each(named(repeatable.filter((operation) => takes(operation, 'Idempotency-Key')?.required)))(
    '%s needs one',
    async (_, operation) => {
      const valid = await validRequest(operation, surya);
      const before = await surya.state();
      const answer = await world.call(operation, { ...valid, headers: { 'idempotency-key': '' } });
      expect(expectProblem(operation, answer).code).toBe('idempotency_key_required');
      expect(await surya.state()).toBe(before);
    },
  );
});

describe('what was made is at its Location', () => {
  it.each(named(writing.filter(({ successes }) => successes.has(201))))('%s', async (_, operation) => {
    const answer = await world.call(operation, await validRequest(operation, surya));
    const { id } = answer.body as { id?: string };
    const location = answer.headers.get('location');
    const isReadable = byId.some(({ path }) =>
      new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(location ?? ''),
    );
    if (id === undefined || !isReadable) return;
    expect(await surya.get(location ?? '')).toMatchObject({ id });
  });
});

describe('what a route does not take', () => {
  it.each(named(operations.filter(({ body }) => body !== null)))('%s takes JSON only', async (_, operation) => {
    const answer = await world.call(operation, {
      key: surya.organization.key,
      params: commonValues,
      text: '{}',
      headers: { 'content-type': 'application/xml' },
    });
    expect(expectProblem(operation, answer).code).toBe('unsupported_media_type');
  });

  const paths = [...new Map(operations.map((operation) => [operation.path, operation]))];
  it.each(paths)('%s has a method', async (path, operation) => {
    const known = operations.filter((one) => one.path === path).map(({ method }) => method);
    const method = ['PUT', 'DELETE', 'POST', 'PATCH'].find((one) => !known.includes(one)) ?? 'OPTIONS';
    const answer = await world.call({ ...operation, method }, { key: surya.organization.key, params: commonValues });
    expect(answer, answer.text).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(answer.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(known));
  });
});

describe('the reference', () => {
  it('says what every resource is for, and of none that is not there', () => {
    const tags = document.tags.map(({ name, description }) => [
      name,
      description === '' ? 'not described' : 'described',
    ]);
    const resources = new Set(operations.map(({ tag }) => tag));
    expect(Object.fromEntries(tags)).toEqual(Object.fromEntries([...resources].map((name) => [name, 'described'])));
  });
});
