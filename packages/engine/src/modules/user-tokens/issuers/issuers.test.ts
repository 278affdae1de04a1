import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

/** A login server: discovery, keys, and tokens. */
interface Login {
  url: string;
  fetched: string[];
  answer: { status: number; body: () => string } | null;
  token(claims: object, options?: { alg?: string; kid?: string; key?: KeyObject | Uint8Array }): Promise<string>;
  server: Server;
}

const pairs = {
  EdDSA: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
};

let engine: TestEngine;
let surya: TestOrganization;
let login: Login;
let ravi: string;
let issuer: { id: string };

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  login = await startLogin();
  const body = { name: 'Ravi', email: 'Ravi@example.com', role: 'agent', external_id: 'login|17' };
  ravi = (await surya.api.post('/v1/users', body).expect(201)).body.id;
  issuer = await trust({ audience: 'sauda' });
});
beforeEach(() => {
  login.answer = null;
  login.fetched = [];
});
afterAll(async () => {
  await engine.close();
  login.server.close();
});

async function startLogin(): Promise<Login> {
  const jwks = {
    keys: Object.entries(pairs).map(([kid, { publicKey }]) => ({ ...publicKey.export({ format: 'jwk' }), kid })),
  };
  const server = createServer((request, response) => {
    login.fetched.push(request.url ?? '');
    const body = request.url?.endsWith('/jwks') ? jwks : { issuer: login.url, jwks_uri: `${login.url}/jwks` };
    response.writeHead(login.answer?.status ?? 200, { 'content-type': 'application/json' });
    response.end(login.answer?.body() ?? JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    server,
    fetched: [],
    answer: null,
    token: (claims, { alg = 'ES256', kid = alg, key = pairs[alg as keyof typeof pairs]?.privateKey } = {}) =>
      new SignJWT({ iss: url, aud: 'sauda', sub: 'login|17', iat: seconds(), exp: seconds() + 3_600, ...claims })
        .setProtectedHeader({ alg, kid })
        .sign(key),
  };
}

const seconds = () => Math.floor(engine.clock.now().getTime() / 1_000);
const trust = async (fields: object, { api } = surya) =>
  (await api.post('/v1/trusted_issuers', { name: 'Login', issuer: login.url, ...fields }).expect(201)).body;
const as = (token: string, path = '/v1/leads') => engine.http.get(path).set('authorization', `Bearer ${token}`);

describe('trusting an issuer', () => {
  it('is for those who may do everything', async () => {
    const body = { name: 'Login', issuer: 'https://login.example.com', audience: 'mine' };
    for (const role of ['manager', 'agent', 'viewer']) {
      const { api } = await surya.member(role);
      await api.post('/v1/trusted_issuers', body).expect(403);
      await api.get('/v1/trusted_issuers').expect(403);
    }
    const permissions = ['trusted_issuers:write', 'trusted_issuers:read'];
    const { key } = (await surya.api.post('/v1/api_keys', { name: 'Narrow', permissions }).expect(201)).body;
    const answer = await engine.http
      .post('/v1/trusted_issuers')
      .set('authorization', `Bearer ${key}`)
      .send(body)
      .expect(403);
    expect(answer.body).toMatchObject({ code: 'insufficient_scope', required_permission: '*' });
  });

  it('takes addresses only, and each issuer with an audience once in all organizations', async () => {
    for (const fields of [{ issuer: 'ftp://x.example' }, { jwks_uri: 'file:///etc/passwd' }]) {
      await surya.api
        .post('/v1/trusted_issuers', { name: 'L', issuer: login.url, audience: 'x', ...fields })
        .expect(422);
    }
    const other = await engine.organization('Other');
    const taken = await other.api
      .post('/v1/trusted_issuers', { name: 'Login', issuer: login.url, audience: 'sauda' })
      .expect(409);
    expect(taken.body).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/audience' }] });
    expect(taken.text).not.toContain(issuer.id);
    await other.api.get(`/v1/trusted_issuers/${issuer.id}`).expect(404);
    await other.api.delete(`/v1/trusted_issuers/${issuer.id}`).expect(404);
  });
});

describe('a token of a trusted issuer', () => {
  it.each(['EdDSA', 'ES256', 'RS256'])('signed with %s acts as the member it names', async (alg) => {
    const { body } = await as(await login.token({}, { alg }), '/v1/organization').expect(200);
    expect(body.id).toBe(surya.id);
    const token = await login.token({}, { alg });
    const lead = await engine.http
      .post('/v1/leads')
      .set('authorization', `Bearer ${token}`)
      .send({ contact: { name: alg } })
      .expect(201);
    expect(lead.body.owner_id).toBe(ravi);
    await as(token, '/v1/api_keys').expect(403);
  });

  it.each<[string, () => Promise<string>]>([
    ['for somebody else', () => login.token({ aud: 'another' })],
    ['for nobody', () => login.token({ aud: [] })],
    ['of another issuer', () => login.token({ iss: 'https://login.example.com' })],
    ['of nobody we know', () => login.token({ sub: 'login|18' })],
    ['that names nobody', () => login.token({ sub: undefined })],
    ['that names somebody who cannot be stored', () => login.token({ sub: 'a\u0000b' })],
    ['without an end', () => login.token({ exp: undefined })],
    ['without a beginning', () => login.token({ iat: undefined })],
    ['not valid yet', () => login.token({ nbf: seconds() + 120 })],
    ['signed with another algorithm', () => login.token({}, { alg: 'ES384' })],
    ['signed with a secret', () => login.token({}, { alg: 'HS256', kid: 'EdDSA', key: Buffer.alloc(32) })],
    ['signed by a key of another kind', () => login.token({}, { alg: 'ES256', kid: 'EdDSA' })],
    [
      'signed by somebody else',
      () => login.token({}, { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }),
    ],
  ])('%s is refused', async (_name, make) => {
    expect((await as(await make()).expect(401)).body.code).toBe('invalid_token');
  });

  it('unsigned is refused', async () => {
    const [, payload] = (await login.token({})).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect((await as(`${header}.${payload}.`).expect(401)).body.code).toBe('invalid_token');
  });

  it('ends with time, a minute of difference between clocks allowed', async () => {
    await as(await login.token({ exp: seconds() - 50 })).expect(200);
    expect((await as(await login.token({ exp: seconds() - 61 })).expect(401)).body.code).toBe('token_expired');
    const token = await login.token({ exp: seconds() + 30 });
    await as(token).expect(200);
    engine.clock.advance(92_000);
    expect((await as(token).expect(401)).body.code).toBe('token_expired');
  });

  it('is checked with keys that are fetched once', async () => {
    await as(await login.token({})).expect(200);
    login.fetched = [];
    for (let i = 0; i < 5; i++) await as(await login.token({ jti: String(i) })).expect(200);
    expect(login.fetched).toEqual([]);
  });

  it('for two organizations is for none', async () => {
    const other = await engine.organization('Other');
    await trust({ audience: 'theirs' }, other);
    await as(await login.token({ aud: ['sauda', 'elsewhere'] })).expect(200);
    await as(await login.token({ aud: ['sauda', 'theirs'] })).expect(401);
  });

  it('may name the member by e-mail, unless nobody proved it', async () => {
    await trust({ audience: 'by-mail', member_claim: 'email', matches: 'email' });
    const email = 'ravi@EXAMPLE.com';
    await as(await login.token({ aud: 'by-mail', sub: 'x', email })).expect(200);
    await as(await login.token({ aud: 'by-mail', sub: 'x', email, email_verified: true })).expect(200);
    await as(await login.token({ aud: 'by-mail', sub: 'x', email, email_verified: false })).expect(401);
  });

  it('ends with the member’s revocation; one made later works', async () => {
    const token = await login.token({});
    await as(token).expect(200);
    await surya.api.post('/v1/user_tokens/revoke', { user_id: ravi }).expect(204);
    await as(token).expect(401);
    engine.clock.advance(2_000);
    await as(await login.token({})).expect(200);
  });

  it('ends at once when the issuer is read otherwise or trusted no more', async () => {
    const mine = await trust({ audience: 'short' });
    const token = await login.token({ aud: 'short' });
    await as(token).expect(200);
    await surya.api.patch(`/v1/trusted_issuers/${mine.id}`, { member_claim: 'employee' }).expect(200);
    await as(token).expect(401);
    await as(await login.token({ aud: 'short', employee: 'login|17' })).expect(200);
    await surya.api.delete(`/v1/trusted_issuers/${mine.id}`).expect(204);
    await as(await login.token({ aud: 'short', employee: 'login|17' })).expect(401);
  });

  it.each([
    ['an error', { status: 500, body: () => '{}' }],
    ['nonsense', { status: 200, body: () => 'nonsense' }],
    ['a flood', { status: 200, body: () => `{"keys":[],"x":"${'x'.repeat(300_000)}"}` }],
  ])('is not decided while its issuer answers %s', async (name, answer) => {
    await trust({ audience: name, jwks_uri: `${login.url}/keys/${name.length}/jwks` });
    const token = await login.token({ aud: name });
    login.answer = answer;
    const refusal = await as(token).expect(503);
    expect(refusal.body).toMatchObject({ code: 'unavailable', retryable: true });
    expect(refusal.headers['retry-after']).toBe('30');
  });

  it('is not decided by keys another issuer points to', async () => {
    const tenant = `${login.url}/tenant`;
    await trust({ issuer: tenant, audience: 'sauda' });
    expect((await as(await login.token({ iss: tenant })).expect(503)).body.code).toBe('unavailable');
    expect(login.fetched).toEqual(['/tenant/.well-known/openid-configuration']);
  });
});
