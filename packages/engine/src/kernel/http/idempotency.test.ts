import { fakeLeadSource } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const portal = fakeLeadSource();
let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [portal.adapter], worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const system = <R>(statement: ReturnType<typeof sql<R>>) =>
  engine.engine.kernel.db.system(async (db) => (await statement.execute(db)).rows);
const countEvents = async () => (await system(sql<{ n: number }>`select count(*)::int as n from events`))[0]?.n;
const kept = async (key: string) =>
  (
    await system(sql<{ body: string | null; sealed_body: object | null }>`
    select * from idempotency_keys where organization_id = ${surya.id} and key = ${key}`)
  )[0];

const makeKey = async (fields: object = {}) =>
  (await surya.api.post('/v1/api_keys', { name: 'Website', ...fields }).expect(201)).body;
const connection = {
  adapter: 'fake-leads',
  name: 'Portal',
  secrets: { api_key: 'a-key-of-the-portal', webhook_secret: 'a-secret-of-the-portal' },
};
const endpoint = { url: 'https://receiver.example/webhooks', types: ['task.due'] };
const make = async (path: string, body: object) => `${path}/${(await surya.api.post(path, body).expect(201)).body.id}`;
const lastPart = (url: string) => url.split('/').at(-1) ?? '';

interface Write {
  method?: 'patch';
  path: string;
  body?: object;
}

/** Of the answer, whichever it is. */
interface Answered {
  key: string;
  secret: string;
  url: string;
  hook_url: string;
  api_key: { key: string };
}

const writes: [string, () => Promise<Write>, (body: Answered) => string][] = [
  [
    'an organization with its key',
    async () => ({ path: '/v1/organizations', body: { name: 'Client', create_api_key: true } }),
    ({ api_key }) => api_key.key,
  ],
  ['a key', async () => ({ path: '/v1/api_keys', body: { name: 'Website' } }), ({ key }) => key],
  [
    'a key’s new secret',
    async () => ({ path: `/v1/api_keys/${(await makeKey()).id}/roll`, body: {} }),
    ({ key }) => key,
  ],
  ['a webhook endpoint', async () => ({ path: '/v1/webhook_endpoints', body: endpoint }), ({ secret }) => secret],
  [
    'an endpoint’s new secret',
    async () => ({ path: `${await make('/v1/webhook_endpoints', endpoint)}/roll_secret` }),
    ({ secret }) => secret,
  ],
  [
    'a connect link',
    async () => ({ path: '/v1/connect_links', body: { adapters: ['fake-leads'] } }),
    ({ url }) => lastPart(url),
  ],
  ['a connection', async () => ({ path: '/v1/connections', body: connection }), ({ hook_url }) => lastPart(hook_url)],
  [
    'a changed connection',
    async () => ({ method: 'patch', path: await make('/v1/connections', connection), body: { name: 'Renamed' } }),
    ({ hook_url }) => lastPart(hook_url),
  ],
  [
    'a new hook address',
    async () => ({ path: `${await make('/v1/connections', connection)}/rotate_hook_secret` }),
    ({ hook_url }) => lastPart(hook_url),
  ],
  [
    'a connection that is pulled now',
    async () => ({ path: `${await make('/v1/connections', connection)}/sync` }),
    ({ hook_url }) => lastPart(hook_url),
  ],
];

const send = ({ method, path, body }: Write, key: string, api = surya.api) =>
  (method === 'patch' ? api.patch(path, body ?? {}) : api.post(path, body)).set('idempotency-key', key);

describe('the answer was lost', () => {
  it.each(writes)('%s: the repetition has one effect and the same answer', async (title, prepare, secretOf) => {
    const write = await prepare();
    const key = encodeURI(title);
    const first = await send(write, key);
    expect([200, 201], first.text).toContain(first.status);
    const before = await countEvents();
    const again = await send(write, key).expect(first.status);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: first.headers.etag });
    expect(await countEvents()).toBe(before);
    const secret = secretOf(first.body);
    expect(secret.length).toBeGreaterThan(12);
    const row = await kept(key);
    expect(row).toMatchObject({ body: null, sealed_body: { v: 1 } });
    for (const form of [
      secret,
      Buffer.from(secret).toString('base64').slice(0, -4),
      Buffer.from(secret).toString('hex'),
    ])
      expect(JSON.stringify(row)).not.toContain(form);
  });

  it('of a roll: the secret that is known is the one that works, also when a key rolled itself', async () => {
    const { id, key } = await makeKey();
    const roll = { path: `/v1/api_keys/${id}/roll`, body: { overlap_seconds: 600 } };
    const own = engine.as(key);
    await send(roll, 'itself', own).expect(200);
    const { body } = await send(roll, 'itself', own).expect(200);
    await engine.as(body.key).get('/v1/organization').expect(200);
    await own.get('/v1/organization').expect(200);
    expect(body.version).toBe(2);
  });

  it('of a roll by version: the repetition is no conflict with itself', async () => {
    const { id } = await makeKey();
    const roll = () => send({ path: `/v1/api_keys/${id}/roll`, body: {} }, 'by-version').set('if-match', '"v1"');
    const first = await roll().expect(200);
    expect((await roll().expect(200)).body).toEqual(first.body);
  });

  it('many times at once: one secret', async () => {
    const { id } = await makeKey();
    const roll = { path: `/v1/api_keys/${id}/roll`, body: {} };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(roll, 'at-once')));
    const codes = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    expect(new Set([...codes, 'idempotency_in_progress'])).toEqual(new Set(['idempotency_in_progress']));
    const { body } = await send(roll, 'at-once').expect(200);
    for (const answer of answers.filter(({ status }) => status === 200)) expect(answer.body).toEqual(body);
    expect(body.version).toBe(2);
  });

  it('of a push of a blueprint: the same report, also of work in several transactions', async () => {
    const { id } = (await surya.api.post('/v1/organizations', { name: 'Branch' }).expect(201)).body;
    await surya.api.post('/v1/tags', { name: 'Rooftop' }).expect(201);
    const path = await make('/v1/blueprints', { source_organization_id: surya.id });
    const push = { path: `${path}/push`, body: { organization_ids: [id] } };
    const first = await send(push, 'push').expect(200);
    const before = await countEvents();
    const again = await send(push, 'push').expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await countEvents()).toBe(before);
    const other = { ...push, body: { organization_ids: [surya.id] } };
    expect((await send(other, 'push').expect(422)).body.code).toBe('idempotency_key_reused');
  });
});

describe('an answer with a secret', () => {
  const write = { path: '/v1/api_keys', body: { name: 'Shop' } };

  it('is for the one who asked, and for their organization', async () => {
    const first = await send(write, 'mine').expect(201);
    const colleague = engine.as((await makeKey()).key);
    const refused = await send(write, 'mine', colleague).expect(422);
    expect(refused.body.code).toBe('idempotency_key_reused');
    expect(refused.text).not.toContain(first.body.key);
    const other = await engine.organization('Other');
    const theirs = await send(write, 'mine', other.api).expect(201);
    expect(theirs.body.id).not.toBe(first.body.id);
    expect((await send(write, 'mine').expect(201)).body).toEqual(first.body);
  });

  it('opens under its own key only', async () => {
    const first = await send(write, 'there').expect(201);
    await send(write, 'here').expect(201);
    await system(sql`update idempotency_keys set sealed_body = (select sealed_body from idempotency_keys
      where organization_id = ${surya.id} and key = 'there') where organization_id = ${surya.id} and key = 'here'`);
    const answer = await send(write, 'here').expect(500);
    expect(answer.text).not.toContain(first.body.key);
  });

  it('is forgotten with the keys: the request is a new one then', async () => {
    const first = await send(write, 'old').expect(201);
    await system(sql`delete from idempotency_keys where organization_id = ${surya.id} and key = 'old'`);
    expect((await send(write, 'old').expect(201)).body.id).not.toBe(first.body.id);
  });
});

describe('a key', () => {
  it.each(['é', 'k'.repeat(256), 'a\tb'])('%j is none', async (key) => {
    const refused = await send({ path: '/v1/contacts', body: { name: 'Meera' } }, key).expect(400);
    expect(refused.body.errors).toMatchObject([{ parameter: 'Idempotency-Key' }]);
  });

  it('may be of words', async () => {
    const write = { path: '/v1/contacts', body: { name: 'Meera' } };
    const first = await send(write, 'row 1842 of "leads"').expect(201);
    expect((await send(write, 'row 1842 of "leads"').expect(201)).body).toEqual(first.body);
  });

  it('is not looked at where an old answer would mislead', async () => {
    const write = { path: '/v1/user_tokens', body: { user_id: surya.owner_id } };
    const first = await send(write, 'token').expect(201);
    const again = await send(write, 'token').expect(201);
    expect(again.body.token).not.toBe(first.body.token);
    expect(again.headers).not.toHaveProperty('idempotency-replayed');
    expect(await kept('token')).toBeUndefined();
  });
});
