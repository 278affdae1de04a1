import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { type CollectedSpans, collectSpans } from '@sauda/engine/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import type { Maker } from './maker.ts';
import { named, type Operation, operations } from './operations.ts';
import { withValue } from './places.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;
let traced: CollectedSpans;
/** What nobody but its owner may ever read, by what it is. */
let canaries: Record<string, string>;

beforeAll(async () => {
  traced = collectSpans();
  world = await createWorld({ background: true });
  surya = await world.organization('Surya Solar');
  const { organization, whatsApp } = surya;
  const create = async (path: string, body: object): Promise<Record<string, string>> =>
    (await organization.api.post(path, body).expect(201)).body;
  const last = (url: string | undefined) => new URL(url ?? '').pathname.split('/').at(-1) ?? '';
  const rolled = await create('/v1/api_keys', { name: 'Rolled', permissions: ['leads:read'] });
  const now = await organization.api.post(`/v1/api_keys/${rolled.id}/roll`, {}).expect(200);
  const endpoint = { url: 'https://receiver.example/webhooks', types: ['task.due'] };
  const origins = ['https://www.example.com'];
  canaries = {
    'a secret key': organization.key,
    'a rolled key': rolled.key ?? '',
    'its successor': now.body.key,
    'a publishable key': (await create('/v1/api_keys', { name: 'Page', kind: 'publishable', origins })).key ?? '',
    'a token of a member': (await create('/v1/user_tokens', { user_id: await surya.one('user_id') })).token ?? '',
    'a token of another issuer': foreignToken(),
    'a webhook secret': (await create('/v1/webhook_endpoints', endpoint)).secret ?? '',
    'the token of a connect link': last((await create('/v1/connect_links', { adapters: ['web-form'] })).url),
    'the signature of an upload': last((await create('/v1/files', { name: 'leads.csv' })).upload_url),
    'the secret of a hook address': last(
      (await surya.get(`/v1/connections/${await surya.one('connection_id')}`)).hook_url,
    ),
    'the key of a provider': whatsApp.secrets.api_key,
    'a key nobody made': `sk_live_${'Canary'.repeat(8)}A`,
  };
  for (const [what, canary] of Object.entries(canaries)) expect(canary.length, what).toBeGreaterThan(12);
});
afterAll(async () => {
  traced.stop();
  await world.close();
});

/** A well-formed token of an issuer that nobody trusts. */
function foreignToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const { privateKey } = generateKeyPairSync('ed25519');
  const claims = { iss: 'https://login.example.com', aud: 'sauda', sub: randomUUID(), exp: 4_102_444_800 };
  const signed = `${part({ alg: 'EdDSA', kid: 'canary' })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** A valid request, and the same with secrets wherever a careless caller may put them. */
async function careless(operation: Operation, index: number): Promise<Answer[]> {
  const secrets = Object.values(canaries);
  const one = secrets[index % secrets.length] ?? '';
  const valid = await validRequest(operation, surya);
  const headers = {
    cookie: `session=${secrets.join('; ')}`,
    'x-api-key': one,
    referer: `https://example.com/?key=${one}`,
  };
  const query = secrets.map((secret, i) => `access_token${i}=${encodeURIComponent(secret)}`).join('&');
  const said = Object.fromEntries(secrets.map((secret, i) => [`token_${i}`, secret]));
  return [
    await world.call(operation, { ...valid, headers }),
    await world.call(operation, { ...valid, headers: { authorization: `Bearer ${one}` } }),
    await world.call(operation, { ...valid, headers: { authorization: `Basic ${one}` } }),
    await world.call(operation, { ...valid, query }),
    await world.call(operation, { ...valid, query, headers: { 'sauda-organization': one } }),
    ...(operation.body ? [await world.call(operation, { ...valid, body: withValue(valid.body, ['note'], said) })] : []),
  ];
}

/** Whoever may read a connection may read its hook address: it is how the provider is set up. */
const shownTo: Record<string, RegExp> = { 'the secret of a hook address': /^connections\./ };

/** What stands in answers that are kept for their repetition: an address that soon ends. */
const keptForRepetition = new Set(['the signature of an upload']);

/** Names of secrets that a text holds. */
const secretsIn = (text: string) =>
  Object.entries(canaries).flatMap(([what, canary]) => (text.includes(canary) ? [what] : []));

describe('no secret is in an answer', () => {
  it.each(named(operations).map(([name, operation], index) => [name, operation, index] as const))(
    '%s',
    async (_, operation, index) => {
      for (const { text, headers } of await careless(operation, index)) {
        const found = secretsIn(`${text} ${JSON.stringify([...headers])}`);
        expect(found.filter((what) => !shownTo[what]?.test(operation.id))).toEqual([]);
      }
    },
  );
});

describe('nor, after all of them,', () => {
  it('in a line of the log', () => {
    expect(world.log.length).toBeGreaterThan(operations.length);
    expect(world.log.filter((line) => secretsIn(line).length > 0)).toEqual([]);
  });

  it('in a span', () => {
    expect(traced.spans.length).toBeGreaterThan(operations.length);
    expect(traced.spans.filter((span) => secretsIn(span).length > 0)).toEqual([]);
  });

  it('in an event, a job, the audit log or any other row', async () => {
    for (const [what, canary] of Object.entries(canaries)) {
      expect(await world.tablesWith(canary), what).toEqual(
        keptForRepetition.has(what) ? ['public.idempotency_keys'] : [],
      );
    }
  });
});
