import { createHash } from 'node:crypto';
import type { AdapterContext, IgnoredEvent, InboundRequest, UnrecognisedEvent } from '../../adapter.ts';
import { AdapterError, type AdapterErrorKind, adapterErrorKinds } from '../../errors.ts';
import { type ProviderRequest, type ProviderResponse, providerRequest } from '../../http.ts';
import { hmacSha256Hex, sameText } from '../../signature.ts';
import { storable } from '../../text.ts';
import {
  defineWhatsAppAdapter,
  type OutboundMessage,
  type SendReceipt,
  type WhatsAppAdapter,
  type WhatsAppCapabilities,
  type WhatsAppEvent,
} from '../../whatsapp.ts';
import { eventFault } from './shapes.ts';

export type FakeConfig = { number_id: string; base_url?: string };
export type FakeSecrets = { api_key: string; webhook_secret: string };
type Context = AdapterContext<FakeConfig, FakeSecrets>;
type Parsed = WhatsAppEvent | IgnoredEvent | UnrecognisedEvent;

export const fakeSignatureHeader = 'x-fake-signature';

const allCapabilities: WhatsAppCapabilities = {
  send: ['text', 'image', 'video', 'audio', 'document', 'sticker', 'template', 'reaction'],
  mark_read: true,
  callback_id: true,
  user_ids: true,
  signed: true,
  messages_per_second: 80,
};

/** The adapter half of the fake. `wire` replaces `ctx.fetch`; without it requests leave as a real adapter's do. */
export function fakeAdapter(changes: Partial<WhatsAppCapabilities>, wire?: typeof fetch): WhatsAppAdapter {
  const capabilities = { ...allCapabilities, ...changes };
  const call = (ctx: Context, request: WireRequest) => callProvider({ ...ctx, fetch: wire ?? ctx.fetch }, request);
  return defineWhatsAppAdapter<FakeConfig, FakeSecrets>({
    id: 'fake-whatsapp',
    display_name: 'Fake WhatsApp',
    description: 'A provider that exists only in tests and does what it is told.',
    config_schema: {
      type: 'object',
      additionalProperties: false,
      required: ['number_id'],
      properties: {
        number_id: { type: 'string', title: 'Number id', minLength: 1 },
        base_url: { type: 'string', title: 'Address', default: 'https://whatsapp.example.test' },
      },
    },
    secrets_schema: {
      type: 'object',
      additionalProperties: false,
      required: ['api_key', 'webhook_secret'],
      properties: {
        api_key: { type: 'string', title: 'API key', minLength: 8 },
        webhook_secret: { type: 'string', title: 'Webhook secret', minLength: 8 },
      },
    },
    capabilities,
    external_key: (config) => config.number_id,
    verify: (request, ctx) => (capabilities.signed ? verifySignature(request, ctx) : { ok: true }),
    handshake: (request, ctx) => (request.method === 'GET' ? answerChallenge(request, ctx) : null),
    acknowledge: () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'RECEIVED' }),
    parse: parseBody,
    async send(message, ctx) {
      refuseWhatIsLacking(message, capabilities);
      const json = wireMessage(message, capabilities.callback_id);
      const answer = await call(ctx, { method: 'POST', path: '/messages', json, effect: 'once' });
      return receiptOf(answer, ctx);
    },
    ...(capabilities.mark_read && {
      async markRead(message_id: string, ctx: Context) {
        succeed(await call(ctx, { method: 'POST', path: '/read', json: { message_id }, effect: 'safe' }), ctx);
      },
    }),
    async check(ctx) {
      succeed(await call(ctx, { method: 'GET', path: '', effect: 'safe' }), ctx);
    },
  });
}

function verifySignature(request: InboundRequest, { secrets }: Context) {
  const given = request.headers[fakeSignatureHeader] ?? '';
  const right = secrets.webhook_secret !== '' && sameText(given, hmacSha256Hex(secrets.webhook_secret, request.body));
  return right ? { ok: true as const } : { ok: false as const, reason: `${fakeSignatureHeader} does not fit the body` };
}

/** `GET ?challenge=…&number_id=…`: the right number hears its challenge. */
function answerChallenge({ query }: InboundRequest, { config }: Context) {
  const { challenge, number_id } = query;
  if (!challenge || number_id !== config.number_id) return { status: 403 };
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: challenge };
}

/** `{ number_id, items }`, where an item is an event without `channel_key` and with dates as text. */
function parseBody(request: InboundRequest): Parsed[] {
  const body = jsonOf(new TextDecoder().decode(request.body));
  if (!isRecord(body) || !Array.isArray(body.items)) return [unrecognised(body, 'not a list of items', request.body)];
  if (body.items.length === 0) return [{ type: 'ignored', id: digest(request.body), reason: 'no items' }];
  const channel_key = typeof body.number_id === 'string' ? body.number_id : null;
  return body.items.map((item) => readItem(item, channel_key, request.body));
}

function readItem(item: unknown, channel_key: string | null, body: Uint8Array): Parsed {
  if (!isRecord(item) || deeperThan(item, 50)) return unrecognised(item, 'not an item', body);
  const event: unknown = storable({ ...withDates(item), ...(hasChannel(item.type) && { channel_key }) });
  const fault = eventFault(event);
  return fault === null ? (event as Parsed) : unrecognised(item, fault, body);
}

function hasChannel(type: unknown): boolean {
  return type === 'message' || type === 'echo' || type === 'status' || type === 'identity' || type === 'preference';
}

function withDates(item: Record<string, unknown>): Record<string, unknown> {
  const dates = ['at', 'free_entry_expires_at'].filter((key) => typeof item[key] === 'string');
  return { ...item, ...Object.fromEntries(dates.map((key) => [key, new Date(String(item[key]))])) };
}

function unrecognised(raw: unknown, reason: string, body: Uint8Array): UnrecognisedEvent {
  const kept = raw === undefined || deeperThan(raw, 50) ? null : storable(raw);
  return { type: 'unrecognised', id: digest(body, kept), reason, raw: kept };
}

function digest(body: Uint8Array, part: unknown = null): string {
  return createHash('sha256').update(body).update(JSON.stringify(part)).digest('hex');
}

function deeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((item) => deeperThan(item, limit - 1));
}

function refuseWhatIsLacking({ to, content }: OutboundMessage, capabilities: WhatsAppCapabilities): void {
  if (!capabilities.send.includes(content.type)) {
    throw new AdapterError('unsupported', `This provider cannot send ${content.type} messages.`);
  }
  if (to.phone !== null) return;
  if (to.user_id === null) throw new AdapterError('invalid_recipient', 'The message names no recipient.');
  if (!capabilities.user_ids) throw new AdapterError('unsupported', 'This provider can only send to phone numbers.');
}

function wireMessage({ id, to, content, reply_to }: OutboundMessage, withId: boolean): Record<string, unknown> {
  const recipient = to.phone === null ? { to_user_id: to.user_id } : { to: to.phone };
  return { ...(withId && { callback_id: id }), ...recipient, content, reply_to };
}

type WireRequest = Pick<ProviderRequest, 'method' | 'json' | 'effect'> & { path: string };

function callProvider(ctx: Context, { path, ...request }: WireRequest): Promise<ProviderResponse> {
  const base = ctx.config.base_url ?? 'https://whatsapp.example.test';
  return providerRequest(ctx, {
    ...request,
    url: `${base}/numbers/${encodeURIComponent(ctx.config.number_id)}${path}`,
    headers: { authorization: `Bearer ${ctx.secrets.api_key}` },
  });
}

function receiptOf(answer: ProviderResponse, ctx: Context): SendReceipt {
  const { message_id, state, recipient } = recordOf(answer.json);
  if (answer.status !== 200 || typeof message_id !== 'string') throw failureOf(answer, ctx, 'unknown_outcome');
  const { phone, user_id } = recordOf(recipient);
  return {
    message_id,
    state: state === 'held' ? 'held' : 'accepted',
    recipient: {
      phone: typeof phone === 'string' ? phone : null,
      user_id: typeof user_id === 'string' ? user_id : null,
    },
  };
}

function succeed(answer: ProviderResponse, ctx: Context): void {
  if (answer.status !== 200 || recordOf(answer.json).ok !== true) throw failureOf(answer, ctx, 'unavailable');
}

/** `{ error: { kind, message, wait_seconds } }`; anything else is judged by its status. `lost`: what a 5xx or a strange success means. */
function failureOf(answer: ProviderResponse, ctx: Context, lost: AdapterErrorKind): AdapterError {
  const { kind, message, wait_seconds } = recordOf(recordOf(answer.json).error);
  const known = adapterErrorKinds.find((name) => name === kind);
  if (known === undefined) {
    const refused = answer.status >= 300 && answer.status < 500;
    return new AdapterError(
      refused ? 'bad_response' : lost,
      `The provider answered ${answer.status} and nothing readable.`,
    );
  }
  const text = withoutSecrets(`The provider refused: ${typeof message === 'string' ? message : kind}.`, ctx.secrets);
  return new AdapterError(known, text, {
    provider_code: known,
    ...(typeof wait_seconds === 'number' && { wait_seconds }),
  });
}

function withoutSecrets(text: string, secrets: Record<string, string>): string {
  return Object.values(secrets).reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
