import { hmacSha256Hex } from '../../signature.ts';
import type { InboundContent, InboundMedia, OutboundContent, OutboundMessage } from '../../whatsapp.ts';
import { type FakeItem, fakeCustomer, fakeWhatsApp } from './fake.ts';
import { fakeSignatureHeader } from './fake-adapter.ts';
import type { ExpectedRequest, FailureCase, InboundFixture, OutboundCase, WhatsAppHarness } from './harness.ts';

const at = new Date('2026-11-01T06:00:00.000Z');
const fake = fakeWhatsApp({ now: () => at });
const { number_id } = fake.config;
const media: InboundMedia = { id: 'media-1', url: null, mime_type: null, sha256: null, caption: null, filename: null };

const contents: InboundContent[] = [
  { type: 'text', text: 'नमस्ते 🙏' },
  { type: 'image', media },
  { type: 'video', media },
  { type: 'document', media: { ...media, filename: 'order.pdf' } },
  { type: 'sticker', media },
  { type: 'audio', media, voice: true },
  { type: 'location', latitude: 0, longitude: 77.5946, name: null, address: null },
  { type: 'contacts', contacts: [{ name: 'Meera', phones: [], emails: [], organization: null, own_number: false }] },
  { type: 'button', text: 'Confirm visit', payload: 'CONFIRM' },
  { type: 'interactive', reply: { type: 'list', id: 'sofas', title: 'Sofas', description: null, data: null } },
  {
    type: 'order',
    catalog_id: null,
    text: null,
    items: [{ product_id: 'KHD-LAMP-01', quantity: 2, item_price: '1499.50', currency: 'INR' }],
  },
  { type: 'reaction', message_id: 'out-1', emoji: '👍' },
  { type: 'edit', message_id: 'in-text', content: { type: 'text', text: 'four, not two' } },
  { type: 'revoke', message_id: 'in-text' },
  { type: 'unsupported', reason: 'poll', code: '7' },
  { type: 'unknown', provider_type: 'hologram', raw: { size: 3 } },
];

const referral = {
  source_type: 'ad',
  source_id: '901',
  source_url: 'https://ads.example.in/901',
  headline: null,
  body: null,
  media_type: null,
  media_url: null,
  click_id: 'click-1',
};

const hidden = { ...fakeCustomer, phone: null, user_id: 'IN.3948576102938475', username: 'fatima_s' };

const identity: FakeItem = {
  type: 'identity',
  id: 'identity-1',
  was: { phone: '+919999923456', user_id: null },
  now: { phone: '+919999987654', user_id: null, parent_user_id: null },
  at,
};

const inbound: InboundFixture[] = [
  ...contents.map((content) => fixture(content.type, [fake.message({ id: `in-${content.type}`, content })])),
  ...(['sent', 'delivered', 'read', 'played', 'failed'] as const).map((status) =>
    fixture(status, [fake.status({ message_id: 'out-1', status, callback_id: 'our-id-1' })]),
  ),
  fixture('a message from an ad', [fake.message({ message_id: 'in-ad', referral })]),
  fixture('a message from a person without a phone', [fake.message({ message_id: 'in-hidden', from: hidden })]),
  fixture('a changed number', [identity]),
  fixture('a batch', [
    fake.message({ message_id: 'in-1' }),
    fake.status({ message_id: 'out-2', status: 'sent' }),
    fake.message({ message_id: 'in-2' }),
    fake.status({ message_id: 'out-2', status: 'delivered' }),
  ]),
];

function fixture(name: string, items: FakeItem[]): InboundFixture {
  const { body, headers } = fake.request(items);
  return { name, body, headers, events: items.map((item) => ({ ...item, channel_key: number_id })) };
}

const poison: InboundFixture = {
  name: 'a message, nonsense, a message',
  body: JSON.stringify({
    number_id,
    items: [fake.message({ message_id: 'in-3' }), { type: 'message', from: 7 }, fake.message({ message_id: 'in-4' })],
  }),
  events: [{ type: 'message', message_id: 'in-3' }, { type: 'unrecognised' }, { type: 'message', message_id: 'in-4' }],
};

const sends: OutboundContent[] = [
  { type: 'text', text: 'Namaste' },
  { type: 'image', media: { id: 'media-1', caption: 'Walnut' } },
  { type: 'video', media: { link: 'https://files.example.in/tour.mp4' } },
  { type: 'audio', media: { id: 'media-2' } },
  { type: 'document', media: { id: 'media-3', filename: 'quotation.pdf' } },
  { type: 'sticker', media: { id: 'media-4' } },
  { type: 'template', name: 'visit_reminder', language: 'hi', components: [] },
  { type: 'reaction', message_id: 'in-text', emoji: null },
];

const headers = { authorization: `Bearer ${fake.secrets.api_key}` };
const url = `https://whatsapp.example.test/numbers/${number_id}`;
const post = (path: string, json: unknown): ExpectedRequest => ({
  method: 'POST',
  url: `${url}${path}`,
  headers: { ...headers, 'content-type': 'application/json' },
  json,
});

function outbound(name: string, content: OutboundContent, changes: Partial<OutboundMessage> = {}): OutboundCase {
  const to = { phone: '+919999912345', user_id: null };
  const message = { id: 'our-id-1', to, content, reply_to: null, ...changes };
  const { phone, user_id } = message.to;
  const recipient = phone === null ? { to_user_id: user_id } : { to: phone };
  return {
    name,
    message,
    request: post('/messages', { callback_id: 'our-id-1', ...recipient, content, reply_to: message.reply_to }),
    answer: { status: 200, json: { message_id: 'out-1', state: 'accepted', recipient: message.to } },
    receipt: { message_id: 'out-1', state: 'accepted', recipient: message.to },
  };
}

const text: OutboundContent = { type: 'text', text: 'Yes, it is' };

const kinds = [
  'auth',
  'config',
  'invalid_recipient',
  'outside_window',
  'template',
  'media',
  'unavailable',
  'bad_response',
  'unsupported',
  'unknown_outcome',
] as const;

const refused = (kind: FailureCase['kind'], more: Record<string, unknown> = {}): FailureCase => ({
  name: `the provider says ${kind}`,
  answer: { status: 400, json: { error: { kind, message: 'because', ...more } } },
  kind,
});

const auth = [refused('auth')];

/** What the suite knows about the fake. */
export const fakeHarness: WhatsAppHarness = {
  config: fake.config,
  secrets: fake.secrets,
  sign: (body, { webhook_secret = '' }) => ({ [fakeSignatureHeader]: hmacSha256Hex(webhook_secret, body) }),
  inbound,
  poison,
  handshakes: [
    { name: 'the right number', query: { challenge: '42', number_id }, answer: { status: 200, body: '42' } },
    { name: 'another number', query: { challenge: '42', number_id: 'x' }, answer: { status: 403, body: '' } },
  ],
  outbound: [
    ...sends.map((content) => outbound(`sends ${content.type}`, content)),
    outbound('answers a message', text, { reply_to: 'in-text' }),
    outbound('writes to a person without a phone', text, { to: { phone: null, user_id: 'IN.3948576102938475' } }),
  ],
  failures: [
    ...kinds.map((kind) => refused(kind)),
    { ...refused('rate_limited', { wait_seconds: 6 }), wait_seconds: 6, provider_code: 'rate_limited' },
    { name: 'a page with status 400', answer: { status: 400, body: '<html></html>' }, kind: 'bad_response' },
  ],
  mark_read: {
    message_id: 'in-text',
    request: post('/read', { message_id: 'in-text' }),
    answer: { status: 200, json: { ok: true } },
    failures: auth,
  },
  check: {
    request: { method: 'GET', url, headers, body: '' },
    answer: { status: 200, json: { ok: true } },
    failures: auth,
  },
};

/** What the suite knows about a fake that can do little. */
export const poorHarness: WhatsAppHarness = {
  ...without(fakeHarness, 'sign', 'mark_read'),
  outbound: fakeHarness.outbound
    .filter(({ message }) => message.content.type === 'text' && message.to.phone !== null)
    .map((example) => ({ ...example, request: withoutCallbackId(example.request) })),
};

function withoutCallbackId(request: ExpectedRequest): ExpectedRequest {
  if (!('json' in request)) return request;
  return { ...request, json: without(Object(request.json), 'callback_id') };
}

function without<T extends object, Key extends keyof T>(value: T, ...keys: Key[]): Omit<T, Key> {
  const rest = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}
