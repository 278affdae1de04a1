import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let another: Awaited<ReturnType<TestEngine['another']>>;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  another = await engine.another();
  surya = await engine.organization();
});
afterAll(async () => {
  await another.close();
  await engine.close();
});

const makeKey = async (fields: object = {}): Promise<{ id: string; key: string }> =>
  (await surya.api.post('/v1/api_keys', { name: 'Website', ...fields }).expect(201)).body;
const tokenFor = async (user_id: string): Promise<string> =>
  (await surya.api.post('/v1/user_tokens', { user_id }).expect(201)).body.token;
/** What the other process answers. */
const there = async (token: string, headers: object = {}) =>
  (await another.http.get('/v1/leads').set({ authorization: `Bearer ${token}`, ...headers })).status;

describe('what changes in one process counts in another with its next request', () => {
  it('a key that is revoked', async () => {
    const { id, key } = await makeKey();
    expect(await there(key)).toBe(200);
    await surya.api.post(`/v1/api_keys/${id}/revoke`).expect(200);
    expect(await there(key)).toBe(401);
  });

  it('a key that is rolled or limited', async () => {
    const first = await makeKey();
    expect(await there(first.key)).toBe(200);
    const { key } = (await surya.api.post(`/v1/api_keys/${first.id}/roll`, {}).expect(200)).body;
    expect(await there(first.key)).toBe(401);
    expect(await there(key)).toBe(200);
    await surya.api.patch(`/v1/api_keys/${first.id}`, { allowed_ips: ['192.0.2.1'] }).expect(200);
    expect(await there(key)).toBe(403);
    await surya.api.patch(`/v1/api_keys/${first.id}`, { allowed_ips: [] }).expect(200);
    expect(await there(key)).toBe(200);
  });

  it('a member whose tokens are revoked, or who is deactivated', async () => {
    const { id } = await surya.member('agent');
    const [first, second] = [await tokenFor(id), await tokenFor(id)];
    expect([await there(first), await there(second)]).toEqual([200, 200]);
    await surya.api.post('/v1/user_tokens/revoke', { user_id: id }).expect(204);
    expect([await there(first), await there(second)]).toEqual([401, 401]);
    const third = await tokenFor(id);
    expect(await there(third)).toBe(200);
    await surya.api.post(`/v1/users/${id}/deactivate`).expect(200);
    expect(await there(third)).toBe(401);
  });

  it('a key that is revoked ends the tokens it made, those made with them too, and no others', async () => {
    const { id, key } = await makeKey();
    const member = await surya.member('admin');
    const mint = async (by: string) =>
      (await engine.as(by).post('/v1/user_tokens', { user_id: member.id }).expect(201)).body.token;
    const [first, others] = [await mint(key), await tokenFor(member.id)];
    const second = await mint(first);
    expect([await there(first), await there(second), await there(others)]).toEqual([200, 200, 200]);
    // A key that is changed or rolled goes on, and with it its tokens.
    await surya.api.patch(`/v1/api_keys/${id}`, { name: 'Shop' }).expect(200);
    await surya.api.post(`/v1/api_keys/${id}/roll`, {}).expect(200);
    expect([await there(first), await there(second)]).toEqual([200, 200]);
    await surya.api.post(`/v1/api_keys/${id}/revoke`).expect(200);
    expect([await there(first), await there(second), await there(others)]).toEqual([401, 401, 200]);
    // Where nobody remembers them, they are not let in either.
    const third = await engine.another();
    const fresh = await third.http.get('/v1/leads').set({ authorization: `Bearer ${first}` });
    expect([fresh.status, fresh.body.code]).toEqual([401, 'invalid_token']);
    await third.close();
  });

  it('a key of the organization above that is revoked ends the tokens it made here', async () => {
    const child = (await surya.api.post('/v1/organizations', { name: 'Child', create_api_key: true }).expect(201)).body;
    const user = { name: 'Meera Nair', email: 'meera@example.com', role: 'manager' };
    const { body: meera } = await engine.as(child.api_key.key).post('/v1/users', user).expect(201);
    const { id, key } = await makeKey();
    const made = await engine
      .as(key)
      .post('/v1/user_tokens', { user_id: meera.id })
      .set('sauda-organization', child.id)
      .expect(201);
    expect(await there(made.body.token)).toBe(200);
    await surya.api.post(`/v1/api_keys/${id}/revoke`).expect(200);
    expect(await there(made.body.token)).toBe(401);
  });

  it('an organization that is suspended, and active again', async () => {
    const { kernel } = engine.engine;
    const setStatus = (status: string) =>
      kernel.db.system((db) => sql`update organizations set status = ${status} where id = ${surya.id}`.execute(db));
    const token = await tokenFor(surya.owner_id);
    expect([await there(surya.key), await there(token)]).toEqual([200, 200]);
    await setStatus('suspended');
    expect([await there(surya.key), await there(token)]).toEqual([403, 403]);
    await setStatus('active');
    expect([await there(surya.key), await there(token)]).toEqual([200, 200]);
  });

  it('a page that is listed, where it was refused before', async () => {
    const origin = 'https://crm.surya.example';
    const token = await tokenFor(surya.owner_id);
    expect(await there(token)).toBe(200);
    expect(await there(token, { origin })).toBe(403);
    await surya.api.patch('/v1/organization', { allowed_origins: [origin] }).expect(200);
    expect(await there(token, { origin })).toBe(200);
  });
});
