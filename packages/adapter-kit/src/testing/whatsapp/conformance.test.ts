import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'vitest';
import { AdapterError } from '../../errors.ts';
import { hmacSha256Hex } from '../../signature.ts';
import type { MessageReceived, WhatsAppAdapter } from '../../whatsapp.ts';
import { collectTests } from '../runner.ts';
import { whatsAppConformance } from './conformance.ts';
import { fakeHarness } from './fake.harness.ts';
import { fakeWhatsApp } from './fake.ts';
import { fakeSignatureHeader } from './fake-adapter.ts';
import type { WhatsAppHarness } from './harness.ts';
import type { ParsedEvent } from './suite.ts';

const { adapter: good } = fakeWhatsApp({ provider: 'ctx' });

interface Defect {
  adapter?: Partial<WhatsAppAdapter>;
  harness?: { [Key in keyof WhatsAppHarness]?: WhatsAppHarness[Key] | undefined };
  /** Part of the name of a test that must fail. */
  caughtBy: string;
}

async function failures({ adapter, harness }: Partial<Defect>, words?: string): Promise<string[]> {
  const tests = collectTests();
  whatsAppConformance({ ...tests, adapter: { ...good, ...adapter }, harness: Object.assign({}, fakeHarness, harness) });
  return (await tests.run(words)).filter((result) => result.error !== null).map((result) => result.name);
}

const textOf = (body: Uint8Array) => new TextDecoder().decode(body);
const again = (body: Uint8Array) => new TextEncoder().encode(JSON.stringify(JSON.parse(textOf(body))));

/** The good adapter, with this done to every event it gives. */
const changing = (change: (event: ParsedEvent) => ParsedEvent): Partial<WhatsAppAdapter> => ({
  parse: async (request, ctx) => (await good.parse(request, ctx)).map(change),
});

/** The good adapter, with this done to every message it gives. */
const changingMessages = (change: (event: MessageReceived) => MessageReceived): Partial<WhatsAppAdapter> =>
  changing((event) => (event.type === 'message' ? change(event) : event));

/** The good adapter, with its failures made into others. */
const failing = (
  change: (error: AdapterError, secrets: Record<string, string>) => Error,
): Partial<WhatsAppAdapter> => ({
  send: (message, ctx) =>
    good.send(message, ctx).catch((error: AdapterError) => {
      throw change(error, ctx.secrets);
    }),
});

/** One plausible mistake each. A suite that lets one through is worth nothing. */
const defects: Record<string, Defect> = {
  'an id with capitals': { adapter: { id: 'Fake' }, caughtBy: 'is named' },
  'a secret that can be read back': {
    adapter: { config_schema: { ...good.config_schema, properties: good.secrets_schema.properties } },
    caughtBy: 'describes its settings',
  },
  'settings of any name': {
    adapter: { config_schema: { ...good.config_schema, required: ['nothing'] } },
    caughtBy: 'accepts the settings',
  },
  'a capability without its call': {
    adapter: { capabilities: { ...good.capabilities, mark_read: false } },
    caughtBy: 'states capabilities',
  },
  'a call without cases': { harness: { check: undefined }, caughtBy: 'comes with cases' },
  'an external key that changes': {
    adapter: { external_key: () => randomUUID() },
    caughtBy: 'gives the same external key',
  },

  'a content type nobody tried': {
    harness: { inbound: fakeHarness.inbound.filter(({ name }) => name !== 'order') },
    caughtBy: 'has a fixture with content order',
  },
  'a claim that is not true': {
    harness: { never: { contents: ['order'] } },
    caughtBy: 'never gives content order, as it says',
  },
  'a lost field': {
    adapter: changingMessages((event) => ({ ...event, referral: null })),
    caughtBy: 'a message from an ad',
  },
  'a phone without plus': {
    adapter: changingMessages((event) => ({ ...event, from: { ...event.from, phone: '919999912345' } })),
    caughtBy: 'inbound > text',
  },
  'a message from nobody': {
    adapter: changingMessages((event) => ({ ...event, from: { ...event.from, phone: null, user_id: null } })),
    caughtBy: 'survives a wrong type',
  },
  'ids made up on arrival': {
    adapter: changing((event) => ({ ...event, id: randomUUID() })),
    caughtBy: 'gives equal ids',
  },
  'one id for all statuses of a message': {
    adapter: changing((event) => (event.type === 'status' ? { ...event, id: event.message_id } : event)),
    caughtBy: 'gives different ids',
  },
  'another name for the number': { adapter: { external_key: () => 'elsewhere' }, caughtBy: 'as external_key does' },
  'one bad item that hides the others': {
    adapter: {
      parse: async (request, ctx) => {
        const events = await good.parse(request, ctx);
        return events.find((event) => event.type === 'unrecognised') ? events.slice(0, 1) : events;
      },
    },
    caughtBy: 'one bad item',
  },
  'a body that must be JSON': {
    adapter: {
      parse: (request, ctx) => {
        JSON.parse(textOf(request.body));
        return good.parse(request, ctx);
      },
    },
    caughtBy: 'takes nothing at all',
  },
  'a body that must not be null': {
    adapter: {
      parse: (request, ctx) => (textOf(request.body) === 'null' ? Object(null).items.length : good.parse(request, ctx)),
    },
    caughtBy: 'takes null for',
  },
  'silence about what is not understood': {
    adapter: {
      parse: async (request, ctx) => (await good.parse(request, ctx)).filter((event) => event.type !== 'unrecognised'),
    },
    caughtBy: 'takes an empty object',
  },
  'text no database takes': {
    adapter: {
      parse: async (request, ctx) =>
        (await good.parse(request, ctx)).map((event) =>
          event.type === 'unrecognised' ? { ...event, raw: textOf(request.body) } : event,
        ),
    },
    caughtBy: 'takes raw NUL bytes',
  },
  'a challenge answered to anybody': {
    adapter: { handshake: (request) => (request.method === 'GET' ? { status: 200, body: '42' } : null) },
    caughtBy: 'handshake: another number',
  },
  'a handshake that swallows messages': {
    adapter: { handshake: () => ({ status: 403 }) },
    caughtBy: 'leaves requests',
  },
  'an acknowledgement that is none': { adapter: { acknowledge: () => ({ status: 404 }) }, caughtBy: 'acknowledges' },

  'belief in everything': {
    adapter: { verify: () => ({ ok: true }) },
    caughtBy: 'refuses a body with one altered byte',
  },
  'belief in nothing': {
    adapter: { verify: () => ({ ok: false, reason: 'no' }) },
    caughtBy: 'believes what is signed',
  },
  'a signature over parsed JSON': {
    adapter: {
      verify: (request, ctx) => {
        const right = hmacSha256Hex(ctx.secrets.webhook_secret ?? '', again(request.body));
        return request.headers[fakeSignatureHeader] === right ? { ok: true } : { ok: false, reason: 'no' };
      },
    },
    caughtBy: 'believes what is signed',
  },
  'a signature that may be missing': {
    adapter: {
      verify: (request, ctx) => (request.headers[fakeSignatureHeader] ? good.verify(request, ctx) : { ok: true }),
    },
    caughtBy: 'refuses a missing',
  },
  'a signature compared at its beginning only': {
    adapter: {
      verify: (request, ctx) => {
        const right = hmacSha256Hex(ctx.secrets.webhook_secret ?? '', request.body);
        const given = request.headers[fakeSignatureHeader] ?? '-';
        return given !== '' && right.startsWith(given) ? { ok: true } : { ok: false, reason: 'no' };
      },
    },
    caughtBy: 'refuses a missing, empty, cut',
  },
  'a forgotten secret that lets everyone in': {
    adapter: {
      verify: (request, ctx) => (ctx.secrets.webhook_secret ? good.verify(request, ctx) : { ok: true }),
    },
    caughtBy: 'believes nothing while no secret',
  },
  'a proof where none can be': {
    adapter: { capabilities: { ...good.capabilities, signed: false } },
    caughtBy: 'has no proof to check',
  },

  'a send that tries again': {
    adapter: { send: (message, ctx) => good.send(message, ctx).catch(() => good.send(message, ctx)) },
    caughtBy: 'the provider says rate_limited',
  },
  'a message without our id': {
    adapter: { send: (message, ctx) => good.send({ ...message, id: '' }, ctx) },
    caughtBy: 'sends text',
  },
  'a reply that answers nothing': {
    adapter: { send: (message, ctx) => good.send({ ...message, reply_to: null }, ctx) },
    caughtBy: 'answers a message',
  },
  'a type it cannot send after all': {
    harness: { outbound: fakeHarness.outbound.filter(({ message }) => message.content.type !== 'sticker') },
    caughtBy: 'has a case that sends sticker',
  },
  'a type it sends although it says not': {
    adapter: { capabilities: { ...good.capabilities, send: ['text'] } },
    caughtBy: 'refuses to send image',
  },
  'the user id before the phone': {
    adapter: {
      send: (message, ctx) => {
        const phone = message.to.user_id === null ? message.to.phone : null;
        return good.send({ ...message, to: { ...message.to, phone } }, ctx);
      },
    },
    caughtBy: 'prefers the phone',
  },

  'success by status alone': {
    adapter: {
      send: async (message, ctx) => {
        await ctx.fetch('https://whatsapp.example.test/', { method: 'POST', body: message.id, signal: ctx.signal });
        return { message_id: 'made-up', state: 'accepted', recipient: message.to };
      },
    },
    caughtBy: 'the answer to a send is a web page',
  },
  'a lost answer taken for a failure': {
    adapter: failing((error) => new AdapterError('unavailable', error.message)),
    caughtBy: 'does not know the outcome when the connection is reset',
  },
  'errors of any class': {
    adapter: failing((error) => new Error(error.message)),
    caughtBy: 'the provider says auth',
  },
  'a check that never fails': { adapter: { check: async () => {} }, caughtBy: 'check: the provider says auth' },

  'a secret in an error': {
    adapter: failing((error, { api_key }) => new AdapterError(error.kind, `${error.message} (${api_key})`)),
    caughtBy: 'tells no secret in an error',
  },
  'a secret in the log': {
    adapter: {
      parse: (request, ctx) => {
        ctx.log.info({ secrets: ctx.secrets }, 'parsing');
        return good.parse(request, ctx);
      },
    },
    caughtBy: 'tells no secret in an event or a log line',
  },
  'the global fetch': {
    adapter: { send: (message, ctx) => good.send(message, { ...ctx, fetch: (...call) => fetch(...call) }) },
    caughtBy: 'sends text',
  },
  'no ear for the signal': {
    adapter: { send: (message, ctx) => good.send(message, { ...ctx, signal: new AbortController().signal }) },
    caughtBy: 'send rejects when the signal is aborted before',
  },
  'the system clock': {
    adapter: changingMessages((event) => ({ ...event, at: new Date(Math.floor(Date.now() / 1e9) * 1e9) })),
    caughtBy: 'reads events by ctx.now',
  },
  'a hand in the request': {
    adapter: {
      parse: (request, ctx) => {
        const events = good.parse(request, ctx);
        request.body.fill(0);
        return events;
      },
    },
    caughtBy: 'leaves what it is given',
  },
};

describe('the WhatsApp suite', () => {
  it('passes a good adapter', async () => {
    assert.deepEqual(await failures({}), []);
  });

  for (const [name, defect] of Object.entries(defects)) {
    it(`catches ${name}`, async () => {
      assert.notDeepEqual(await failures(defect, defect.caughtBy), [], `no test named "${defect.caughtBy}" failed`);
    });
  }
});
