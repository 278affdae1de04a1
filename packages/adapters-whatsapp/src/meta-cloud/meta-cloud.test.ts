import assert from 'node:assert/strict';
import type { InboundRequest } from '@sauda/adapter-kit';
import { testContext, whatsAppConformance } from '@sauda/adapter-kit/testing';
import { describe, it } from 'vitest';
import { recordsOf } from '../read.ts';
import { inboundNames, readJson } from './cases/fixtures.ts';
import { harness, inboundCases } from './cases/harness.ts';
import { channel_key, waba_id } from './cases/people.ts';
import { metaCloud } from './index.ts';

whatsAppConformance({ describe, it, adapter: metaCloud, harness });

const config = { phone_number_id: channel_key, waba_id };
const secrets = { access_token: 'EAAG-TEST-TOKEN', app_secret: 'kaveri-app-secret', verify_token: 'sauda-verify-3f9a' };

function post(body: string | Uint8Array, headers: Record<string, string> = {}): InboundRequest {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { method: 'POST', query: {}, headers, body: bytes, received_at: new Date('2026-11-01T06:30:00Z') };
}

const envelope = (field: string, value: unknown, entry: object = {}, change: object = {}) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: waba_id, ...entry, changes: [{ field, value, ...change }] }],
  });

const parse = async (body: string) => metaCloud.parse(post(body), testContext({ config, secrets }));

describe('meta-cloud fixtures', () => {
  it('have an expectation each', () => {
    assert.deepEqual(Object.keys(inboundCases).sort(), inboundNames().sort());
  });
});

describe('meta-cloud signature vectors', () => {
  for (const vector of recordsOf(readJson('signature-vectors.json').vectors)) {
    it(`${vector.name}: ${vector.valid ? 'believed' : 'refused'}`, () => {
      const body = Buffer.from(String(vector.raw_body_base64), 'base64');
      const headers = { 'x-hub-signature-256': String(vector.header_value) };
      const ctx = testContext({ config, secrets: { ...secrets, app_secret: String(vector.secret) } });
      assert.equal(metaCloud.verify(post(body, headers), ctx).ok, vector.valid);
    });
  }
});

describe('meta-cloud handshake', () => {
  it('is refused while no verify token is set', () => {
    const query = { 'hub.mode': 'subscribe', 'hub.challenge': '42', 'hub.verify_token': '' };
    const ctx = testContext({ config, secrets: { ...secrets, verify_token: '' } });
    assert.equal(metaCloud.handshake?.({ ...post(''), method: 'GET', query }, ctx)?.status, 403);
  });
});

describe('meta-cloud inbound', () => {
  const contacts = [
    { profile: { name: 'Second' }, wa_id: '919999923456', user_id: 'IN.2' },
    { profile: { name: 'First' }, wa_id: '919999912345', user_id: 'IN.1' },
  ];
  const message = { id: 'wamid.1', from: '919999912345', timestamp: '1793520037', type: 'text', text: { body: 'Hi' } };
  const first = async (change: object) =>
    (await parse(envelope('messages', { contacts, messages: [{ ...message, ...change }] })))[0];

  it('joins people by id, not by position', async () => {
    const event = await first({});
    assert.ok(event?.type === 'message');
    assert.deepEqual(event.from, {
      phone: '+919999912345',
      user_id: 'IN.1',
      parent_user_id: null,
      name: 'First',
      username: null,
    });
  });

  it('accepts a phone with plus, and takes no group or user id for a phone', async () => {
    const plus = await first({ from: '+91 99999 12345' });
    assert.ok(plus?.type === 'message');
    assert.equal(plus.from.phone, '+919999912345');
    const odd = await first({ from: 'Y2FwaV9ncm91cDox1029384', from_user_id: 'IN.9' });
    assert.ok(odd?.type === 'message');
    assert.deepEqual(odd.from, { phone: null, user_id: 'IN.9', parent_user_id: null, name: null, username: null });
  });

  it('knows the shared id of a person who is not among the contacts', async () => {
    const [event] = await parse(envelope('messages', { messages: [{ ...message, from_parent_user_id: 'IN.ENT.1' }] }));
    assert.ok(event?.type === 'message');
    assert.equal(event.from.parent_user_id, 'IN.ENT.1');
  });

  it('keeps a message whose time cannot be read, with the time it arrived', async () => {
    for (const timestamp of [undefined, 'soon', '', null, {}, '99999999999999']) {
      const event = await first({ timestamp });
      assert.ok(event?.type === 'message', String(timestamp));
      assert.equal(event.at.toISOString(), '2026-11-01T06:30:00.000Z');
    }
  });

  it('keeps text as it was written', async () => {
    const event = await first({ text: { body: '  two\n lines \u0000' } });
    assert.ok(event?.type === 'message' && event.content.type === 'text');
    assert.equal(event.content.text, '  two\n lines ');
  });

  it('keeps a message whose object is missing', async () => {
    for (const type of [
      'text',
      'image',
      'location',
      'contacts',
      'button',
      'order',
      'reaction',
      'edit',
      'revoke',
      'constructor',
    ]) {
      const event = await first({ type, text: undefined });
      assert.ok(event?.type === 'message', type);
      assert.deepEqual(event.content, {
        type: 'unknown',
        provider_type: type,
        raw: { id: 'wamid.1', from: '919999912345', timestamp: '1793520037', type },
      });
    }
  });

  it('keeps an answer whose interactive object is missing or new', async () => {
    const reply = { type: 'unknown', id: null, title: null, description: null };
    for (const [interactive, data] of [
      [undefined, {}],
      [{ type: 'button_reply' }, { type: 'button_reply' }],
      [
        { type: 'new_reply', new_reply: { a: 1 } },
        { type: 'new_reply', new_reply: { a: 1 } },
      ],
    ]) {
      const event = await first({ type: 'interactive', interactive });
      assert.ok(event?.type === 'message');
      assert.deepEqual(event.content, { type: 'interactive', reply: { ...reply, data } });
    }
  });

  it('gives a flow whose answers are not JSON without answers', async () => {
    for (const response_json of ['{"half":', '7', null, `${'['.repeat(9000)}${']'.repeat(9000)}`]) {
      const event = await first({
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { response_json } },
      });
      assert.ok(event?.type === 'message' && event.content.type === 'interactive');
      assert.deepEqual(event.content.reply.data, null);
    }
  });

  it('does not follow an edit of an edit', async () => {
    const inner = {
      type: 'edit',
      edit: { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'x' } } },
    };
    const event = await first({ type: 'edit', edit: { original_message_id: 'wamid.0', message: inner } });
    assert.ok(event?.type === 'message' && event.content.type === 'edit');
    assert.deepEqual(event.content.content, { type: 'unknown', provider_type: 'edit', raw: inner });
  });

  it('never rounds a price', async () => {
    const priced = (item_price: unknown) =>
      first({ type: 'order', order: { product_items: [{ product_retailer_id: 'a', quantity: 1, item_price }] } });
    for (const [given, wanted] of [
      [0.1, '0.1'],
      ['1499.50', '1499.50'],
      [1e21, null],
      ['free', null],
    ]) {
      const event = await priced(given);
      assert.ok(event?.type === 'message' && event.content.type === 'order');
      assert.equal(event.content.items[0]?.item_price, wanted);
    }
  });

  it('says of a changed person only what changed', async () => {
    const system = { type: 'user_changed_number', wa_id: '919999987654', user_id: 'IN.1' };
    const event = await first({ type: 'system', from_user_id: 'IN.1', system });
    assert.ok(event?.type === 'identity');
    assert.deepEqual(event.was, { phone: '+919999912345', user_id: null });
    assert.deepEqual(event.now, { phone: '+919999987654', user_id: 'IN.1', parent_user_id: null });
  });

  it('does not guess who changed', async () => {
    for (const system of [{}, { type: 'user_changed_number' }, { type: 'user_changed_user_id', user_id: 'IN.2' }]) {
      assert.equal((await first({ type: 'system', system }))?.type, 'unrecognised');
    }
  });

  it('gives a failed status a reason even if Meta gives none', async () => {
    const [event] = await parse(
      envelope('messages', { statuses: [{ id: 'wamid.2', status: 'failed', recipient_id: '919999912345' }] }),
    );
    assert.ok(event?.type === 'status');
    assert.deepEqual(event.error, { kind: 'bad_response', provider_code: null, message: 'WhatsApp gave no reason.' });
  });
});

describe('meta-cloud notices', () => {
  const name = 'message_template_status_update';

  it('keep every digit of a template id', async () => {
    const body = envelope(name, { event: 'APPROVED', message_template_id: 0 }).replace(
      ':0}',
      ': 12345678901234567890}',
    );
    const [event] = await parse(body);
    assert.ok(event?.type === 'account');
    assert.equal(event.detail.message_template_id, '12345678901234567890');
  });

  it('find the reason of a rejection beside the value, too', async () => {
    const rejection_info = { reason: 'Wrong placeholders.' };
    const [event] = await parse(envelope(name, { event: 'REJECTED' }, {}, { rejection_info }));
    assert.ok(event?.type === 'account');
    assert.deepEqual(event.detail.rejection_info, rejection_info);
  });

  it('name the account of a partner event, not the partner', async () => {
    const value = { event: 'PARTNER_ADDED', waba_info: { waba_id: '200000000000299' } };
    const [event] = await parse(envelope('account_update', value, { id: '500000000000501' }));
    assert.ok(event?.type === 'account');
    assert.equal(event.detail.waba_id, '200000000000299');
  });

  it('are two when the same happens at two times', async () => {
    const at = async (time: number) => (await parse(envelope(name, { event: 'PAUSED' }, { time })))[0]?.id;
    assert.equal(await at(1793520500), await at(1793520500));
    assert.notEqual(await at(1793520500), await at(1793520501));
  });

  it('ignore test events of the dashboard for any field', async () => {
    const [event] = await parse(envelope(name, { event: 'APPROVED' }, { id: '0' }));
    assert.equal(event?.type, 'ignored');
  });

  it('ignore the number of the dashboard under any account', async () => {
    const metadata = { phone_number_id: '123456123' };
    const [event] = await parse(envelope('messages', { metadata, messages: [{ id: 'wamid.1', from: '16315551181' }] }));
    assert.equal(event?.type, 'ignored');
  });

  it('keep what belongs to no known field', async () => {
    for (const field of ['standby', 'messaging_handovers', 'something_new', '__proto__', 'constructor']) {
      const [event] = await parse(envelope(field, { a: 1 }));
      assert.equal(event?.type, 'unrecognised', field);
    }
  });
});

describe('meta-cloud outbound', () => {
  const text = { type: 'text', text: 'Namaste' } as const;
  const to = { phone: '919999912345', user_id: null };
  const answers = [{ status: 200, json: { messages: [{ id: 'wamid.3', message_status: 'paused' }] } }];

  it('puts the plus in front of a number without one, and calls a paused message held', async () => {
    const ctx = testContext({ config, secrets, answers });
    const receipt = await metaCloud.send({ id: 'm', to, content: text, reply_to: null }, ctx);
    assert.deepEqual(receipt, { message_id: 'wamid.3', state: 'held', recipient: { phone: null, user_id: null } });
    assert.match(ctx.calls[0]?.body ?? '', /"to":"\+919999912345"/);
  });

  it('goes where it is told', async () => {
    const settings = { ...config, api_version: 'v25.0', graph_base_url: 'http://127.0.0.1:4010/graph/' };
    const ctx = testContext({ config: settings, secrets, answers });
    await metaCloud.send({ id: 'm', to, content: text, reply_to: null }, ctx);
    assert.equal(ctx.calls[0]?.url, `http://127.0.0.1:4010/graph/v25.0/${channel_key}/messages`);
  });

  it('refuses media without a file before asking Meta', async () => {
    const ctx = testContext({ config, secrets, answers });
    const content = { type: 'image', media: { caption: 'nothing' } } as const;
    await assert.rejects(metaCloud.send({ id: 'm', to, content, reply_to: null }, ctx), { kind: 'media' });
    assert.deepEqual(ctx.calls, []);
  });

  it('tells a person what Meta said, and the code to look up', async () => {
    const error = { code: 131047, message: '(#131047) Re-engagement', error_data: { details: 'More than 24 hours.' } };
    const ctx = testContext({ config, secrets, answers: [{ status: 400, json: { error } }] });
    await assert.rejects(metaCloud.send({ id: 'm', to, content: text, reply_to: null }, ctx), {
      message: 'WhatsApp Cloud API: More than 24 hours. (code 131047)',
    });
  });
});
