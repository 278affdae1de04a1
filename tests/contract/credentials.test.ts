import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import type { Maker } from './maker.ts';
import { named, operations } from './operations.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;
let narrowKey: string;
let revokedKey: string;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
  narrowKey = (await newKey()).key;
  const revoked = await newKey();
  await surya.act(`/v1/api_keys/${revoked.id}/revoke`, {});
  revokedKey = revoked.key;
});
afterAll(() => world.close());

async function newKey(): Promise<{ id: string; key: string }> {
  const { body } = await surya.organization.api
    .post('/v1/api_keys', { name: 'Narrow', permissions: ['adapters:read'] })
    .expect(201);
  return body;
}

const badCredentials: Record<string, () => string> = {
  'an empty key': () => 'Bearer ',
  'a word': () => 'Bearer nonsense',
  'a key with a typing mistake': () =>
    `Bearer ${surya.organization.key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))}`,
  'a revoked key': () => `Bearer ${revokedKey}`,
  'a password': () => `Basic ${Buffer.from(`key:${surya.organization.key}`).toString('base64')}`,
};

describe.each(named(operations))('%s', (_, operation) => {
  it('asks for a credential before it looks at anything else', async () => {
    const answer = await world.call(operation, {
      key: null,
      query: 'nonsense=1',
      ...(operation.body ? { text: '{' } : {}),
    });
    expect(expectProblem(operation, answer).code).toBe('authentication_required');
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('refuses a valid request without a credential, and with a bad one', async () => {
    const { body, params = {} } = await validRequest(operation, surya);
    const without = await world.call(operation, { key: null, body, params });
    expect(expectProblem(operation, without).code).toBe('authentication_required');
    for (const [name, authorization] of Object.entries(badCredentials)) {
      const answer = await world.call(operation, {
        key: null,
        body,
        params,
        headers: { authorization: authorization() },
      });
      expect(expectProblem(operation, answer).code, name).toBe('invalid_api_key');
    }
  });
});

describe('a key without the permission hears which one it lacks', () => {
  it.each(named(operations.filter(({ permission }) => permission !== 'adapters:read')))('%s', async (_, operation) => {
    const { body, params = {} } = await validRequest(operation, surya);
    const before = await surya.state();
    const answer = await world.call(operation, { key: narrowKey, body, params });
    const refusal = { code: 'insufficient_scope', required_permission: operation.permission };
    expect(expectProblem(operation, answer)).toMatchObject(refusal);
    expect(await surya.state()).toBe(before);
  });
});
