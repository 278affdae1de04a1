import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());
beforeEach(async () => {
  surya = await engine.organization();
});

const url = 'https://receiver.example/webhooks';
const make = async (more: object = {}, api: Api = surya.api) =>
  (await api.post('/v1/webhook_endpoints', { url, types: ['*'], ...more }).expect(201)).body;
const path = ({ id }: { id: string }) => `/v1/webhook_endpoints/${id}`;

/** A key of its own, with these permissions. */
async function keyWith(permissions: string[], more: object = {}) {
  const { body } = await surya.api.post('/v1/api_keys', { name: 'Narrow', permissions, ...more }).expect(201);
  const request = (test: ReturnType<typeof engine.http.get>) => test.set('authorization', `Bearer ${body.key}`);
  return {
    post: (at: string, content: object = {}) =>
      request(engine.http.post(at)).set('idempotency-key', crypto.randomUUID()).send(content),
    patch: (at: string, content: object) => request(engine.http.patch(at)).send(content),
  };
}

describe('refusals', () => {
  it('is not for salespeople, nor without a key', async () => {
    await engine.http.get('/v1/webhook_endpoints').expect(401);
    for (const role of ['manager', 'agent', 'viewer']) {
      const { api } = await surya.member(role);
      const { body } = await api.post('/v1/webhook_endpoints', { url, types: ['*'] }).expect(403);
      expect(body.required_permission).toBe('webhook_endpoints:write');
    }
  });

  it('knows nothing of another organization’s endpoints', async () => {
    const endpoint = await make();
    const { body: delivery } = await surya.api.post(`${path(endpoint)}/test`).expect(201);
    const { api } = await engine.organization('Other');
    for (const request of [
      api.get(path(endpoint)),
      api.patch(path(endpoint), { types: ['*'] }),
      api.delete(path(endpoint)),
      api.get(`${path(endpoint)}/deliveries`),
      api.get(`${path(endpoint)}/deliveries/${delivery.id}`),
      api.post(`${path(endpoint)}/deliveries/${delivery.id}/retry`),
      ...['test', 'enable', 'roll_secret', 'replay'].map((verb) => api.post(`${path(endpoint)}/${verb}`)),
    ])
      await request.expect(404);
    expect((await api.get('/v1/webhook_endpoints').expect(200)).body.data).toEqual([]);
    const own = await make({}, api);
    await api.get(`${path(own)}/deliveries/${delivery.id}`).expect(404);
    await api.post(`${path(own)}/deliveries/${delivery.id}/retry`).expect(404);
  });

  it('names what is wrong with the settings', async () => {
    const refusal = async (body: object) =>
      (await surya.api.post('/v1/webhook_endpoints', { url, types: ['*'], ...body }).expect(422)).body.errors[0]
        .pointer;
    expect(await refusal({ url: 'nonsense' })).toBe('/url');
    expect(await refusal({ url: 'https://user:secret@receiver.example/' })).toBe('/url');
    expect(await refusal({ url: 'ftp://receiver.example/' })).toBe('/url');
    expect(await refusal({ types: [] })).toBe('/types');
    expect(await refusal({ types: ['lead.won', 'lead.sold'] })).toBe('/types/1');
    expect(await refusal({ types: ['*.won'] })).toBe('/types/0');
    expect(await refusal({ api_version: '2020-01-01' })).toBe('/api_version');
    expect(await refusal({ secret: 'whsec_mine' })).toBe('/secret');
    expect(await refusal({ signature: 'rsa' })).toBe('/signature');
    expect(await refusal({ public_key: 'whpk_mine' })).toBe('/public_key');
    expect(await refusal({ format: 'xml' })).toBe('/format');
    expect(await refusal({ user_id: '0199d7c2-7c1e-7000-8000-000000000001' })).toBe('/user_id');
  });

  it('has at most 100, also for those who ask at once; one that is deleted makes room', async () => {
    const first = await make();
    for (let made = 1; made < 98; made++) await make({ enabled: false });
    const last = Array.from({ length: 4 }, () => surya.api.post('/v1/webhook_endpoints', { url, types: ['*'] }));
    const answers = await Promise.all(last);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('too_many_webhook_endpoints');
    await surya.api.delete(path(first)).expect(204);
    await make();
    await make({}, (await engine.organization('Other')).api);
  });

  it('does not replay what is too old, upside down or not missed', async () => {
    const endpoint = await make();
    const replay = (body: object) => surya.api.post(`${path(endpoint)}/replay`, body);
    const pointer = async (body: object) => (await replay(body).expect(422)).body.errors[0].pointer;
    const now = engine.clock.now().getTime();
    const at = (days: number) => new Date(now - days * 86_400_000).toISOString();
    expect(await pointer({})).toBe('/since');
    expect(await pointer({ since: at(31) })).toBe('/since');
    expect(await pointer({ since: at(1), until: at(2) })).toBe('/until');
    await surya.api.patch(path(endpoint), { enabled: false }).expect(200);
    expect((await replay({ since: at(1) }).expect(409)).body.code).toBe('state_conflict');
  });
});

describe('an endpoint', () => {
  it('shows its secret once, and never what it was sealed into', async () => {
    const { secret, ...made } = await make({ description: 'Warehouse' });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(made).toMatchObject({
      object: 'webhook_endpoint',
      url,
      types: ['*'],
      enabled: true,
      user_id: null,
      version: 1,
    });
    const { body } = await surya.api.get(path(made)).expect(200);
    expect(body).toEqual(made);
    expect(JSON.stringify(body)).not.toContain('secret":');
    const events = (await surya.api.get('/v1/events?types=webhook_endpoint.created').expect(200)).text;
    expect(events).toContain(made.id);
    expect(events).not.toContain(secret);
    expect(events).not.toContain('"tag"');
  });

  it('gets another secret, while the one before stays good for a day', async () => {
    const { secret, id } = await make();
    const { body } = await surya.api.post(`${path({ id })}/roll_secret`).expect(200);
    expect(body.secret).not.toBe(secret);
    const day = Date.parse(body.previous_secret_until) - engine.clock.now().getTime();
    expect(Math.round(day / 3_600_000)).toBe(24);
  });

  it('is given one secret at a time: of those that are made from the same one, one is kept', async () => {
    const endpoint = await make();
    const roll = () => surya.api.post(`${path(endpoint)}/roll_secret`);
    await engine.eventually(async () => {
      const { version } = (await surya.api.get(path(endpoint)).expect(200)).body;
      const statuses = (await Promise.all(Array.from({ length: 8 }, roll))).map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([200, 412]));
      const after = (await surya.api.get(path(endpoint)).expect(200)).body.version;
      expect(after - version).toBe(statuses.filter((status) => status === 200).length);
    });
  });

  it('is disabled and enabled by request, and remembers what it missed', async () => {
    const endpoint = await make();
    const off = await surya.api.patch(path(endpoint), { enabled: false }).expect(200);
    expect(off.body).toMatchObject({ enabled: false, disabled_reason: 'by_request', missed_since: null });
    engine.clock.advance(60_000);
    const on = await surya.api.post(`${path(endpoint)}/enable`).expect(200);
    expect(on.body).toMatchObject({ enabled: true, disabled_at: null, missed_since: off.body.disabled_at });
    const asked = await surya.api.post(`${path(endpoint)}/replay`, {}).expect(202);
    expect(asked.body).toMatchObject({ object: 'operation', kind: 'webhook_replay', status: 'pending' });
    expect(asked.headers.location).toBe(`/v1/operations/${asked.body.id}`);
    expect((await surya.api.get(path(endpoint))).body.missed_since).toBeNull();
  });

  it('is changed only from the version one knows', async () => {
    const endpoint = await make();
    await surya.api
      .patch(path(endpoint), { types: ['lead.*'] })
      .set('if-match', '"v1"')
      .expect(200);
    await surya.api
      .patch(path(endpoint), { types: ['*'] })
      .set('if-match', '"v1"')
      .expect(412);
    await surya.api.delete(path(endpoint)).set('if-match', '"v1"').expect(412);
    await surya.api.delete(path(endpoint)).expect(204);
    await surya.api.get(path(endpoint)).expect(404);
  });
});

describe('an endpoint of somebody who may do more', () => {
  it('cannot be moved, opened or replayed', async () => {
    const endpoint = await make();
    const narrow = await keyWith(['webhook_endpoints:write', 'leads:read']);
    for (const request of [
      narrow.patch(path(endpoint), { url: 'https://elsewhere.example/' }),
      ...['enable', 'roll_secret', 'replay', 'test'].map((verb) => narrow.post(`${path(endpoint)}/${verb}`)),
    ])
      expect((await request.expect(403)).body).toMatchObject({ code: 'insufficient_scope', required_permission: '*' });
  });

  it('cannot be made by a member who does not see all records', async () => {
    const admin = await surya.member('admin', { record_scope: 'own' });
    const { body } = await admin.api
      .post('/v1/webhook_endpoints', { url, types: ['*'], user_id: surya.owner_id })
      .expect(403);
    expect(body).toMatchObject({ code: 'insufficient_scope', required_record_scope: 'all' });
    expect(body.errors[0]).toMatchObject({ pointer: '/user_id', code: 'not_allowed' });
    expect(await make({}, admin.api)).toMatchObject({ user_id: admin.id });
  });
});
