import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  other = await engine.organization('Other');
});
afterAll(() => engine.close());

let count = 0;
const name = () => `Name ${++count}`;
const open = { field: 'status', value: 'open' };
const inPune = { field: 'city', value: 'Pune' };

describe('refusals', () => {
  it('come first: no key, no permission, another organization', async () => {
    for (const path of ['/v1/views', '/v1/segments']) await engine.http.get(path).expect(401);
    const viewer = await surya.member('viewer');
    await viewer.api.post('/v1/views', { resource: 'leads', name: name() }).expect(403);
    await viewer.api.post('/v1/segments', { name: name(), filter: inPune }).expect(403);
    const view = await surya.api.post('/v1/views', { resource: 'leads', name: name() }).expect(201);
    const segment = await surya.api.post('/v1/segments', { name: name(), filter: inPune }).expect(201);
    for (const path of [`/v1/views/${view.body.id}`, `/v1/segments/${segment.body.id}`]) {
      await other.api.get(path).expect(404);
      await other.api.patch(path, { name: 'Mine' }).expect(404);
      await other.api.delete(path).expect(404);
    }
    await other.api.get(`/v1/segments/${segment.body.id}/contacts`).expect(404);
  });

  it.each<[string, string, object, string, string]>([
    ['views', 'a field the list has not', { resource: 'notes', filter: open }, '/filter/field', 'unknown_filter_field'],
    ['views', 'an order the list has not', { resource: 'notes', sort: '-title' }, '/sort', 'unknown_sort'],
    ['views', 'no resource', {}, '/resource', 'required'],
    ['views', 'two things in one node', { resource: 'leads', filter: { ...open, or: [open] } }, '/filter', 'invalid'],
    ['segments', 'a field of leads', { filter: open }, '/filter/field', 'unknown_filter_field'],
    ['segments', 'no filter', {}, '/filter', 'required'],
  ])('%s refuse %s', async (kind, _, input, pointer, code) => {
    const { body } = await surya.api.post(`/v1/${kind}`, { name: name(), ...input }).expect(422);
    expect(body).toMatchObject({ code: 'validation_failed', errors: [{ pointer, code }] });
  });

  it('a name is used once', async () => {
    const once = { resource: 'leads', name: name() };
    await surya.api.post('/v1/views', once).expect(201);
    await surya.api.post('/v1/views', { ...once, name: once.name.toUpperCase() }).expect(409);
    await surya.api.post('/v1/views', { ...once, resource: 'tasks' }).expect(201);
    await other.api.post('/v1/views', once).expect(201);
  });
});

describe('a view', () => {
  it('is kept, changed and deleted, and each is announced', async () => {
    const input = { resource: 'leads', name: name(), filter: open, sort: '-value_amount', columns: ['title', 'value'] };
    const { body: made } = await surya.api.post('/v1/views', input).expect(201);
    expect(made).toMatchObject({ ...input, object: 'view', user_id: null });
    const path = `/v1/views/${made.id}`;
    await surya.api.patch(path, { sort: '-name' }).expect(422);
    await surya.api.patch(path, { filter: inPune }).expect(422);
    const { body: changed } = await surya.api.patch(path, { filter: null, sort: 'created_at' }).expect(200);
    expect(changed).toMatchObject({ filter: null, sort: 'created_at', name: input.name, version: 2 });
    await surya.api.post('/v1/leads/search', { filter: made.filter, sort: made.sort }).expect(200);
    await surya.api.delete(path).expect(204);
    await surya.api.get(path).expect(404);
    await engine.eventually(async () => {
      const { body } = await surya.api
        .get('/v1/events?types=view.created,view.updated,view.deleted&limit=500')
        .expect(200);
      const own = body.data.filter(({ subject }: { subject: { id: string } }) => subject.id === made.id);
      expect(own.map(({ type }: { type: string }) => type)).toEqual(['view.created', 'view.updated', 'view.deleted']);
    });
  });

  it('of a member is theirs alone', async () => {
    const [asha, ravi] = await Promise.all([surya.member('agent'), surya.member('agent')]);
    const personal = { resource: 'tasks', name: name(), is_shared: false };
    const { body: view } = await asha.api.post('/v1/views', personal).expect(201);
    expect(view.user_id).toBe(asha.id);
    await ravi.api.post('/v1/views', personal).expect(201);
    for (const { api } of [ravi, surya]) {
      await api.get(`/v1/views/${view.id}`).expect(404);
      await api.patch(`/v1/views/${view.id}`, { name: 'x' }).expect(404);
      const { body } = await api.get('/v1/views?resource=tasks&limit=100').expect(200);
      expect(body.data.map(({ id }: { id: string }) => id)).not.toContain(view.id);
    }
    await asha.api.get(`/v1/views/${view.id}`).expect(200);
    const { body } = await surya.api.post('/v1/views', { ...personal, name: name() }).expect(409);
    expect(body.code).toBe('not_a_member');
  });
});

describe('a segment', () => {
  it('has the contacts that fit now, as far as the caller sees them', async () => {
    const agent = await surya.member('agent');
    const city = name();
    const add = async (more: object) => (await surya.api.post('/v1/contacts', { city, ...more }).expect(201)).body.id;
    const ids = [await add({ name: 'Asha' }), await add({ name: 'Ravi', owner_id: agent.id })];
    await surya.api.post('/v1/contacts', { city: 'Elsewhere' }).expect(201);
    const filter = { field: 'city', value: city };
    const { body: segment } = await surya.api.post('/v1/segments', { name: name(), filter }).expect(201);
    const path = `/v1/segments/${segment.id}/contacts`;
    const members = async (query = '', api = surya.api): Promise<string[]> =>
      (await api.get(`${path}?sort=created_at${query}`).expect(200)).body.data.map(({ id }: { id: string }) => id);
    expect(await members()).toEqual(ids);
    expect(await members('&name[contains]=ash')).toEqual([ids[0]]);
    expect(await members('', agent.api)).toEqual([ids[1]]);
    const page = await surya.api.get(`${path}?limit=1&count=estimate`).expect(200);
    expect(page.body).toMatchObject({ has_more: true, estimated_count: 2 });
    await surya.api.patch(`/v1/contacts/${ids[0]}`, { city: 'Elsewhere' }).expect(200);
    expect(await members()).toEqual([ids[1]]);
    await surya.api.patch(`/v1/segments/${segment.id}`, { filter: { not: filter } }).expect(200);
    expect(await members()).not.toContain(ids[1]);
  });

  it('outlives a field it names, and says which', async () => {
    const { body: segment } = await surya.api.post('/v1/segments', { name: name(), filter: inPune }).expect(201);
    const old = { and: [inPune, { field: 'custom.roof', value: 'flat' }] };
    await engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
      tx.rows(
        sql`update segments set filter = ${JSON.stringify(old)} where organization_id = ${surya.id} and id = ${segment.id}`,
      ),
    );
    const { body } = await surya.api.get(`/v1/segments/${segment.id}/contacts`).expect(409);
    expect(body).toMatchObject({ code: 'filter_outdated', errors: [{ pointer: '/filter/and/1/field' }] });
    expect((await surya.api.get(`/v1/segments/${segment.id}`).expect(200)).body.filter).toEqual(old);
    await surya.api.patch(`/v1/segments/${segment.id}`, { filter: inPune }).expect(200);
    await surya.api.get(`/v1/segments/${segment.id}/contacts`).expect(200);
  });
});
