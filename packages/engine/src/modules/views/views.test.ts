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

describe('a view on a list', () => {
  type Api = TestOrganization['api'];
  const save = async (input: object, api: Api = surya.api): Promise<string> =>
    (await api.post('/v1/views', { name: name(), ...input }).expect(201)).body.id;
  const idsOf = ({ body }: { body: { data: { id: string }[] } }): string[] => body.data.map(({ id }) => id);
  const list = async (query: string, api: Api = surya.api) => idsOf(await api.get(`/v1/${query}`).expect(200));
  const search = async (resource: string, body: object, api: Api = surya.api) =>
    idsOf(await api.post(`/v1/${resource}/search`, body).expect(200));

  it('shows what fits, in its order; what the caller asks holds as well, and their order wins', async () => {
    const org = await engine.organization();
    const lead = async (title: string, amount: number, source: string) => {
      const value = { amount, currency: 'INR' };
      const body = { contact: { name: title }, title, value, source, if_open_lead: 'create' };
      return (await org.api.post('/v1/leads', body).expect(201)).body.id;
    };
    const [small, large, other] = [
      await lead('A', 100, 'fair'),
      await lead('B', 900, 'fair'),
      await lead('C', 500, 'web'),
    ];
    await lead('D', 50, 'fair');
    const filter = {
      and: [{ or: [open, { field: 'status', value: 'won' }] }, { field: 'value_amount', op: 'gte', value: 100 }],
    };
    const view_id = await save({ resource: 'leads', filter, sort: '-value_amount' }, org.api);
    expect(await list(`leads?view_id=${view_id}`, org.api)).toEqual([large, other, small]);
    expect(await list(`leads?view_id=${view_id}&source=fair&sort=created_at`, org.api)).toEqual([small, large]);
    expect(await search('leads', { view_id }, org.api)).toEqual([large, other, small]);
    const deep = { not: { not: { not: { not: { field: 'source', value: 'web' } } } } };
    expect(await search('leads', { view_id, filter: deep, sort: 'value_amount' }, org.api)).toEqual([other]);
    const first = await org.api.get(`/v1/leads?view_id=${view_id}&limit=2&count=estimate`).expect(200);
    expect(first.body).toMatchObject({ has_more: true, estimated_count: 3 });
    expect(first.headers.link).toContain(view_id);
    const next = `leads?view_id=${view_id}&limit=2&cursor=${first.body.next_cursor}`;
    expect(await list(next, org.api)).toEqual([small]);
    await org.api.patch(`/v1/views/${view_id}`, { sort: 'value_amount' }).expect(200);
    expect((await org.api.get(`/v1/${next}`).expect(400)).body.code).toBe('cursor_mismatch');
    await org.api.patch(`/v1/views/${view_id}`, { filter: null, sort: null }).expect(200);
    expect(await list(`leads?view_id=${view_id}`, org.api)).toHaveLength(4);
  });

  it.each<[string, string, object]>([
    ['contacts', 'contacts', { field: 'city', value: 'Pune' }],
    ['companies', 'companies', { field: 'city', value: 'Pune' }],
    ['leads', 'leads', { field: 'source', value: 'Pune' }],
    ['tasks', 'tasks', { field: 'title', value: 'Pune' }],
    ['notes', 'notes', { field: 'body', value: 'Pune' }],
    ['conversations', 'conversations', { field: 'status', value: 'closed' }],
  ])('of %s works by GET and by search, and not on another list', async (resource, path, filter) => {
    const org = await engine.organization();
    const contact_id = (await org.api.post('/v1/contacts', { name: 'A', city: 'Pune' }).expect(201)).body.id;
    await org.api.post('/v1/companies', { name: 'A', city: 'Pune' }).expect(201);
    await org.api.post('/v1/leads', { contact_id, source: 'Pune' }).expect(201);
    await org.api.post('/v1/tasks', { title: 'Pune', contact_id }).expect(201);
    await org.api.post('/v1/notes', { body: 'Pune', contact_id }).expect(201);
    const [fits, none] = [
      await save({ resource, filter }, org.api),
      await save({ resource, filter: { and: [filter, { not: filter }] } }, org.api),
    ];
    const expected = resource === 'conversations' ? 0 : 1;
    expect(await list(`${path}?view_id=${fits}`, org.api)).toHaveLength(expected);
    expect(await search(path, { view_id: fits }, org.api)).toHaveLength(expected);
    expect(await list(`${path}?view_id=${none}`, org.api)).toEqual([]);
    expect(await search(path, { view_id: none }, org.api)).toEqual([]);
    const another = resource === 'leads' ? 'tasks' : 'leads';
    const refused = await org.api.get(`/v1/${another}?view_id=${fits}`).expect(422);
    expect(refused.body.code).toBe('view_of_other_resource');
    expect((await org.api.post(`/v1/${another}/search`, { view_id: fits }).expect(422)).body.code).toBe(
      'view_of_other_resource',
    );
  });

  it('is the caller’s: their records, their permissions, their own private views', async () => {
    const org = await engine.organization();
    const [asha, ravi] = [await org.member('agent'), await org.member('agent')];
    const add = async (owner_id: string) =>
      (await org.api.post('/v1/contacts', { name: 'A', city: 'Pune', owner_id }).expect(201)).body.id;
    const [ofAsha] = [await add(asha.id), await add(ravi.id)];
    const shared = await save({ resource: 'contacts', filter: inPune, sort: 'name' }, org.api);
    expect(await list(`contacts?view_id=${shared}`, asha.api)).toEqual([ofAsha]);
    expect(await search('contacts', { view_id: shared, sort: '-created_at' }, asha.api)).toEqual([ofAsha]);
    const own = await save({ resource: 'contacts', filter: inPune, is_shared: false }, asha.api);
    expect(await list(`contacts?view_id=${own}`, asha.api)).toEqual([ofAsha]);
    for (const api of [ravi.api, org.api, other.api]) {
      expect((await api.get(`/v1/contacts?view_id=${own}`).expect(404)).body.code).toBe('not_found');
      await api.post('/v1/contacts/search', { view_id: own }).expect(404);
    }
    const permissions = ['contacts:read'];
    const key = (await org.api.post('/v1/api_keys', { name: 'Narrow', permissions }).expect(201)).body.key;
    const refused = await engine.as(key).get(`/v1/contacts?view_id=${shared}`).expect(403);
    expect(refused.body.required_permission).toBe('views:read');
  });

  it('tells nothing of fields the role hides, neither by its filter nor by its order', async () => {
    const org = await engine.organization();
    const field_rules = [{ field: 'lead.value', access: 'hidden' }];
    const role = {
      key: 'clerk',
      name: 'Clerk',
      record_scope: 'all',
      permissions: ['leads:read', 'views:read'],
      field_rules,
    };
    await org.api.post('/v1/roles', role).expect(201);
    const clerk = await org.member('clerk');
    const large = { field: 'value_amount', op: 'gte', value: 100 };
    for (const view of [{ filter: large }, { sort: 'value_amount' }]) {
      const view_id = await save({ resource: 'leads', ...view }, org.api);
      const answer = await clerk.api.get(`/v1/leads?view_id=${view_id}`).expect(403);
      expect(answer.body.code).toBe('field_not_permitted');
    }
  });

  it('outlives a field it names, and says which', async () => {
    const org = await engine.organization();
    const field = { resource: 'lead', key: 'roof', label: 'Roof', type: 'text' };
    const { id } = (await org.api.post('/v1/custom_fields', field).expect(201)).body;
    const view_id = await save({ resource: 'leads', filter: { field: 'custom.roof', value: 'flat' } }, org.api);
    expect(await list(`leads?view_id=${view_id}`, org.api)).toEqual([]);
    await org.api.patch(`/v1/custom_fields/${id}`, { is_archived: true }).expect(200);
    await org.api.delete(`/v1/custom_fields/${id}`).expect(204);
    const { body } = await org.api.get(`/v1/leads?view_id=${view_id}`).expect(409);
    expect(body).toMatchObject({ code: 'filter_outdated', errors: [{ pointer: '/filter/field' }] });
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
