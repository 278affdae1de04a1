import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

const site = 'https://www.surya.example';
const evil = 'https://evil.example';

let engine: TestEngine;
let surya: TestOrganization;
let key: { id: string; key: string };

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  key = await publishable({ origins: [site, 'http://localhost:5173'] });
});
afterAll(() => engine.close());

const publishable = async (fields: object) =>
  (await surya.api.post('/v1/api_keys', { name: 'Page', kind: 'publishable', ...fields }).expect(201)).body;
const send = (body: object, { origin = site, token = key.key }: { origin?: string | null; token?: string } = {}) => {
  const request = engine.http.post('/v1/enquiries').set('authorization', `Bearer ${token}`);
  return (origin === null ? request : request.set('origin', origin)).send(body);
};
const preflight = (path: string, origin: string) =>
  engine.http
    .options(path)
    .set('origin', origin)
    .set('access-control-request-method', 'POST')
    .set('access-control-request-headers', 'authorization,content-type');
const asha = { contact: { name: 'Asha', phones: ['99999 30001'] } };

describe('a publishable key', () => {
  it.each([
    [{ origins: [] }, '/origins'],
    [{}, '/origins'],
    [{ origins: ['https://a.example/path'] }, '/origins/0'],
    [{ origins: ['http://a.example'] }, '/origins/0'],
    [{ origins: ['*'] }, '/origins/0'],
    [{ origins: ['null'] }, '/origins/0'],
    [{ origins: [site], permissions: ['leads:read'] }, '/permissions'],
  ])('is not made of %j', async (fields, pointer) => {
    const answer = await surya.api.post('/v1/api_keys', { name: 'Page', kind: 'publishable', ...fields }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('is nobody’s, and a secret key belongs to no page', async () => {
    const { owner_id } = surya;
    await surya.api
      .post('/v1/api_keys', { name: 'P', kind: 'publishable', origins: [site], user_id: owner_id })
      .expect(422);
    await surya.api.post('/v1/api_keys', { name: 'S', origins: [site] }).expect(422);
    await surya.api.patch(`/v1/api_keys/${key.id}`, { origins: [] }).expect(422);
    await surya.api.patch(`/v1/api_keys/${key.id}`, { permissions: ['*'] }).expect(422);
  });

  it('can do nothing but send an enquiry', async () => {
    expect(key.key).toMatch(/^pk_live_/);
    const get = (path: string) => engine.http.get(path).set('authorization', `Bearer ${key.key}`).set('origin', site);
    for (const path of ['/v1/organization', '/v1/leads', '/v1/enquiries', '/v1/contacts', '/v1/api_keys']) {
      expect((await get(path).expect(403)).body.code).toBe('insufficient_scope');
    }
    await engine.http
      .post('/v1/leads')
      .set('authorization', `Bearer ${key.key}`)
      .set('origin', site)
      .send({})
      .expect(403);
  });

  it('is refused from another page, and from no page', async () => {
    for (const origin of [evil, `${site}.evil.example`, 'http://www.surya.example', `${site}:8443`, 'null', null]) {
      const answer = await send(asha, { origin }).expect(403);
      expect(answer.body.code).toBe('origin_not_allowed');
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
    const { body } = await surya.api.get('/v1/leads').expect(200);
    expect(body.data).toEqual([]);
  });

  it('ends at once when it is revoked or its page is taken off', async () => {
    const other = await publishable({ origins: [site] });
    await send({ contact: { phones: ['99999 30009'] } }, { token: other.key }).expect(201);
    await surya.api.patch(`/v1/api_keys/${other.id}`, { origins: ['https://new.surya.example'] }).expect(200);
    await send(asha, { token: other.key }).expect(403);
    await surya.api.post(`/v1/api_keys/${other.id}/revoke`).expect(200);
    await send(asha, { token: other.key, origin: 'https://new.surya.example' }).expect(401);
  });
});

describe('an enquiry of a page', () => {
  it('needs somebody to answer to, and takes nothing that is ours to decide', async () => {
    const nobody = await send({ contact: { name: 'Asha' } }).expect(422);
    expect(nobody.body.errors).toMatchObject([{ pointer: '/contact', code: 'unreachable' }]);
    const odd = await send({ contact: { phones: ['call me'] } }).expect(422);
    expect(odd.body.errors).toMatchObject([{ pointer: '/contact/phones/0', code: 'invalid_phone' }]);
    expect(odd.headers['access-control-allow-origin']).toBe(site);
    const greedy = { contact: { phones: ['99999 30002'], owner_id: surya.owner_id }, pipeline_id: surya.id };
    const answer = await send(greedy).expect(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/contact/owner_id',
      '/pipeline_id',
    ]);
  });

  it('becomes a contact and a lead; whether somebody is known does not show', async () => {
    const enquiry = {
      ...asha,
      product: '5 kW rooftop',
      message: 'Please call in the evening',
      page_url: `${site}/rooftop`,
      attribution: { utm_source: 'diwali' },
    };
    const first = await send(enquiry).expect(201);
    expect(Object.keys(first.body).sort()).toEqual(['id', 'object', 'received_at']);
    const again = await send({ ...asha, message: 'Hello?' }).expect(201);
    expect(Object.keys(again.body).sort()).toEqual(['id', 'object', 'received_at']);
    const { body } = await surya.api.get('/v1/leads?source=website').expect(200);
    const lead = body.data.find(({ title }: { title: string }) => title === '5 kW rooftop');
    expect(lead).toMatchObject({ contact: { name: 'Asha', phone: '+919999930001' } });
    const read = await surya.api.get(first.headers.location ?? '').expect(200);
    expect(read.body).toMatchObject({
      id: first.body.id,
      lead_id: lead.id,
      message: 'Please call in the evening',
      attribution: { utm_source: 'diwali', page_url: `${site}/rooftop` },
    });
    const repeat = await surya.api.get(`/v1/enquiries/${again.body.id}`).expect(200);
    expect(repeat.body.lead_id).toBe(lead.id);
  });

  it('is read by who may see its lead', async () => {
    const { id } = (await send({ contact: { phones: ['99999 30003'] } }).expect(201)).body;
    const agent = await surya.member('agent');
    await agent.api.get(`/v1/enquiries/${id}`).expect(404);
    const other = await engine.organization('Other');
    await other.api.get(`/v1/enquiries/${id}`).expect(404);
  });
});

describe('pages', () => {
  it('may ask first where somebody listed them', async () => {
    const answer = await preflight('/v1/enquiries', site).expect(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': site,
      vary: 'Origin',
      'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
      'access-control-expose-headers':
        'Request-Id, RateLimit, RateLimit-Policy, Retry-After, ETag, Link, Sauda-Version, Deprecation, Sunset',
    });
    expect(answer.headers['access-control-allow-headers']).toContain('Idempotency-Key');
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    const refused = await preflight('/v1/enquiries', evil).expect(403);
    expect(refused.body.code).toBe('origin_not_allowed');
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('may read the answer, exactly they', async () => {
    const answer = await send({ contact: { phones: ['99999 30004'] } }, { origin: 'http://localhost:5173' }).expect(
      201,
    );
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': 'http://localhost:5173', vary: 'Origin' });
  });

  it('get nothing with a secret key, also from an origin that is listed', async () => {
    for (const origin of [site, evil]) {
      const answer = await surya.api.get('/v1/organization').set('origin', origin).expect(200);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      expect(answer.headers).not.toHaveProperty('access-control-expose-headers');
    }
  });
});

describe('an address', () => {
  it('may send so many enquiries a minute, however many keys and pages it uses', async () => {
    const beside = await createTestEngine({
      postgresUrl: inject('postgresUrl'),
      beside: engine,
      worker: false,
      config: { page_requests_per_minute: 3 },
    });
    const { key: second } = await publishable({ origins: [site] });
    const ask = (token: string) =>
      beside.http
        .post('/v1/enquiries')
        .set({ authorization: `Bearer ${token}`, origin: site })
        .send({ contact: { name: 'Ravi', phones: ['99999 30077'] } });
    for (const token of [key.key, second, key.key]) await ask(token).expect(201);
    const { body, headers } = await ask(second).expect(429);
    expect(body).toMatchObject({ code: 'rate_limited', detail: expect.stringContaining('from this address') });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await beside.http.get('/v1/leads').set('authorization', `Bearer ${surya.key}`).expect(200);
    await beside.close();
  });
});
