import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { Listener } from '../../../kernel/testing/listener.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

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

describe('the audience of an organization that was deleted', () => {
  it('is free at once; resumed, the organization trusts nobody', async () => {
    const [client, next] = [await engine.organization('Client', surya), await engine.organization('Next')];
    const given = { name: 'Login', issuer: login.url, audience: 'moves' };
    const audience = (api: Api) => api.post('/v1/trusted_issuers', given);
    await audience(client.api).expect(201);
    await audience(next.api).expect(409);
    await surya.api.post(`/v1/organizations/${client.id}/suspend`).expect(200);
    await audience(next.api).expect(409);
    await surya.api.delete(`/v1/organizations/${client.id}`).expect(204);
    await audience(next.api).expect(201);
    const user = { name: 'Meera', email: 'meera@example.com', role: 'agent', external_id: 'login|17' };
    await next.api.post('/v1/users', user).expect(201);
    const here = await as(await login.token({ aud: 'moves' }), '/v1/organization').expect(200);
    expect(here.body.id).toBe(next.id);
    await surya.api.post(`/v1/organizations/${client.id}/resume`).expect(200);
    const below = await surya.api.get('/v1/trusted_issuers').set('sauda-organization', client.id).expect(200);
    expect(below.body.data).toEqual([]);
  });
});

describe('who a login stands for', () => {
  const permissions = ['users:read', 'users:write'];
  const memberNamed = async (fields: object) =>
    surya.api.post('/v1/users', { name: 'N', email: `${newId()}@example.com`, role: 'agent', ...fields }).expect(201);

  it('is not changed for those who may do more', async () => {
    await surya.api.post('/v1/roles', { key: 'hr', name: 'HR', record_scope: 'all', permissions }).expect(201);
    const mallory = await surya.member('hr', { external_id: 'login|mallory' });
    await mallory.api.patch(`/v1/users/${mallory.id}`, { external_id: null }).expect(200);
    const owner = `/v1/users/${surya.owner_id}`;
    const refused = await mallory.api.patch(owner, { external_id: 'login|mallory' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'insufficient_scope', required_permission: '*' });
    await as(await login.token({ sub: 'login|mallory' })).expect(401);
    await surya.api.patch(owner, { external_id: 'login|asha' }).expect(200);
    await mallory.api.patch(owner, { external_id: null }).expect(403);
  });

  it('is not changed for mates by those who see their own records only', async () => {
    const role = { key: 'desk', name: 'Desk', record_scope: 'own', permissions };
    await surya.api.post('/v1/roles', role).expect(201);
    const [mallory, mate] = [await surya.member('desk'), await surya.member('desk')];
    for (const change of [{ external_id: 'login|desk' }, { email: 'desk@example.com' }]) {
      const { body } = await mallory.api.patch(`/v1/users/${mate.id}`, change).expect(403);
      expect(body).toMatchObject({ code: 'insufficient_scope', required_record_scope: 'all' });
      await mallory.api.patch(`/v1/users/${mallory.id}`, change).expect(200);
    }
  });

  it.each([
    ['another external id', { external_id: 'login|new' }],
    ['none', { external_id: null }],
    ['another address', { email: 'new@example.com' }],
  ])('ends all tokens of the member when it becomes %s', async (_name, change) => {
    const { id } = (await memberNamed({ external_id: `login|${newId()}` })).body;
    const token = async () => (await surya.api.post('/v1/user_tokens', { user_id: id }).expect(201)).body.token;
    const before = await token();
    await as(before).expect(200);
    await surya.api.patch(`/v1/users/${id}`, change).expect(200);
    expect((await as(before).expect(401)).body.code).toBe('invalid_token');
    await as(await token()).expect(200);
  });

  it('is not another one by the first external id, nor by what stays', async () => {
    const { id, email } = (await memberNamed({})).body;
    const { token } = (await surya.api.post('/v1/user_tokens', { user_id: id }).expect(201)).body;
    const first = { external_id: `login|${newId()}`, email: email.toUpperCase(), phone: '+91 99999 41001' };
    await surya.api.patch(`/v1/users/${id}`, first).expect(200);
    await as(token).expect(200);
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
    const says = async (claims: object) => as(await login.token({ aud: 'by-mail', sub: 'x', email, ...claims }));
    for (const email_verified of [undefined, false, 'false', 0, 'yes']) {
      const { status, body } = await says({ email_verified });
      expect([status, body.code], String(email_verified)).toEqual([401, 'invalid_token']);
    }
    for (const email_verified of [true, 'true']) expect((await says({ email_verified })).status).toBe(200);
  });

  it('proves the address it speaks of, and no other claim', async () => {
    await trust({ audience: 'by-name', member_claim: 'preferred_username', matches: 'email' });
    const named = { aud: 'by-name', preferred_username: 'ravi@example.com', email_verified: true };
    await as(await login.token({ ...named, email: 'mallory@example.com' })).expect(401);
    await as(await login.token(named)).expect(401);
    await as(await login.token({ ...named, email: 'Ravi@example.com' })).expect(200);
  });

  it('may be silent about the address where its issuer gives them out; "not verified" is believed', async () => {
    const fields = { audience: 'directory', member_claim: 'upn', matches: 'email' };
    const directory = await trust({ ...fields, requires_verified_email: false });
    expect([issuer, directory]).toMatchObject([{ requires_verified_email: true }, { requires_verified_email: false }]);
    const named = { aud: 'directory', upn: 'ravi@example.com' };
    await as(await login.token(named)).expect(200);
    await as(await login.token({ ...named, email_verified: false })).expect(401);
    await surya.api.patch(`/v1/trusted_issuers/${directory.id}`, { requires_verified_email: true }).expect(200);
    await as(await login.token(named)).expect(401);
  });

  it('is not good before it was made, so that none outlives a revocation', async () => {
    await as(await login.token({ iat: seconds() + 50 })).expect(200);
    const early = await login.token({ iat: seconds() + 1_800 });
    expect((await as(early).expect(401)).body.code).toBe('invalid_token');
  });

  it('is good for a day at most, whatever its end says', async () => {
    const [day, year] = [24 * 3_600, 365 * 24 * 3_600];
    const exp = seconds() + year;
    await as(await login.token({ exp, iat: seconds() - day + 60 })).expect(200);
    const old = await as(await login.token({ exp, iat: seconds() - day - 61 })).expect(401);
    expect(old.body.code).toBe('token_expired');
    const remembered = await login.token({ exp, iat: seconds() - day + 5 });
    await as(remembered).expect(200);
    engine.clock.advance(30_000);
    await as(remembered).expect(200);
    engine.clock.advance(36_000);
    expect((await as(remembered).expect(401)).body.code).toBe('token_expired');
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

  it('and so does a stream that was opened with it', async () => {
    const server = engine.engine.kernel.config.public_url;
    const mine = await trust({ audience: 'streams' });
    const open = async () => new Listener(server).open(await login.token({ aud: 'streams' }));
    const changes = [
      () => surya.api.patch(`/v1/trusted_issuers/${mine.id}`, { name: 'Our login' }).expect(200),
      () => surya.api.delete(`/v1/trusted_issuers/${mine.id}`).expect(204),
    ];
    for (const change of changes) {
      const [listener, other] = [await open(), await new Listener(server).open(surya.key)];
      expect(listener.status).toBe(200);
      await change();
      const contact = { name: 'Ravi Kumar' };
      const { id } = (await surya.api.post('/v1/leads', { contact, owner_id: ravi }).expect(201)).body;
      const leadsOf = ({ told }: Listener) => told.map(({ lead_id }) => lead_id);
      await engine.eventually(async () =>
        expect([leadsOf(other), listener.ended]).toEqual([expect.arrayContaining([id]), true]),
      );
      expect(leadsOf(listener)).not.toContain(id);
      other.drop();
    }
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
