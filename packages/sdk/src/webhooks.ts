import { WebhookVerificationError } from './errors.ts';
import type { WebhookEvent } from './generated/events.ts';
import type { components } from './generated/schema.ts';

type CloudEvent = components['schemas'] extends { CloudEvent: infer Event } ? Event : never;

/** The body of a webhook request exactly as received. A parsed and re-written body does not verify. */
export type RawWebhookBody = string | ArrayBuffer | Uint8Array;

/** Headers of a webhook request: those of `fetch`, or the plain object of `node:http`. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The headers of Standard Webhooks 1.0. */
export interface SignedWebhookHeaders extends Record<string, string> {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

/** What {@link verifyWebhook} expects. */
export interface VerifyOptions {
  /** How far the sender's clock may be off, in seconds. Default 300. */
  toleranceSeconds?: number;
  /** How the endpoint's events are written: its `format`. Default `standard`. */
  format?: 'standard' | 'cloudevents';
}

/** What {@link signWebhook} would otherwise choose by itself. */
export interface SignOptions {
  /** Default: a random id. */
  id?: string;
  /** Default: now. */
  timestamp?: Date;
}

/**
 * Checks that a webhook request comes from the holder of the secret and is fresh (Standard Webhooks 1.0, `v1` and `v1a`).
 * @param secret the endpoint's `whsec_…` or public key `whpk_…`; several while one replaces another
 * @returns the event
 * @throws WebhookVerificationError
 */
export function verifyWebhook(
  rawBody: RawWebhookBody,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  options: VerifyOptions & { format: 'cloudevents' },
): Promise<CloudEvent>;
export function verifyWebhook(
  rawBody: RawWebhookBody,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  options?: VerifyOptions & { format?: 'standard' },
): Promise<WebhookEvent>;
export async function verifyWebhook(
  rawBody: RawWebhookBody,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  { toleranceSeconds = 300, format = 'standard' }: VerifyOptions = {},
): Promise<WebhookEvent | CloudEvent> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = readSignatures(headerOf(headers, 'webhook-signature'));
  const body = bytesOf(rawBody);
  checkTimestamp(timestamp, toleranceSeconds);
  const signed = signedBytes(id, timestamp, body);
  for (const { version, algorithm, key } of await importKeys(secret, 'verify')) {
    for (const signature of signatures) {
      if (signature.version !== version) continue;
      // `verify` compares in constant time.
      if (await crypto.subtle.verify(algorithm, key, signature.bytes, signed)) return parseEvent(body, format);
    }
  }
  throw new WebhookVerificationError(
    'webhook_signature_mismatch',
    'No signature fits. Check the secret or public key of this endpoint, and that rawBody is the untouched request body.',
  );
}

/**
 * Signs a body as the server does, to test a receiver.
 * @param secret `whsec_…`, or a private key `whsk_…` of your own; several give several signatures, as during a rotation
 * @returns the headers to send with the body
 */
export async function signWebhook(
  rawBody: RawWebhookBody,
  secret: string | readonly string[],
  { id = `msg_${crypto.randomUUID()}`, timestamp: at = new Date() }: SignOptions = {},
): Promise<SignedWebhookHeaders> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signed = signedBytes(id, timestamp, bytesOf(rawBody));
  const keys = await importKeys(secret, 'sign');
  const signatures = keys.map(async ({ version, algorithm, key }) => {
    const bytes = new Uint8Array(await crypto.subtle.sign(algorithm, key, signed));
    return `${version},${toBase64(bytes)}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': (await Promise.all(signatures)).join(' '),
  };
}

/** Webhook helpers; they need no client and no key. */
export const webhooks = { verify: verifyWebhook, sign: signWebhook };

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = isHeaders(headers)
    ? headers.get(name)
    : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const text = Array.isArray(value) ? value.join(' ') : value;
  if (typeof text === 'string' && text !== '') return text;
  throw new WebhookVerificationError('webhook_header_missing', `The header ${name} is missing.`);
}

// Not `instanceof`: a polyfill's or another realm's Headers will do.
function isHeaders(headers: WebhookHeaders): headers is Headers {
  return typeof headers.get === 'function';
}

function checkTimestamp(timestamp: string, toleranceSeconds: number): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookVerificationError('webhook_timestamp_invalid', 'webhook-timestamp must be seconds since 1970.');
  }
  const ageSeconds = Date.now() / 1_000 - Number(timestamp);
  if (Math.abs(ageSeconds) <= toleranceSeconds) return;
  const [code, word] =
    ageSeconds > 0 ? (['webhook_timestamp_too_old', 'old'] as const) : (['webhook_timestamp_too_new', 'new'] as const);
  const seconds = Math.round(Math.abs(ageSeconds));
  throw new WebhookVerificationError(
    code,
    `The request is ${seconds} s too ${word} for a tolerance of ${toleranceSeconds} s. Check the clocks.`,
  );
}

type Version = 'v1' | 'v1a';

/** The signatures of the header; those of kinds this version does not know are passed over. */
function readSignatures(header: string): { version: Version; bytes: Uint8Array<ArrayBuffer> }[] {
  return header.split(' ').flatMap((part) => {
    const [version, text = ''] = part.split(',', 2);
    const bytes = fromBase64(text);
    return bytes && (version === 'v1' || version === 'v1a') ? [{ version, bytes }] : [];
  });
}

interface Key {
  /** Of the signatures it makes and checks: none of another kind is held against it. */
  version: Version;
  algorithm: 'HMAC' | 'Ed25519';
  key: CryptoKey;
}

type Use = 'sign' | 'verify';

async function importKeys(secret: string | readonly string[], use: Use): Promise<Key[]> {
  const secrets = typeof secret === 'string' ? [secret] : secret;
  return Promise.all((secrets.length > 0 ? secrets : ['']).map((text) => importKey(text, use)));
}

/** What PKCS #8 puts before the seed of an Ed25519 key (RFC 8410); a private key has no raw format. */
const seedHeader = Uint8Array.of(0x30, 46, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 34, 4, 32);

async function importKey(text: string, use: Use): Promise<Key> {
  const [, prefix = 'whsec_', base64 = ''] = /^(wh(?:sec|sk|pk)_)?(.*)$/s.exec(text) ?? [];
  const bytes = fromBase64(base64) ?? new Uint8Array();
  const asymmetric = use === 'sign' ? 'whsk_' : 'whpk_';
  if (prefix === 'whsec_' && bytes.length > 0) {
    const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
    return { version: 'v1', algorithm: 'HMAC', key };
  }
  if (prefix === asymmetric && bytes.length >= 32) {
    const [format, material] =
      use === 'sign' ? (['pkcs8', concat(seedHeader, bytes.subarray(0, 32))] as const) : (['raw', bytes] as const);
    const key = await crypto.subtle.importKey(format, material, 'Ed25519', false, [use]);
    return { version: 'v1a', algorithm: 'Ed25519', key };
  }
  throw new WebhookVerificationError(
    'webhook_secret_invalid',
    `The secret must be whsec_ or ${asymmetric} followed by base64.`,
  );
}

const signedBytes = (id: string, timestamp: string, body: Uint8Array) =>
  concat(new TextEncoder().encode(`${id}.${timestamp}.`), body);

function concat(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}

function bytesOf(rawBody: RawWebhookBody): Uint8Array {
  if (typeof rawBody === 'string') return new TextEncoder().encode(rawBody);
  if (ArrayBuffer.isView(rawBody)) return new Uint8Array(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength);
  if (rawBody instanceof ArrayBuffer) return new Uint8Array(rawBody);
  throw new WebhookVerificationError(
    'webhook_payload_invalid',
    'rawBody must be the text or bytes of the request, read before anything parses them.',
  );
}

function parseEvent(body: Uint8Array, format: 'standard' | 'cloudevents'): WebhookEvent | CloudEvent {
  const event = jsonOf(body);
  if (format === 'cloudevents' && isCloudEvent(event)) return event;
  if (format === 'standard' && isEvent(event)) return event;
  throw new WebhookVerificationError(
    'webhook_payload_invalid',
    `The signature is right, but the body is not an event in the ${format} format.`,
  );
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

// The sender is proven; that the fields fit the type is its word.
const isEvent = (value: unknown): value is WebhookEvent => hasType(value) && !('specversion' in value);
const isCloudEvent = (value: unknown): value is CloudEvent => hasType(value) && 'specversion' in value;

const hasType = (value: unknown): value is { type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
