import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from './testing.ts';

const fake = fakeWhatsApp();
let engine: TestEngine;
let agency: TestOrganization;
let client: TestOrganization;
let permissions: string[];

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [fake.adapter], worker: false });
  agency = await engine.organization('Agency');
  client = await engine.organization('Client', agency);
  const options = (await agency.api.get('/v1/roles/options').expect(200)).body;
  permissions = options.permissions.filter((permission: string) => permission !== 'inbound:read');
});
afterAll(() => engine.close());

let roles = 0;
/** A member who may do everything, within limits. */
async function limited(limits: object) {
  const key = `limited_${++roles}`;
  await agency.api.post('/v1/roles', { key, name: key, record_scope: 'all', permissions, ...limits }).expect(201);
  return agency.member(key);
}

const rule = (access: 'hidden' | 'read_only') => ({ field_rules: [{ field: 'contact.phones', access }] });
const limits = [
  ['a field is hidden from', rule('hidden')],
  ['a field is locked for', rule('read_only')],
  ['sees their own records only,', { record_scope: 'own' }],
] as const;

const connection = () => ({
  adapter: 'fake-whatsapp',
  name: 'Mine',
  config: { ...fake.config, number_id: `tapped-${++roles}` },
  secrets: fake.secrets,
});
const endpoint = { url: 'https://receiver.example.com/hook', types: ['*'] };
const page = { name: 'Page', kind: 'publishable', origins: ['https://www.example.com'] };
const issuer = { name: 'Login', issuer: 'https://login.example.com', audience: 'mine' };

/** What acts, or is told, without the limits of who makes it, by bodies that name the owner where they name a member. */
const doors: [string, string, (owner: string) => object][] = [
  ['a key of nobody', '/v1/api_keys', () => ({ name: 'Free' })],
  ['a key of the owner', '/v1/api_keys', (user_id) => ({ name: 'Theirs', user_id })],
  ['a key for pages', '/v1/api_keys', () => page],
  ['a token of the owner', '/v1/user_tokens', (user_id) => ({ user_id })],
  ['the end of the owner’s tokens', '/v1/user_tokens/revoke', (user_id) => ({ user_id })],
  ['an endpoint of nobody', '/v1/webhook_endpoints', () => ({ ...endpoint, user_id: null })],
  ['an endpoint of the owner', '/v1/webhook_endpoints', (user_id) => ({ ...endpoint, user_id })],
  ['a connection', '/v1/connections', connection],
  ['a connect link', '/v1/connect_links', () => ({ adapters: ['fake-whatsapp'] })],
  ['an issuer', '/v1/trusted_issuers', () => issuer],
  ['an organization with a key', '/v1/organizations', () => ({ name: 'Branch', create_api_key: true })],
  ['a member with all rights', '/v1/users', () => ({ name: 'Me', email: 'me@example.com', role: 'owner' })],
];

function mustRefuse({ status, body }: { status: number; body: { code: string } }, what: string): void {
  expect([status, body.code], `${what}: ${JSON.stringify(body)}`).toEqual([403, 'insufficient_scope']);
}

describe.each(limits)('whoever %s', (_name, given) => {
  it.each(doors)('does not get %s', async (what, path, body) => {
    const { api } = await limited(given);
    mustRefuse(await api.post(path, body(agency.owner_id)), what);
  });

  it('does not change nor get hold of what others have', async () => {
    const { api } = await limited(given);
    const made = async (path: string, body: object) => (await agency.api.post(path, body).expect(201)).body.id;
    const key = `/v1/api_keys/${await made('/v1/api_keys', { name: 'Free', permissions: ['leads:read'] })}`;
    const hooking = { name: 'Hooks', permissions: ['webhook_endpoints:write'] };
    const narrow = engine.as((await agency.api.post('/v1/api_keys', hooking).expect(201)).body.key);
    const hook = `/v1/webhook_endpoints/${(await narrow.post('/v1/webhook_endpoints', endpoint).expect(201)).body.id}`;
    const line = `/v1/connections/${await made('/v1/connections', connection())}`;
    const tries: [string, Promise<{ status: number; body: { code: string } }>][] = [
      ['change a key', api.patch(key, { permissions: ['leads:read', 'leads:write'] })],
      ['roll a key', api.post(`${key}/roll`, {})],
      ['move an endpoint', api.patch(hook, { url: 'https://mine.example.com/hook' })],
      ['roll a secret', api.post(`${hook}/roll_secret`, {})],
      ['replay', api.post(`${hook}/replay`, { since: engine.clock.now().toISOString() })],
      ['tap a connection', api.patch(line, { secrets: fake.secrets })],
    ];
    for (const [what, tried] of tries) mustRefuse(await tried, what);
    await api.patch(line, { state: 'paused' }).expect(200);
  });

  it('gets what is their own', async () => {
    const { id, api } = await limited(given);
    const own = async (path: string, body: object) => (await api.post(path, { ...body, user_id: id }).expect(201)).body;
    const { key } = await own('/v1/api_keys', { name: 'Mine' });
    const { token } = await own('/v1/user_tokens', {});
    expect((await own('/v1/webhook_endpoints', endpoint)).user_id).toBe(id);
    expect((await api.post('/v1/webhook_endpoints', endpoint).expect(201)).body.user_id).toBe(id);
    for (const mine of [key, token]) mustRefuse(await engine.as(mine).post('/v1/api_keys', { name: 'Free' }), 'again');
    await api.post('/v1/user_tokens/revoke', { user_id: id }).expect(204);
    await api.post('/v1/organizations', { name: 'Branch' }).expect(201);
  });
});

it.each(doors.slice(0, 9))(
  'limits that are gone count no more: %s is had with the next request',
  async (_what, path, body) => {
    const key = `changing_${++roles}`;
    const role = { key, name: key, record_scope: 'all', permissions, ...rule('hidden') };
    const { id } = (await agency.api.post('/v1/roles', role).expect(201)).body;
    const { api } = await agency.member(key);
    await api.get('/v1/tags').expect(200);
    await agency.api.patch(`/v1/roles/${id}`, { field_rules: [] }).expect(200);
    const again = engine.http.post(path).set('authorization', `Bearer ${api.key}`);
    expect([201, 204]).toContain((await again.send(body(agency.owner_id))).status);
  },
);

describe('in an organization below', () => {
  const below = (api: Api, path: string, body: object) => api.post(path, body).set('sauda-organization', client.id);

  it.each(['hidden', 'read_only'] as const)('whoever has a %s field has nothing of their own', async (access) => {
    const { id, api } = await limited(rule(access));
    const before = await client.api.get('/v1/api_keys').expect(200);
    for (const [what, path, body] of doors) mustRefuse(await below(api, path, body(client.owner_id)), what);
    mustRefuse(await below(api, '/v1/api_keys', { name: 'Mine', user_id: id }), 'a key');
    mustRefuse(await below(api, '/v1/user_tokens', { user_id: id }), 'a token');
    mustRefuse(await below(api, '/v1/webhook_endpoints', endpoint), 'an endpoint of nobody named');
    const key = (await client.api.post('/v1/api_keys', { name: 'Theirs' }).expect(201)).body.id;
    mustRefuse(await below(api, `/v1/api_keys/${key}/roll`, {}), 'roll');
    const after = await client.api.get('/v1/api_keys').expect(200);
    expect(after.body.data).toHaveLength(before.body.data.length + 1);
  });

  it('whoever has no limits makes keys, endpoints and tokens as at home', async () => {
    const { api } = await agency.member('admin');
    for (const by of [api, agency.api]) {
      await below(by, '/v1/api_keys', { name: 'First' }).expect(201);
      await below(by, '/v1/webhook_endpoints', endpoint).expect(201);
      await below(by, '/v1/user_tokens', { user_id: client.owner_id }).expect(201);
    }
  });

  it('a template brings no role that sees more than its installer', async () => {
    const { api } = await limited({ record_scope: 'own' });
    const template = await engine.organization('Template', agency);
    const role = { key: 'wide', name: 'Wide', record_scope: 'all', permissions: ['leads:read'] };
    await template.api.post('/v1/roles', role).expect(201);
    const input = { name: 'New', template_organization_id: template.id };
    const { body } = await api.post('/v1/organizations', input).expect(201);
    expect(body.left_out).toMatchObject([{ path: '/roles/wide', code: 'insufficient_scope' }]);
  });
});
