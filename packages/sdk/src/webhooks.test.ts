import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebhookVerificationError } from './errors.ts';
import vector from './fixtures/standard-webhooks.json' with { type: 'json' };
import asymmetric from './fixtures/standard-webhooks-ed25519.json' with { type: 'json' };
import { listen, rejection } from './test-support.ts';
import { type RawWebhookBody, signWebhook, verifyWebhook, type WebhookHeaders, webhooks } from './webhooks.ts';

const signedAt = new Date(Number(vector.timestamp) * 1_000);
const secret = 'whsec_c2VjcmV0IG9mIHRoZSBlbmRwb2ludCAwMQ==';
const otherSecret = 'whsec_c2VjcmV0IG9mIHRoZSBlbmRwb2ludCAwMg==';
const body = JSON.stringify({
  id: '01920000-0000-7000-8000-000000000001',
  type: 'lead.created',
  timestamp: '2026-07-25T17:20:00.000Z',
  organization_id: '01920000-0000-7000-8000-000000000002',
  data: { object: { title: 'आशा ट्रेडर्स' } },
});

beforeEach(() => {
  vi.useFakeTimers({ now: signedAt, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  const error = await rejection(promise);
  expect(error).toBeInstanceOf(WebhookVerificationError);
  return WebhookVerificationError.is(error) && error.code;
}

describe('the vector of Standard Webhooks', () => {
  const headers = {
    'webhook-id': vector.webhook_id,
    'webhook-timestamp': vector.timestamp,
    'webhook-signature': vector.signature,
  };

  it('is what sign makes', async () => {
    const signed = await signWebhook(vector.body, vector.secret, { id: vector.webhook_id, timestamp: signedAt });
    expect(signed).toEqual(headers);
  });

  it('passes the signature check; its body is refused only because it is not one of our events', async () => {
    expect(await codeOf(verifyWebhook(vector.body, headers, vector.secret))).toBe('webhook_payload_invalid');
    expect(await codeOf(verifyWebhook(`${vector.body} `, headers, vector.secret))).toBe('webhook_signature_mismatch');
  });
});

// The key is that of RFC 8032, section 7.1, TEST 1; `signature` was made from it with node:crypto.
describe('the vector with an ed25519 key', () => {
  const { body: text, private_key, public_key, signature } = asymmetric;
  const headers = {
    'webhook-id': asymmetric.webhook_id,
    'webhook-timestamp': asymmetric.timestamp,
    'webhook-signature': signature,
  };

  it('agrees with node:crypto', () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', d: urlSafe(private_key), x: urlSafe(public_key) };
    const content = Buffer.from(`${asymmetric.webhook_id}.${asymmetric.timestamp}.${text}`);
    const made = sign(null, content, createPrivateKey({ format: 'jwk', key: jwk }));
    expect(signature).toBe(`v1a,${made.toString('base64')}`);
  });

  it('is what sign makes', async () => {
    const made = await signWebhook(text, private_key, { id: asymmetric.webhook_id, timestamp: signedAt });
    expect(made).toEqual(headers);
  });

  it('passes the signature check; its body is refused only because it is not one of our events', async () => {
    expect(await codeOf(verifyWebhook(text, headers, public_key))).toBe('webhook_payload_invalid');
    expect(await codeOf(verifyWebhook(`${text} `, headers, public_key))).toBe('webhook_signature_mismatch');
  });
});

const urlSafe = (key: string) => Buffer.from(key.slice(key.indexOf('_') + 1), 'base64').toString('base64url');

describe('verify with a public key', () => {
  const { private_key, public_key } = asymmetric;

  it('refuses another key, another id, another time and every body that differs in one byte', async () => {
    const headers = await signWebhook(body, private_key);
    await expect(verifyWebhook(body, headers, public_key)).resolves.toMatchObject({ type: 'lead.created' });
    const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    const other = `whpk_${Buffer.from(x, 'base64url').toString('base64')}`;
    const later = { ...headers, 'webhook-timestamp': String(Number(vector.timestamp) + 1) };
    const renamed = { ...headers, 'webhook-id': 'msg_other' };
    const altered = Array.from({ length: 20 }, (_, i) => {
      const bytes = Buffer.from(body);
      bytes[i * 7] = (bytes[i * 7] ?? 0) ^ 1;
      return verifyWebhook(bytes, headers, public_key);
    });
    const attempts = [
      verifyWebhook(body, headers, other),
      verifyWebhook(body, later, public_key),
      verifyWebhook(body, renamed, public_key),
      ...altered,
    ];
    const codes = await Promise.all(attempts.map(codeOf));
    expect(new Set(codes)).toEqual(new Set(['webhook_signature_mismatch']));
    const old = await signWebhook(body, private_key, { timestamp: new Date(signedAt.getTime() - 301_000) });
    expect(await codeOf(verifyWebhook(body, old, public_key))).toBe('webhook_timestamp_too_old');
  });

  it('takes either signature while a key replaces a secret', async () => {
    const both = await signWebhook(body, [private_key, secret]);
    expect(both['webhook-signature']).toMatch(/^v1a,\S{88} v1,\S{44}$/);
    for (const known of [public_key, secret, [otherSecret, public_key]])
      await expect(verifyWebhook(body, both, known)).resolves.toBeDefined();
  });

  it('takes the public key for no secret: what anybody can know signs nothing', async () => {
    const asSecret = `whsec_${public_key.slice('whpk_'.length)}`;
    const forged = await signWebhook(body, asSecret);
    for (const version of ['v1', 'v1a']) {
      const headers = {
        ...forged,
        'webhook-signature': forged['webhook-signature'].replace('v1,', `${version},`),
      };
      expect(await codeOf(verifyWebhook(body, headers, public_key))).toBe('webhook_signature_mismatch');
    }
  });

  it.each(['whpk_', 'whpk_c2hvcnQ=', 'whpk_not base64!', private_key])('refuses the key %s', async (wrong) => {
    const error = await rejection(verifyWebhook(body, await signWebhook(body, private_key), wrong));
    expect(error).toMatchObject({ code: 'webhook_secret_invalid', message: expect.stringContaining('whpk_') });
  });

  it('signs with the private key only', async () => {
    expect(await codeOf(signWebhook(body, public_key))).toBe('webhook_secret_invalid');
  });
});

describe('verify of CloudEvents', () => {
  const event = { specversion: '1.0', id: '1', type: 'example.crm.lead.created', source: '/', data: {} };
  const text = JSON.stringify(event);

  it('answers the event to those who say that they read them', async () => {
    const headers = await signWebhook(text, secret);
    await expect(verifyWebhook(text, headers, secret, { format: 'cloudevents' })).resolves.toEqual(event);
    expect(await codeOf(verifyWebhook(text, headers, secret))).toBe('webhook_payload_invalid');
    const standard = await signWebhook(body, secret);
    const mistaken = verifyWebhook(body, standard, secret, { format: 'cloudevents' });
    expect(await codeOf(mistaken)).toBe('webhook_payload_invalid');
  });
});

describe('verify', () => {
  it.each<[string, (text: string) => RawWebhookBody]>([
    ['text', (text) => text],
    ['a Buffer', (text) => Buffer.from(text)],
    ['a part of a larger buffer', (text) => Buffer.from(`xx${text}yy`).subarray(2, -2)],
    ['an ArrayBuffer', (text) => new TextEncoder().encode(text).buffer],
  ])('takes the body as %s', async (_, make) => {
    const event = await verifyWebhook(make(body), await signWebhook(body, secret), secret);
    expect(event).toEqual(JSON.parse(body));
  });

  it.each<[string, (headers: Record<string, string>) => WebhookHeaders]>([
    ['Headers', (headers) => new Headers(headers)],
    [
      'names in any case',
      (headers) => Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toUpperCase(), v])),
    ],
    ['lists of values', (headers) => Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]]))],
  ])('takes the headers as %s', async (_, make) => {
    await expect(verifyWebhook(body, make(await signWebhook(body, secret)), secret)).resolves.toMatchObject({
      type: 'lead.created',
    });
  });

  it('accepts either secret and either signature while a secret is replaced', async () => {
    const both = await signWebhook(body, [otherSecret, secret]);
    expect(both['webhook-signature'].split(' ')).toHaveLength(2);
    await expect(verifyWebhook(body, both, secret)).resolves.toBeDefined();
    await expect(verifyWebhook(body, both, otherSecret)).resolves.toBeDefined();
    const one = await signWebhook(body, secret);
    await expect(verifyWebhook(body, one, [otherSecret, secret])).resolves.toBeDefined();
  });

  it('passes over signatures of other kinds and unreadable ones', async () => {
    const headers = await signWebhook(body, secret);
    const mixed = {
      ...headers,
      'webhook-signature': `v1a,AAAA v1,%%% v2,${'A'.repeat(44)} ${headers['webhook-signature']}`,
    };
    await expect(verifyWebhook(body, mixed, secret)).resolves.toBeDefined();
  });

  it('does not take a v1a signature for a v1', async () => {
    const headers = await signWebhook(body, secret);
    const renamed = { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1,', 'v1a,') };
    expect(await codeOf(verifyWebhook(body, renamed, secret))).toBe('webhook_signature_mismatch');
  });

  it.each<[string, (headers: Record<string, string>) => Record<string, string>]>([
    ['another id', (headers) => ({ ...headers, 'webhook-id': 'msg_other' })],
    ['another time', (headers) => ({ ...headers, 'webhook-timestamp': String(Number(vector.timestamp) + 1) })],
    [
      'half a signature',
      (headers) => ({ ...headers, 'webhook-signature': `${headers['webhook-signature']?.slice(0, 30)}` }),
    ],
    ['an empty signature', (headers) => ({ ...headers, 'webhook-signature': 'v1,' })],
  ])('refuses %s', async (_, change) => {
    const headers = change(await signWebhook(body, secret));
    expect(await codeOf(verifyWebhook(body, headers, secret))).toBe('webhook_signature_mismatch');
  });

  it('refuses every body that differs in one byte', async () => {
    const headers = await signWebhook(body, secret);
    const bytes = Buffer.from(body);
    for (let index = 0; index < bytes.length; index += 7) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(await codeOf(verifyWebhook(altered, headers, secret))).toBe('webhook_signature_mismatch');
    }
  });

  it('refuses another secret', async () => {
    expect(await codeOf(verifyWebhook(body, await signWebhook(body, otherSecret), secret))).toBe(
      'webhook_signature_mismatch',
    );
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('names the missing header %s', async (name) => {
    const headers: Record<string, string> = await signWebhook(body, secret);
    delete headers[name];
    const error = await rejection(verifyWebhook(body, headers, secret));
    expect(error).toMatchObject({ code: 'webhook_header_missing', message: expect.stringContaining(name) });
  });

  it.each([
    [300, 'webhook_signature_ok'],
    [301, 'webhook_timestamp_too_old'],
    [-300, 'webhook_signature_ok'],
    [-301, 'webhook_timestamp_too_new'],
  ])('a request %i s old: %s', async (age, expected) => {
    const headers = await signWebhook(body, secret, { timestamp: new Date(signedAt.getTime() - age * 1_000) });
    if (expected === 'webhook_signature_ok') await expect(verifyWebhook(body, headers, secret)).resolves.toBeDefined();
    else expect(await codeOf(verifyWebhook(body, headers, secret))).toBe(expected);
  });

  it('takes another tolerance', async () => {
    const headers = await signWebhook(body, secret, { timestamp: new Date(signedAt.getTime() - 20_000) });
    await expect(verifyWebhook(body, headers, secret, { toleranceSeconds: 20 })).resolves.toBeDefined();
    expect(await codeOf(verifyWebhook(body, headers, secret, { toleranceSeconds: 19 }))).toBe(
      'webhook_timestamp_too_old',
    );
  });

  it.each(['soon', '', '1e9', '-5', '1785000000.5', ' '])('refuses the timestamp "%s"', async (timestamp) => {
    const headers = { ...(await signWebhook(body, secret)), 'webhook-timestamp': timestamp };
    expect(await codeOf(verifyWebhook(body, headers, secret))).toMatch(/^webhook_(timestamp_invalid|header_missing)$/);
  });

  it.each([[''], ['whsec_'], ['whsec_not base64!'], [[]], [[secret, '']]])('refuses the secret %o', async (wrong) => {
    const error = await rejection(verifyWebhook(body, await signWebhook(body, otherSecret), wrong));
    expect(error).toMatchObject({ code: 'webhook_secret_invalid' });
    expect(String(error)).not.toContain('not base64!');
  });

  it.each(['not json', '[]', 'null', '{}', '{"type":5}'])('refuses the signed body %s', async (text) => {
    expect(await codeOf(verifyWebhook(text, await signWebhook(text, secret), secret))).toBe('webhook_payload_invalid');
  });

  it('tells an untyped caller that a parsed body does not verify', async () => {
    const parsed: RawWebhookBody = JSON.parse(body);
    expect(await codeOf(verifyWebhook(parsed, await signWebhook(body, secret), secret))).toBe(
      'webhook_payload_invalid',
    );
  });
});

describe('sign', () => {
  it('agrees with an HMAC made elsewhere', async () => {
    const headers = await signWebhook(body, secret);
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(content).digest('base64')}`);
    expect(headers['webhook-timestamp']).toBe(vector.timestamp);
  });

  it('makes a new id each time', async () => {
    const [one, two] = await Promise.all([signWebhook(body, secret), signWebhook(body, secret)]);
    expect(one['webhook-id']).not.toBe(two['webhook-id']);
  });
});

it('verifies what a node:http server receives', async () => {
  const received = Promise.withResolvers<unknown>();
  const receive = async (request: IncomingMessage) => {
    const raw = Buffer.concat(await request.toArray());
    return webhooks.verify(raw, request.headers, secret);
  };
  const { baseUrl } = await listen((request, response) => {
    receive(request).then(received.resolve, received.reject);
    response.end();
  });
  await fetch(baseUrl, { method: 'POST', body, headers: await webhooks.sign(body, secret) });
  await expect(received.promise).resolves.toEqual(JSON.parse(body));
});
