import { WebhookVerificationError } from './errors.ts';
import type { WebhookEvent } from './generated/events.ts';

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

/** How strict {@link verifyWebhook} is about time. */
export interface VerifyOptions {
  /** How far the sender's clock may be off, in seconds. Default 300. */
  toleranceSeconds?: number;
}

/** What {@link signWebhook} would otherwise choose by itself. */
export interface SignOptions {
  /** Default: a random id. */
  id?: string;
  /** Default: now. */
  timestamp?: Date;
}

/**
 * Checks that a webhook request comes from the holder of the secret and is fresh (Standard Webhooks 1.0, `v1`).
 * @param secret the endpoint's `whsec_…`; several while one replaces another
 * @returns the event
 * @throws WebhookVerificationError
 */
export async function verifyWebhook(
  rawBody: RawWebhookBody,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  { toleranceSeconds = 300 }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = readSignatures(headerOf(headers, 'webhook-signature'));
  const body = bytesOf(rawBody);
  checkTimestamp(timestamp, toleranceSeconds);
  const signed = signedBytes(id, timestamp, body);
  for (const key of await importKeys(secret)) {
    for (const signature of signatures) {
      // `verify` compares in constant time.
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return parseEvent(body);
    }
  }
  throw new WebhookVerificationError(
    'webhook_signature_mismatch',
    'No signature fits. Check the secret of this endpoint, and that rawBody is the untouched request body.',
  );
}

/**
 * Signs a body as the server does, to test a receiver.
 * @param secret several give several signatures, as during a rotation
 * @returns the headers to send with the body
 */
export async function signWebhook(
  rawBody: RawWebhookBody,
  secret: string | readonly string[],
  { id = `msg_${crypto.randomUUID()}`, timestamp: at = new Date() }: SignOptions = {},
): Promise<SignedWebhookHeaders> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signed = signedBytes(id, timestamp, bytesOf(rawBody));
  const keys = await importKeys(secret);
  const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign('HMAC', key, signed)));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.map((signature) => `v1,${toBase64(new Uint8Array(signature))}`).join(' '),
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

/** The `v1` signatures of the header; signatures of kinds this version does not know are passed over. */
function readSignatures(header: string): Uint8Array<ArrayBuffer>[] {
  return header
    .split(' ')
    .filter((part) => part.startsWith('v1,'))
    .flatMap((part) => fromBase64(part.slice('v1,'.length)) ?? []);
}

async function importKeys(secret: string | readonly string[]): Promise<CryptoKey[]> {
  const secrets = typeof secret === 'string' ? [secret] : secret;
  const keys = secrets.map((text) => fromBase64(text.replace(/^whsec_/, '')));
  const usages: KeyUsage[] = ['sign', 'verify'];
  return Promise.all(
    (keys.length > 0 ? keys : [undefined]).map((bytes) => {
      if (bytes?.length) return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, usages);
      throw new WebhookVerificationError('webhook_secret_invalid', 'The secret must be whsec_ followed by base64.');
    }),
  );
}

function signedBytes(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
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

function parseEvent(body: Uint8Array): WebhookEvent {
  try {
    const event: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (isEvent(event)) return event;
  } catch {
    // Said below, in words that also fit JSON that is no event.
  }
  throw new WebhookVerificationError(
    'webhook_payload_invalid',
    'The signature is right, but the body is not an event.',
  );
}

// The sender is proven; that the fields fit the type is its word.
function isEvent(value: unknown): value is WebhookEvent {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

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
