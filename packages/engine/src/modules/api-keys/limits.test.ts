import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { newToken } from './token.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({
    postgresUrl: inject('postgresUrl'),
    worker: false,
    config: { trusted_proxies: ['127.0.0.0/8', '::1', '198.51.100.0/24'], bad_credentials_per_minute: 20 },
  });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const makeKey = async (fields: object = {}) =>
  (await surya.api.post('/v1/api_keys', { name: 'Website', ...fields }).expect(201)).body;
const from = (address: string, key: string, path = '/v1/organization') =>
  engine.http.get(path).set('authorization', `Bearer ${key}`).set('x-forwarded-for', address);
const withKey = (key: string) => engine.http.get('/v1/organization').set('authorization', `Bearer ${key}`);
const change = (id: string, body: object) => surya.api.patch(`/v1/api_keys/${id}`, body);
const roll = (id: string, body: object = {}) => surya.api.post(`/v1/api_keys/${id}/roll`, body);

describe('allowed addresses', () => {
  it.each([
    ['a name', 'localhost'],
    ['half an address', '203.0.113'],
    ['a range too small', '203.0.113.0/33'],
    ['a range of nothing', '203.0.113.0/'],
    ['two ranges in one', '203.0.113.0/24/8'],
    ['a zone', 'fe80::1%eth0'],
    ['nothing', ''],
  ])('are not %s', async (_what, range) => {
    const answer = await surya.api
      .post('/v1/api_keys', { name: 'Odd', allowed_ips: ['203.0.113.7', range] })
      .expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/allowed_ips/1', code: 'invalid_ip_range' }]);
  });

  it('let in who calls from there and nobody else', async () => {
    const { key } = await makeKey({ allowed_ips: ['203.0.113.7', '192.0.2.0/24', '2001:db8:1::/48'] });
    for (const address of ['203.0.113.7', '192.0.2.200', '2001:db8:1::17', '::ffff:203.0.113.7']) {
      await from(address, key).expect(200);
    }
    for (const address of ['203.0.113.8', '192.0.3.1', '2001:db8:2::1', 'nonsense', '::ffff:203.0.113.8']) {
      const answer = await from(address, key).expect(403);
      expect(answer.body.code).toBe('ip_not_allowed');
      expect(answer.text).not.toContain('203.0.113.7');
    }
  });

  it('believe only proxies that are known', async () => {
    const { key } = await makeKey({ allowed_ips: ['203.0.113.7'] });
    await from('203.0.113.7, 198.51.100.4', key).expect(200);
    await from('203.0.113.7, 192.0.2.1', key).expect(403);
    const plain = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
    try {
      const { api } = await plain.organization();
      const bound = (await api.post('/v1/api_keys', { name: 'Bound', allowed_ips: ['203.0.113.7'] }).expect(201)).body;
      const get = () => plain.http.get('/v1/organization').set('authorization', `Bearer ${bound.key}`);
      await get().set('x-forwarded-for', '203.0.113.7').expect(403);
    } finally {
      await plain.close();
    }
  });

  it('count with the next request when they change', async () => {
    const { key, id } = await makeKey();
    await from('203.0.113.9', key).expect(200);
    await change(id, { allowed_ips: ['192.0.2.0/24'] }).expect(200);
    await from('203.0.113.9', key).expect(403);
    await change(id, { allowed_ips: [] }).expect(200);
    await from('203.0.113.9', key).expect(200);
  });
});

describe('changing a key', () => {
  it('changes what it may do at once, and is told', async () => {
    const { key, id } = await makeKey({ permissions: ['organization:read'] });
    await withKey(key).expect(200);
    const changed = await change(id, { name: 'Field app', permissions: ['leads:read'] }).expect(200);
    expect(changed.body).toMatchObject({
      name: 'Field app',
      permissions: ['leads:read'],
      version: 2,
      status: 'active',
    });
    await withKey(key).expect(403);
    const log = await surya.api.get('/v1/events?limit=500').expect(200);
    const told = log.body.data.filter((event: { type: string }) => event.type === 'api_key.updated');
    expect(told.at(-1) ?? told[0]).toBeDefined();
    expect(told.map(({ data }: { data: { changes: object } }) => data.changes)).toContainEqual({
      name: 'Field app',
      permissions: ['leads:read'],
    });
  });

  it('shows whether it has expired or is revoked, and changes nothing of a revoked one', async () => {
    const { id } = await makeKey({ expires_at: '2020-01-01T00:00:00Z' });
    expect((await surya.api.get(`/v1/api_keys/${id}`).expect(200)).body.status).toBe('expired');
    await surya.api.post(`/v1/api_keys/${id}/revoke`).expect(200);
    const list = await surya.api.get('/v1/api_keys?limit=100').expect(200);
    expect(list.body.data.find((key: { id: string }) => key.id === id).status).toBe('revoked');
    expect((await change(id, { expires_at: null }).expect(409)).body.code).toBe('state_conflict');
    expect((await roll(id).expect(409)).body.code).toBe('state_conflict');
  });

  it('ends within the years that can be written', async () => {
    const { id } = await makeKey();
    for (const expires_at of ['9999-12-31T23:59:60Z', '9999-12-31T23:59:59-05:00']) {
      const answer = await change(id, { expires_at }).expect(422);
      expect(answer.body.errors).toMatchObject([{ pointer: '/expires_at' }]);
    }
    const last = '9999-12-31T23:59:59.000Z';
    expect((await change(id, { expires_at: last }).expect(200)).body.expires_at).toBe(last);
  });

  it('does not take a stale version', async () => {
    const { id } = await makeKey();
    await change(id, { name: 'New' }).set('if-match', '"v1"').expect(200);
    await change(id, { name: 'Newer' }).set('if-match', '"v1"').expect(412);
    await roll(id).set('if-match', '"v1"').expect(412);
  });

  it('nobody gets hold of more than they have by changing or rolling the key of another', async () => {
    const { key } = await makeKey({ permissions: ['api_keys:write', 'leads:read'] });
    const all = await makeKey();
    const auth = { authorization: `Bearer ${key}` };
    await engine.http.post(`/v1/api_keys/${all.id}/roll`).set(auth).send({}).expect(403);
    await engine.http.patch(`/v1/api_keys/${all.id}`).set(auth).send({ expires_at: null }).expect(403);
    await withKey(all.key).expect(200);
  });
});

describe('rolling a key', () => {
  it('gives a new secret; the old one ends at once', async () => {
    const before = await makeKey({ permissions: ['organization:read'], allowed_ips: ['127.0.0.1', '::1'] });
    await withKey(before.key).expect(200);
    const after = (await roll(before.id).expect(200)).body;
    expect(after).toMatchObject({
      id: before.id,
      permissions: ['organization:read'],
      allowed_ips: ['127.0.0.1', '::1'],
      last4: after.key.slice(-4),
      previous_expires_at: null,
    });
    await withKey(before.key).expect(401);
    await withKey(after.key).expect(200);
    expect(engine.log.lines.join('\n')).not.toContain(after.key);
  });

  it('lets the old one work on for a while, and no longer', async () => {
    const before = await makeKey();
    const after = (await roll(before.id, { overlap_seconds: 3_600 }).expect(200)).body;
    expect(after.previous_expires_at).not.toBeNull();
    await withKey(before.key).expect(200);
    await withKey(after.key).expect(200);
    engine.clock.advance(3_599_000);
    await withKey(before.key).expect(200);
    engine.clock.advance(2_000);
    await withKey(before.key).expect(401);
    await withKey(after.key).expect(200);
  });

  it('again ends the one before the last', async () => {
    const first = await makeKey();
    const second = (await roll(first.id, { overlap_seconds: 604_800 }).expect(200)).body;
    await withKey(first.key).expect(200);
    const third = (await roll(first.id, { overlap_seconds: 604_800 }).expect(200)).body;
    await withKey(first.key).expect(401);
    await withKey(second.key).expect(200);
    await withKey(third.key).expect(200);
    await surya.api.post(`/v1/api_keys/${first.id}/revoke`).expect(200);
    await withKey(second.key).expect(401);
    await withKey(third.key).expect(401);
  });

  it('does not go beyond a week, and two at once do not both win', async () => {
    const { id } = await makeKey();
    await roll(id, { overlap_seconds: 604_801 }).expect(422);
    const answers = await Promise.all([roll(id), roll(id), roll(id)]);
    const keys = answers.filter(({ status }) => status === 200).map(({ body }) => body.key);
    const working = await Promise.all(keys.map((key) => withKey(key)));
    expect(working.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('test and live', () => {
  it('a key shows which it opens, and does not open the other', async () => {
    const { kernel } = engine.engine;
    const other = await engine.organization('Trial');
    await kernel.db.system((db) =>
      sql`update organizations set environment = 'test' where id = ${other.id}`.execute(db),
    );
    const { key } = (await other.api.post('/v1/api_keys', { name: 'Trial' }).expect(201)).body;
    expect(key).toMatch(/^sk_test_[0-9A-Za-z]{49}$/);
    expect((await withKey(key).expect(200)).body.environment).toBe('test');
    await withKey(key.replace('sk_test_', 'sk_live_')).expect(401);
    await withKey(surya.key.replace('sk_live_', 'sk_test_')).expect(401);
    await withKey(surya.key.replace('sk_live_', 'pk_live_')).expect(401);
  });
});

describe('bad credentials', () => {
  const bad = (address: string) => from(address, newToken());

  it('make an address wait after twenty in a minute, except for what is in use there', async () => {
    const used = await makeKey();
    const unused = await makeKey();
    await from('192.0.2.77', used.key).expect(200);
    for (let i = 0; i < 20; i++) await bad('192.0.2.77').expect(401);
    const answer = await bad('192.0.2.77').expect(429);
    expect(answer.body).toMatchObject({ code: 'rate_limited', retryable: true });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
    await from('192.0.2.77', unused.key).expect(429);
    await from('192.0.2.77', used.key).expect(200);
    await from('192.0.2.78', unused.key).expect(200);
    engine.clock.advance(Number(answer.headers['retry-after']) * 1_000);
    await bad('192.0.2.77').expect(401);
  });

  it('count for the whole network of an IPv6 subscriber', async () => {
    for (let i = 0; i < 20; i++) await bad(`2001:db8:5:7::${i.toString(16)}`).expect(401);
    await bad('2001:db8:5:7:ffff::1').expect(429);
    await bad('2001:db8:5:8::1').expect(401);
  });

  it('are also tokens and nonsense, but not requests without any', async () => {
    for (let i = 0; i < 30; i++) await engine.http.get('/v1/leads').set('x-forwarded-for', '192.0.2.99').expect(401);
    const tokens = ['nonsense', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.'];
    for (let i = 0; i < 20; i++) await from('192.0.2.99', tokens[i % 3] ?? '').expect(401);
    await from('192.0.2.99', 'nonsense').expect(429);
  });
});
