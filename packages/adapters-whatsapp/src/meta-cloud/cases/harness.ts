import { hmacSha256Hex } from '@sauda/adapter-kit';
import type { ExpectedEvent, HandshakeCase, InboundFixture, WhatsAppHarness } from '@sauda/adapter-kit/testing';
import { type Json, recordOf, recordsOf } from '../../read.ts';
import { answerCases } from './answers.ts';
import { expiredToken, failureCases } from './failures.ts';
import { answer, readJson, readText, request } from './fixtures.ts';
import { messageCases } from './messages.ts';
import { noticeCases } from './notices.ts';
import { outboundCases } from './outbound.ts';
import { ananya, channel_key, message, rohan, waba_id } from './people.ts';
import { statusCases } from './statuses.ts';

/** Every fixture and the events it must become. */
export const inboundCases: Record<string, ExpectedEvent[]> = {
  ...messageCases,
  ...answerCases,
  ...statusCases,
  ...noticeCases,
};

const metadata = { display_phone_number: '919999900001', phone_number_id: channel_key };
const contacts = [ananya, rohan].map(({ name, phone, user_id }) => ({
  profile: { name },
  wa_id: phone?.slice(1),
  user_id,
}));

/** One request with these items, each change with what is given. */
function envelope(...values: Json[]): string {
  const changes = values.map((value) => ({ field: 'messages', value: { metadata, contacts, ...value } }));
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: waba_id, changes }] });
}

const textFrom = (from: string, id: string, body: string) => ({
  from,
  id,
  timestamp: '1793521901',
  type: 'text',
  text: { body },
});
const statusOf = (status: string) => ({
  id: 'wamid.out',
  status,
  timestamp: '1793521902',
  recipient_id: '919999912345',
});

const first = message(ananya, 'wamid.in-1', 1793521901, { type: 'text', text: 'First' });
const second = message(rohan, 'wamid.in-2', 1793521901, { type: 'text', text: 'Second' });

const unknownType: InboundFixture = {
  name: 'a type that did not exist when this was written',
  body: envelope({
    messages: [{ ...textFrom('919999912345', 'wamid.in-3', ''), type: 'hologram', hologram: { size: 3 } }],
  }),
  events: [
    message(ananya, 'wamid.in-3', 1793521901, {
      type: 'unknown',
      provider_type: 'hologram',
      raw: { ...textFrom('919999912345', 'wamid.in-3', ''), type: 'hologram', hologram: { size: 3 } },
    }),
  ],
};

const batch: InboundFixture = {
  name: 'a batch of messages and statuses',
  body: envelope(
    { messages: [textFrom('919999912345', 'wamid.in-1', 'First'), textFrom('919999923456', 'wamid.in-2', 'Second')] },
    { statuses: [statusOf('delivered'), statusOf('sent')] },
  ),
  events: [
    first,
    second,
    { type: 'status', status: 'delivered', id: 'wamid.out:delivered:919999912345' },
    { type: 'status', status: 'sent', id: 'wamid.out:sent:919999912345' },
  ],
};

const poison: InboundFixture = {
  name: 'good items around bad ones, in one change and across changes',
  body: envelope(
    { messages: [textFrom('919999912345', 'wamid.in-1', 'First'), { type: 'text' }, 7] },
    { statuses: [statusOf('sent'), { ...statusOf('sent'), status: 'teleported' }] },
    { messages: 'none' },
    { messages: [textFrom('919999923456', 'wamid.in-2', 'Second')] },
  ),
  events: [
    first,
    { type: 'unrecognised', raw: { type: 'text' } },
    { type: 'unrecognised', raw: 7 },
    { type: 'status', status: 'sent' },
    { type: 'unrecognised', reason: 'A status without an id or of an unknown kind.' },
    { type: 'unrecognised', raw: 'none' },
    second,
  ],
};

/** The documented handshakes; a challenge with a script in it must come back as plain text. */
function handshakes(): HandshakeCase[] {
  return recordsOf(readJson('verify-get.json').requests).map(({ name, path, expect }) => {
    const { status, body, one_of } = recordOf(expect);
    const [accepted = {}] = recordsOf(one_of);
    const query = Object.fromEntries(new URL(String(path), 'https://crm.example.in').searchParams);
    return {
      name: String(name),
      query,
      answer: {
        status: Number(status ?? accepted.status),
        body: status === 403 ? '' : String(body ?? query['hub.challenge']),
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
      },
    };
  });
}

const secrets = {
  access_token: 'EAAG-TEST-TOKEN',
  app_secret: 'kaveri-app-secret-0f1e2d3c4b5a6978',
  verify_token: 'sauda-verify-3f9a',
};

export const harness: WhatsAppHarness = {
  config: { phone_number_id: channel_key, waba_id },
  secrets,
  sign: (body, { app_secret = '' }) => ({ 'x-hub-signature-256': `sha256=${hmacSha256Hex(app_secret, body)}` }),
  inbound: [
    ...Object.entries(inboundCases).map(([name, events]) => ({ name, body: readText(`inbound/${name}.json`), events })),
    unknownType,
    batch,
  ],
  poison,
  handshakes: handshakes(),
  outbound: outboundCases,
  failures: failureCases,
  mark_read: {
    message_id: 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgURUMxQ0YxMURFMERBQUVDNzRBMzgA',
    request: request('mark-read'),
    answer: answer('mark-read'),
    failures: [expiredToken],
  },
  check: {
    request: {
      method: 'GET',
      url: `https://graph.facebook.com/v24.0/${channel_key}?fields=display_phone_number,verified_name,quality_rating`,
      headers: { authorization: `Bearer ${secrets.access_token}` },
      body: '',
    },
    answer: {
      status: 200,
      json: {
        display_phone_number: '+91 99999 00001',
        verified_name: 'Kaveri Home Decor',
        quality_rating: 'GREEN',
        id: channel_key,
      },
    },
    failures: [
      expiredToken,
      {
        name: 'a phone number id Meta does not know',
        answer: {
          status: 400,
          json: {
            error: { message: 'Unsupported get request.', type: 'GraphMethodException', code: 100, error_subcode: 33 },
          },
        },
        kind: 'config',
        provider_code: '100',
      },
      { name: 'a Meta that is down', answer: { status: 503, body: '<html></html>' }, kind: 'unavailable' },
      {
        name: 'an answer without the number',
        answer: { status: 200, json: { id: channel_key } },
        kind: 'bad_response',
      },
    ],
  },
};
