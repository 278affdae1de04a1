import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { formerHash, looksValid, newToken, tokenHash } from './token.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const makeKey = async (fields: object = {}, { api } = surya) =>
  (await api.post('/v1/api_keys', { name: 'Website', ...fields }).expect(201)).body;
const withKey = (key: string, path = '/v1/organization') => engine.http.get(path).set('authorization', `Bearer ${key}`);
const post = (key: string, path: string, body: object) =>
  engine.http.post(path).set('authorization', `Bearer ${key}`).send(body);
const revoke = (id: string) => surya.api.post(`/v1/api_keys/${id}/revoke`);

describe('refusals', () => {
  it.each([
    ['nothing', undefined, 'authentication_required'],
    ['another scheme', 'Basic abc', 'invalid_api_key'],
    ['no token', 'Bearer', 'invalid_api_key'],
    ['nonsense', 'Bearer nonsense', 'invalid_api_key'],
    ['a key nobody made', `Bearer ${newToken()}`, 'invalid_api_key'],
  ])('takes %s for no key', async (_title, header, code) => {
    const request = engine.http.get('/v1/organization');
    const answer = await (header === undefined ? request : request.set('authorization', header)).expect(401);
    expect(answer.body.code).toBe(code);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it('lets nobody without the permission see or make keys, nor another organization', async () => {
    const { id } = await makeKey();
    for (const role of ['manager', 'agent', 'viewer']) {
      const member = await surya.member(role);
      await member.api.get('/v1/api_keys').expect(403);
      await member.api.post('/v1/api_keys', { name: 'Mine' }).expect(403);
    }
    const other = await engine.organization('Other');
    await other.api.get(`/v1/api_keys/${id}`).expect(404);
    await other.api.post(`/v1/api_keys/${id}/revoke`).expect(404);
    const answer = await other.api.post('/v1/api_keys', { name: 'Theirs', user_id: surya.owner_id }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/user_id', code: 'unknown_user' }]);
  });

  it('gives a key no more than its maker has', async () => {
    const small = await makeKey({ permissions: ['api_keys:write', 'leads:read'] });
    const more = await post(small.key, '/v1/api_keys', { name: 'More', permissions: ['leads:write'] }).expect(403);
    expect(more.body).toMatchObject({ code: 'insufficient_scope', required_permission: 'leads:write' });
    await post(small.key, '/v1/api_keys', { name: 'All', permissions: ['*'] }).expect(403);
    const same = await post(small.key, '/v1/api_keys', { name: 'Same' }).expect(201);
    expect(same.body.permissions.sort()).toEqual(['api_keys:write', 'leads:read']);
  });

  it('knows the permissions there are', async () => {
    const answer = await surya.api.post('/v1/api_keys', { name: 'Odd', permissions: ['leads:steal'] }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/permissions/0' }]);
  });
});

describe('a key', () => {
  it('is shown once, and only its digest is kept', async () => {
    const made = await makeKey();
    expect(looksValid(made.key)).toBe(true);
    expect(made.last4).toBe(made.key.slice(-4));
    await withKey(made.key).expect(200);
    for (const path of [`/v1/api_keys/${made.id}`, '/v1/api_keys', '/v1/events']) {
      const { text } = await surya.api.get(path).expect(200);
      expect(text).not.toContain(made.key);
      expect(text).not.toContain('"hash"');
    }
    expect(engine.log.lines.join('\n')).not.toContain(made.key);
  });

  it('does what it is permitted to and nothing else', async () => {
    const { key } = await makeKey({ permissions: ['leads:read'] });
    await withKey(key, '/v1/leads').expect(200);
    const answer = await withKey(key, '/v1/contacts').expect(403);
    expect(answer.body.required_permission).toBe('contacts:read');
    await post(key, '/v1/leads', { contact: {} }).expect(403);
  });

  it('of a member does what both may', async () => {
    const agent = await surya.member('agent');
    const { key } = await makeKey({ user_id: agent.id, permissions: ['leads:read', 'users:write'] });
    await withKey(key, '/v1/leads').expect(200);
    await withKey(key, '/v1/contacts').expect(403);
    await post(key, '/v1/users', { name: 'Priya', email: 'priya@example.com', role: 'agent' }).expect(403);
  });

  it.each(['/v1/organization', '/v1/leads', '/v1/adapters'])(
    'that is revoked does not read %s any more',
    async (path) => {
      const { id, key } = await makeKey();
      await withKey(key, path).expect(200);
      await revoke(id).expect(200);
      expect((await withKey(key, path).expect(401)).body.code).toBe('invalid_api_key');
    },
  );

  it('that is revoked amid a hundred requests ends for all that follow', async () => {
    const { id, key } = await makeKey();
    const before = Promise.all(Array.from({ length: 30 }, () => withKey(key)));
    await revoke(id).expect(200);
    const after = await Promise.all(Array.from({ length: 30 }, () => withKey(key)));
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([401]));
    for (const { status } of await before) expect([200, 401]).toContain(status);
  });

  it('is revoked once: again changes nothing', async () => {
    const { id } = await makeKey();
    const first = (await revoke(id).expect(200)).body;
    engine.clock.advance(1_000);
    expect((await revoke(id).expect(200)).body).toEqual(first);
    await engine.eventually(async () => {
      const log = await surya.api.get('/v1/events?limit=500').expect(200);
      const told = log.body.data.filter(
        (e: { type: string; subject: { id: string } }) => e.type === 'api_key.revoked' && e.subject.id === id,
      );
      expect(told).toHaveLength(1);
    });
  });

  it('ends when it expires', async () => {
    const expires_at = new Date(engine.clock.now().getTime() + 3_600_000).toISOString();
    const { key } = await makeKey({ expires_at });
    await withKey(key).expect(200);
    engine.clock.advance(3_599_000);
    await withKey(key).expect(200);
    engine.clock.advance(2_000);
    expect((await withKey(key).expect(401)).body.code).toBe('invalid_api_key');
  });

  it('notes its last use', async () => {
    const { id, key } = await makeKey();
    await withKey(key).expect(200);
    await engine.eventually(async () => {
      const { body } = await surya.api.get(`/v1/api_keys/${id}`).expect(200);
      expect(body.last_used_at).not.toBeNull();
      expect(body.version).toBe(1);
    });
  });
});

describe('what is kept of a key', () => {
  const system = <T>(statement: ReturnType<typeof sql<T>>) =>
    engine.engine.kernel.db.system((db) => statement.execute(db));
  const keptOf = async (id: string) => {
    const { rows } = await system(
      sql<{ hash: Buffer; previous_hash: Buffer | null }>`select hash, previous_hash from api_keys where id = ${id}`,
    );
    return rows[0];
  };

  it('is a sum that nobody can make who has only the database', async () => {
    const { id, key } = await makeKey();
    const { key: rolled } = (await post(surya.key, `/v1/api_keys/${id}/roll`, { overlap_seconds: 60 }).expect(200))
      .body;
    const kept = await keptOf(id);
    expect(kept).toEqual({
      hash: tokenHash(engine.engine.kernel, rolled),
      previous_hash: tokenHash(engine.engine.kernel, key),
    });
    expect([kept?.hash, kept?.previous_hash]).not.toContainEqual(formerHash(rolled));
    expect([kept?.hash, kept?.previous_hash]).not.toContainEqual(formerHash(key));
  });

  it('was a plain one once: such a key works on, its rolled secret too, and is kept anew with its first use', async () => {
    const { id, key: first } = await makeKey();
    const { key: second } = (await post(surya.key, `/v1/api_keys/${id}/roll`, { overlap_seconds: 60 }).expect(200))
      .body;
    await system(
      sql`update api_keys set hash = ${formerHash(second)}, previous_hash = ${formerHash(first)} where id = ${id}`,
    );
    const other = await engine.another();
    const inOther = (key: string) => other.http.get('/v1/organization').set('authorization', `Bearer ${key}`);
    const { version } = (await surya.api.get(`/v1/api_keys/${id}`).expect(200)).body;
    await withKey(first).expect(200);
    await engine.eventually(async () =>
      expect(await keptOf(id)).toEqual({
        hash: formerHash(second),
        previous_hash: tokenHash(engine.engine.kernel, first),
      }),
    );
    await withKey(second).expect(200);
    await engine.eventually(async () =>
      expect((await keptOf(id))?.hash).toEqual(tokenHash(engine.engine.kernel, second)),
    );
    for (const key of [first, second]) await inOther(key).expect(200);
    expect((await surya.api.get(`/v1/api_keys/${id}`).expect(200)).body.version).toBe(version);
    engine.clock.advance(61_000);
    await inOther(first).expect(401);
    await inOther(second).expect(200);
    await other.close();
  });
});

describe('the form of a key', () => {
  it('tells a mistyped one from a real one', () => {
    const token = newToken();
    expect(token).toMatch(/^sk_live_[0-9A-Za-z]{49}$/);
    const swapped = token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    expect([token, swapped, token.slice(0, -1), `${token}x`, token.replace('live', 'test')].map(looksValid)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
