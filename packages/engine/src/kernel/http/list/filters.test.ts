import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine } from '../../../testing.ts';
import { openShop, type Shop } from '../../testing/whatsapp.ts';

const whatsapp = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;
let member: string;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
  shop = await openShop(engine, whatsapp);
  member = (await shop.member('agent')).id;
});
afterAll(() => engine.close());

const page = async (path: string, query: string) => (await shop.api.get(`/v1/${path}?${query}`).expect(200)).body.data;

/** A list, what makes one more object in it, and a query that finds this one alone. */
const lists: [string, () => Record<string, unknown>, string][] = [
  ['assignment_rules', () => ({ name: 'North in turn', user_ids: [member] }), 'name=North in turn'],
  ['teams', () => ({ name: 'North', user_ids: [member] }), 'name[starts_with]=nor'],
  ['pipelines', () => ({ name: 'Service' }), 'is_default=false'],
  ['connect_links', () => ({ adapters: ['fake-whatsapp'] }), 'used_at[is_null]=true'],
  ['api_keys', () => ({ name: 'For the site', permissions: ['leads:write'] }), 'name[contains]=the site'],
  ['views', () => ({ resource: 'leads', name: 'Mine' }), 'name=Mine'],
  ['segments', () => ({ name: 'Pune', filter: { field: 'city', value: 'Pune' } }), 'name=Pune'],
  ['webhook_endpoints', () => ({ url: 'https://example.com/hook', types: ['lead.*'] }), 'url[contains]=/hook'],
  [
    'trusted_issuers',
    () => ({ name: 'Login', issuer: 'https://login.example.com', audience: 'shop', jwks_uri: null }),
    'audience=shop&matches=external_id',
  ],
];

describe.each(lists)('%s', (path, body, query) => {
  it('are found by what they are and when they came', async () => {
    const { id } = (await shop.api.post(`/v1/${path}`, body()).expect(201)).body;
    expect(await page(path, query)).toMatchObject([{ id }]);
    expect(await page(path, `${query}&created_at[gte]=2001-01-01T00:00:00Z`)).toMatchObject([{ id }]);
    expect(await page(path, `${query}&created_at[lt]=2001-01-01T00:00:00Z`)).toEqual([]);
    const other = await engine.organization('Other');
    expect((await other.api.get(`/v1/${path}?${query}`).expect(200)).body.data).toEqual([]);
    await shop.api.get(`/v1/${path}?colour=red`).expect(400);
    await shop.api.get(`/v1/${path}?created_at=yesterday`).expect(400);
  });
});

describe('a member', () => {
  it.each([
    ['assignment_rules', () => ({ name: 'Of one', user_ids: [member] })],
    ['teams', () => ({ name: 'Of one', user_ids: [member] })],
  ])('is found in %s, and put in by expand', async (path, body) => {
    const { id } = (await shop.api.post(`/v1/${path}`, body()).expect(201)).body;
    const found = await page(path, `user_id=${member}&name=Of one&expand=users`);
    expect(found).toMatchObject([{ id, users: [{ id: member, object: 'user', role: 'agent' }] }]);
    expect(await page(path, `user_id=${shop.owner_id}`)).toEqual([]);
    const one = await shop.api.get(`/v1/${path}/${id}?expand=users`).expect(200);
    expect(one.body.users).toHaveLength(1);
  });

  it('is put in where a key, a view, an endpoint or an operation is theirs', async () => {
    const user = { id: member, object: 'user' };
    await shop.api.post('/v1/api_keys', { name: 'Theirs', user_id: member }).expect(201);
    expect(await page('api_keys', 'name=Theirs&expand=user')).toMatchObject([{ user }]);
    const hook = { url: 'https://example.com/theirs', types: ['*'], user_id: member };
    await shop.api.post('/v1/webhook_endpoints', hook).expect(201);
    expect(await page('webhook_endpoints', `user_id=${member}&expand=user`)).toMatchObject([{ user }]);
    expect(await page('views', 'name=Mine&expand=user')).toMatchObject([{ user_id: null, user: null }]);
    const { id, api } = await shop.member('admin');
    await api.post('/v1/views', { resource: 'leads', name: 'Own', is_shared: false }).expect(201);
    const own = await api.get('/v1/views?name=Own&expand=user').expect(200);
    expect(own.body.data).toMatchObject([{ user: { id } }]);
    await api.post('/v1/exports', { resource: 'contacts', format: 'csv' }).expect(202);
    expect(await page('operations', `user_id=${id}&expand=user`)).toMatchObject([{ kind: 'export', user: { id } }]);
  });

  it('is refused to those who may not read members', async () => {
    const { body } = await shop.api.post('/v1/api_keys', { name: 'x', permissions: ['api_keys:read'] }).expect(201);
    const answer = await engine.as(body.key).get('/v1/api_keys?expand=user').expect(403);
    expect(answer.body).toMatchObject({ code: 'insufficient_scope', required_permission: 'users:read' });
  });
});

it('an import shows its operation and its file', async () => {
  const content = 'Name,Phone\nAsha,+919999912345\n';
  await shop.api.post('/v1/imports', { resource: 'contacts', content }).expect(202);
  const [found] = await page('imports', 'expand=operation,file,operation.user');
  expect(found).toMatchObject({
    operation: { id: found.id, object: 'operation', user: null },
    file: { object: 'file' },
  });
});

it('a connect link shows what was connected through it', async () => {
  await shop.api.post('/v1/connect_links', { adapters: ['fake-whatsapp'] }).expect(201);
  expect(await page('connect_links', 'limit=1&expand=connection')).toMatchObject([{ connection: null }]);
  expect(await page('connect_links', `connection_id=${shop.number.id}`)).toEqual([]);
});
