import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { signingKey } from './signing-keys.ts';

const app = 'https://crm.surya.example';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const tokenFor = async (user_id: string, fields: object = {}): Promise<string> =>
  (await surya.api.post('/v1/user_tokens', { user_id, ...fields }).expect(201)).body.token;
const as = (token: string, path = '/v1/organization') => engine.http.get(path).set('authorization', `Bearer ${token}`);
const post = (token: string, path: string, body: object) =>
  engine.http.post(path).set('authorization', `Bearer ${token}`).send(body);
const revoke = (user_id: string) => surya.api.post('/v1/user_tokens/revoke', { user_id });
const keys = async () => (await engine.http.get('/.well-known/jwks.json').expect(200)).body;

/** A token like ours but for what is given. */
async function forged(
  claims: object,
  header: object = {},
  key = signingKey(engine.engine.kernel.vault, now()).private,
) {
  const good = decodeJwt(await tokenFor(surya.owner_id));
  return new SignJWT({ ...good, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: signingKey(engine.engine.kernel.vault, now()).kid, ...header })
    .sign(key);
}
const now = () => engine.clock.now();
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(now().getTime() / 1_000);

describe('making a token', () => {
  it('needs the permission, and a member that is there and active', async () => {
    const agent = await surya.member('agent');
    await agent.api.post('/v1/user_tokens', { user_id: agent.id }).expect(403);
    const other = await engine.organization('Other');
    for (const user_id of [other.owner_id, '0199d7c2-7c1e-7000-8000-00000000000f']) {
      const answer = await surya.api.post('/v1/user_tokens', { user_id }).expect(422);
      expect(answer.body.errors).toMatchObject([{ pointer: '/user_id', code: 'unknown_user' }]);
    }
    await surya.api.post(`/v1/users/${agent.id}/deactivate`).expect(200);
    const gone = await surya.api.post('/v1/user_tokens', { user_id: agent.id }).expect(422);
    expect(gone.body.errors).toMatchObject([{ code: 'inactive_user' }]);
    await surya.api.post('/v1/user_tokens', { user_id: surya.owner_id, ttl_seconds: 901 }).expect(422);
  });

  it('gives no more than its maker may do', async () => {
    const permissions = ['user_tokens:write', 'leads:read'];
    const { key } = (await surya.api.post('/v1/api_keys', { name: 'Small', permissions }).expect(201)).body;
    const more = await post(key, '/v1/user_tokens', { user_id: surya.owner_id, permissions: ['*'] }).expect(403);
    expect(more.body.required_permission).toBe('*');
    const made = await post(key, '/v1/user_tokens', { user_id: surya.owner_id }).expect(201);
    await as(made.body.token, '/v1/leads').expect(200);
    await as(made.body.token, '/v1/contacts').expect(403);
  });

  it('answers a token anybody can verify, and keeps it out of logs and answers kept', async () => {
    const send = () =>
      surya.api
        .post('/v1/user_tokens', { user_id: surya.owner_id, ttl_seconds: 60 })
        .set('idempotency-key', 'twice')
        .expect(201);
    const { body } = await send();
    expect((await send()).body.token).not.toBe(body.token);
    const { payload, protectedHeader } = await jwtVerify(body.token, createLocalJWKSet(await keys()), {
      issuer: engine.engine.kernel.config.public_url,
      audience: `${engine.engine.kernel.config.public_url}/v1`,
      currentDate: now(),
    });
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'JWT' });
    expect(payload).toMatchObject({ sub: surya.owner_id, organization_id: surya.id, jti: expect.any(String) });
    expect((payload.exp ?? 0) * 1_000).toBe(new Date(body.expires_at).getTime());
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(60);
    await as(body.token).expect(200);
    expect(engine.log.lines.join('\n')).not.toContain(body.token);
  });
});

describe('a token', () => {
  it('acts exactly as the member: role, record scope and name', async () => {
    const agent = await surya.member('agent');
    const token = await tokenFor(agent.id);
    const theirs = (await surya.api.post('/v1/leads', { contact: { name: 'Theirs' } }).expect(201)).body;
    const own = (await post(token, '/v1/leads', { contact: { name: 'Mine' } }).expect(201)).body;
    const { body } = await as(token, '/v1/leads').expect(200);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual([own.id]);
    await as(token, `/v1/leads/${theirs.id}`).expect(404);
    await as(token, '/v1/api_keys').expect(403);
    const log = await surya.api.get('/v1/events?limit=500').expect(200);
    const told = log.body.data.find((event: { subject: { id: string } }) => event.subject.id === own.id);
    expect(told.actor).toEqual({ type: 'user', id: agent.id });
  });

  it('may be for less', async () => {
    const token = await tokenFor(surya.owner_id, { permissions: ['leads:read'] });
    await as(token, '/v1/leads').expect(200);
    const answer = await as(token, '/v1/contacts').expect(403);
    expect(answer.body.required_permission).toBe('contacts:read');
  });

  it('follows the member: another role counts with the next request, deactivation ends it', async () => {
    const member = await surya.member('admin');
    const token = await tokenFor(member.id);
    await as(token, '/v1/api_keys').expect(200);
    await surya.api.patch(`/v1/users/${member.id}`, { role: 'agent' }).expect(200);
    await as(token, '/v1/api_keys').expect(403);
    await as(token, '/v1/leads').expect(200);
    await surya.api.post(`/v1/users/${member.id}/deactivate`).expect(200);
    expect((await as(token, '/v1/leads').expect(401)).body.code).toBe('invalid_token');
  });

  it('ends with time, a minute of difference between clocks allowed', async () => {
    const token = await tokenFor(surya.owner_id, { ttl_seconds: 600 });
    await as(token).expect(200);
    engine.clock.advance(600_000 + 55_000);
    await as(token).expect(200);
    engine.clock.advance(7_000);
    const answer = await as(token).expect(401);
    expect(answer.body.code).toBe('token_expired');
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('ends with the revocation of the member’s tokens; later ones and those of others work', async () => {
    const agent = await surya.member('agent');
    const colleague = await tokenFor(surya.owner_id);
    const [first, second] = [await tokenFor(agent.id), await tokenFor(agent.id)];
    await as(first).expect(200);
    await revoke(agent.id).expect(204);
    for (const token of [first, second]) expect((await as(token).expect(401)).body.code).toBe('invalid_token');
    await as(colleague).expect(200);
    const third = await tokenFor(agent.id);
    await as(third).expect(200);
    await revoke(agent.id).expect(204);
    await as(third).expect(401);
    const other = await engine.organization('Other');
    const foreign = await other.api.post('/v1/user_tokens/revoke', { user_id: agent.id }).expect(422);
    expect(foreign.body.errors).toMatchObject([{ pointer: '/user_id', code: 'unknown_user' }]);
  });

  it('of another organization is nothing here', async () => {
    const other = await engine.organization('Other');
    const token = await tokenFor(surya.owner_id);
    await as(token).set('sauda-organization', other.id).expect(404);
    await as(await forged({ organization_id: other.id })).expect(401);
  });
});

describe('what only looks like a token', () => {
  const stranger = generateKeyPairSync('ed25519').privateKey;

  it.each<[string, () => Promise<string>]>([
    ['signed by somebody else', () => forged({}, {}, stranger)],
    ['with a key id nobody has', () => forged({}, { kid: 'unknown' })],
    ['for another audience', () => forged({ aud: 'https://other.example/v1' })],
    ['of another issuer', () => forged({ iss: 'https://other.example' })],
    ['not valid yet', () => forged({ nbf: seconds() + 120 })],
    ['without an end', () => forged({ exp: undefined })],
    ['without a member', () => forged({ sub: undefined })],
    ['of an earlier generation', () => forged({ generation: -1 })],
    ['with permissions that are no list', () => forged({ permissions: '*' })],
    ['with an issuer that cannot be stored', () => forged({ iss: 'a\u0000b' })],
  ])('%s is refused', async (_name, make) => {
    const answer = await as(await make()).expect(401);
    expect(answer.body.code).toBe('invalid_token');
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('unsigned, signed with the public key as a secret, or altered is refused', async () => {
    const [header = '', payload = '', signature = ''] = (await tokenFor(surya.owner_id)).split('.');
    const { kid } = decodeProtectedHeader(`${header}.${payload}.${signature}`);
    const hs = `${encoded({ alg: 'HS256', kid })}.${payload}`;
    const [{ x }] = (await keys()).keys;
    const mac = createHmac('sha256', Buffer.from(x, 'base64url')).update(hs).digest('base64url');
    const more = encoded({ ...decodeJwt(`${header}.${payload}.${signature}`), jti: 'another' });
    for (const token of [
      `${encoded({ alg: 'none', kid })}.${payload}.`,
      `${encoded({ alg: 'none', kid })}.${payload}.${signature}`,
      `${hs}.${mac}`,
      `${header}.${more}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}.${signature.slice(0, -2)}`,
    ]) {
      expect((await as(token).expect(401)).body.code).toBe('invalid_token');
    }
  });

  it('does not end because the signing key is a new one', async () => {
    const token = await tokenFor(surya.owner_id);
    const before = await keys();
    expect(before.keys).toHaveLength(3);
    expect(JSON.stringify(before)).not.toContain('"d"');
    const moved = new Date(now().getTime() + 30 * 86_400_000);
    const { vault } = engine.engine.kernel;
    expect(signingKey(vault, moved).kid).not.toBe(signingKey(vault, now()).kid);
    expect(before.keys.map(({ kid }: { kid: string }) => kid)).toContain(signingKey(vault, moved).kid);
    await as(token).expect(200);
  });
});

describe('pages with a token', () => {
  const preflight = (origin: string) =>
    engine.http.options('/v1/leads').set('origin', origin).set('access-control-request-method', 'GET');

  it('are those the organization lists', async () => {
    const org = await engine.organization('With pages');
    await org.api.patch('/v1/organization', { allowed_origins: ['https://crm.example/'] }).expect(422);
    await org.api.patch('/v1/organization', { allowed_origins: [app] }).expect(200);
    const { token } = (await org.api.post('/v1/user_tokens', { user_id: org.owner_id }).expect(201)).body;
    const listed = await as(token, '/v1/leads').set('origin', app).expect(200);
    expect(listed.headers).toMatchObject({ 'access-control-allow-origin': app, vary: 'Origin' });
    const refused = await as(token, '/v1/leads').set('origin', 'https://evil.example').expect(403);
    expect(refused.body.code).toBe('origin_not_allowed');
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    await as(token, '/v1/leads').expect(200);
    await preflight(app).expect(204);
    await preflight('https://evil.example').expect(403);
    await as(await tokenFor(surya.owner_id), '/v1/leads')
      .set('origin', app)
      .expect(403);
    const expired = await as(`${token}x`, '/v1/leads').set('origin', app).expect(401);
    expect(expired.headers['access-control-allow-origin']).toBe(app);
  });
});
