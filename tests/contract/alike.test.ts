import { createTestEngine, type TestEngine, type TestOrganization } from '@sauda/engine/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newToken } from '../../packages/engine/src/modules/api-keys/token.ts';
import { timeGap } from './timing.ts';

let engine: TestEngine;
/** Keys that nobody may use any more, or ever could, by what is wrong with them. */
let refused: Record<string, string>;
/** A good key of an organization in which nothing may be done for now. */
let suspended: string;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  const surya = await engine.organization();
  const expired = await keyOf(surya, { expires_at: new Date(engine.clock.now().getTime() + 60_000).toISOString() });
  const revoked = await keyOf(surya);
  await surya.api.post(`/v1/api_keys/${revoked.id}/revoke`).expect(200);
  const gone = await surya.member('agent');
  await surya.api.post(`/v1/users/${gone.id}/deactivate`).expect(200);
  engine.clock.advance(120_000);
  const unknown = newToken();
  const misspelt = unknown.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  suspended = await keyBelow(surya, 'suspend');
  refused = {
    unknown,
    misspelt,
    revoked: revoked.key,
    expired: expired.key,
    'of a member who left': gone.api.key,
    'of a deleted organization': await keyBelow(surya, 'delete'),
  };
});
afterAll(() => engine.close());

async function keyOf({ api }: TestOrganization, more: object = {}): Promise<{ id: string; key: string }> {
  const input = { name: 'Website', permissions: ['leads:read'], ...more };
  return (await api.post('/v1/api_keys', input).expect(201)).body;
}

/** The key of an organization below, which is then suspended or deleted. */
async function keyBelow({ api }: TestOrganization, how: 'suspend' | 'delete'): Promise<string> {
  const { id } = (await api.post('/v1/organizations', { name: 'Kulkarni Solar' }).expect(201)).body;
  const input = { name: 'Website', permissions: ['leads:read'] };
  const { key } = (await api.post('/v1/api_keys', input).set('sauda-organization', id).expect(201)).body;
  await engine.as(key).get('/v1/leads').expect(200);
  if (how === 'suspend') await api.post(`/v1/organizations/${id}/suspend`).expect(200);
  else await api.delete(`/v1/organizations/${id}`).expect(204);
  return key;
}

/** An answer without what is another one's in each: the request id. */
async function answerTo(key: string) {
  const { status, headers, body } = await engine.as(key).get('/v1/leads');
  const { date: _date, 'request-id': _id, ...rest } = headers as Record<string, string>;
  return { status, headers: rest, body: { ...body, request_id: '' } };
}

describe('a key that is not valid does not tell why', () => {
  it('in status, headers and body', async () => {
    const expected = await answerTo(refused.unknown ?? '');
    expect(expected).toMatchObject({ status: 401, body: { code: 'invalid_api_key' } });
    for (const [what, key] of Object.entries(refused)) expect(await answerTo(key), what).toEqual(expected);
  });

  it('but a good one does, whose organization is suspended', async () => {
    expect(await answerTo(suspended)).toMatchObject({ status: 403, body: { code: 'organization_suspended' } });
  });
});

// Time is what is promised here: how long a refusal takes must not tell that a key once was one. Only a misspelt key is not
// looked for; that it is one, its checksum tells anybody.
it('a key that is not valid does not tell why by the time its refusal takes', { timeout: 60_000 }, async () => {
  const { misspelt: _, ...lookedFor } = refused;
  const keys = { ...lookedFor, 'of a suspended organization': suspended };
  const url = `${engine.engine.kernel.config.public_url}/v1/leads`;
  const asks = Object.entries(keys).map(([what, key]) => {
    const ask = async () => (await fetch(url, { headers: { authorization: `Bearer ${key}` } })).text();
    return [what, ask] as const;
  });
  expect(await timeGap(Object.fromEntries(asks), 40)).toBe(null);
});
