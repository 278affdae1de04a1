import assert from 'node:assert/strict';
import type { OutboundContent, OutboundMessage } from '../../whatsapp.ts';
import type { RecordedCall, TestContext } from '../context.ts';
import { sendableTypes } from './definition.ts';
import type { CallCase, ExpectedRequest, OutboundCase } from './harness.ts';
import { anyCase, contextOf, type Suite, sendFailure } from './suite.ts';

const sampleId = '0199a3b0-0000-7000-8000-000000000001';
const samplePhone = '+919999912345';
const sampleUserId = 'IN.1029384756102938';

const samples: Record<OutboundContent['type'], OutboundContent> = {
  text: { type: 'text', text: 'Namaste' },
  image: { type: 'image', media: { link: 'https://files.example.in/shelf.jpg' } },
  video: { type: 'video', media: { link: 'https://files.example.in/tour.mp4' } },
  audio: { type: 'audio', media: { link: 'https://files.example.in/note.ogg' } },
  document: { type: 'document', media: { link: 'https://files.example.in/quotation.pdf' } },
  sticker: { type: 'sticker', media: { link: 'https://files.example.in/smile.webp' } },
  template: { type: 'template', name: 'visit_reminder', language: 'en', components: [] },
  reaction: { type: 'reaction', message_id: 'a-message', emoji: '👍' },
};

/** Does each message become exactly the request the provider wants, once? */
export function outboundGroup(suite: Suite): void {
  suite.group('outbound', () => {
    for (const example of suite.harness.outbound) caseTest(suite, example);
    for (const type of sendableTypes) contentTest(suite, type);
    coverageTests(suite);
    recipientTests(suite);
    callTests(suite);
  });
}

function caseTest(suite: Suite, { name, message, request, answer, receipt }: OutboundCase): void {
  suite.test(name, async () => {
    const ctx = contextOf(suite, { answers: [answer] });
    const got = await suite.adapter.send(message, ctx);
    assertRequest(onlyCall(ctx), request);
    assert.deepEqual(got, receipt);
    if (suite.adapter.capabilities.callback_id) {
      const passed = onlyCall(ctx).body.includes(message.id);
      assert.ok(passed, 'capabilities.callback_id is true, but OutboundMessage.id is not in the request');
    }
  });
}

function contentTest(suite: Suite, type: OutboundContent['type']): void {
  const { adapter, harness, test } = suite;
  if (adapter.capabilities.send.includes(type)) {
    test(`has a case that sends ${type}`, () => {
      assert.ok(harness.outbound.some((example) => example.message.content.type === type));
    });
    return;
  }
  test(`refuses to send ${type}, as it says`, () => refusedUnsent(suite, { content: samples[type] }, 'unsupported'));
}

function coverageTests({ harness, adapter, test }: Suite): void {
  test('has a case that answers a message', () => {
    assert.ok(harness.outbound.some((example) => example.message.reply_to !== null));
  });
  if (!adapter.capabilities.user_ids) return;
  test('has a case that sends to a person without a phone', () => {
    assert.ok(harness.outbound.some((example) => example.message.to.phone === null));
  });
}

function recipientTests(suite: Suite): void {
  const { adapter, test } = suite;
  const nobody = { phone: null, user_id: null };
  test('refuses a message to nobody', () => refusedUnsent(suite, { to: nobody }, 'invalid_recipient'));

  if (!adapter.capabilities.user_ids) {
    const hidden = { phone: null, user_id: sampleUserId };
    test('refuses a person without a phone, as it says', () => refusedUnsent(suite, { to: hidden }, 'unsupported'));
    return;
  }

  test('prefers the phone when it knows both', async () => {
    const { answer, message } = anyCase(suite);
    const sent = async (to: OutboundMessage['to']) => {
      const ctx = contextOf(suite, { answers: [answer] });
      await adapter.send({ ...message, to }, ctx);
      return onlyCall(ctx);
    };
    const both = await sent({ phone: samplePhone, user_id: sampleUserId });
    const phone = await sent({ phone: samplePhone, user_id: null });
    assert.deepEqual(both, phone);
  });
}

async function refusedUnsent(suite: Suite, change: Partial<OutboundMessage>, kind: string): Promise<void> {
  const to = { phone: samplePhone, user_id: null };
  const message = { id: sampleId, to, content: samples.text, reply_to: null, ...change };
  const ctx = contextOf(suite);
  const error = await sendFailure(suite, message, ctx);
  assert.equal(error.kind, kind);
  assert.deepEqual(ctx.calls, [], 'a request was made all the same');
}

function callTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  const call = (name: string, example: CallCase, run: (ctx: TestContext) => Promise<void> | undefined) =>
    test(name, async () => {
      const ctx = contextOf(suite, { answers: [example.answer] });
      await run(ctx);
      assertRequest(onlyCall(ctx), example.request);
    });
  const { check, mark_read } = harness;
  if (check) call('checks the connection', check, (ctx) => adapter.check?.(ctx));
  if (mark_read) call('marks as read', mark_read, (ctx) => adapter.markRead?.(mark_read.message_id, ctx));
}

/** The one request that was made: an adapter neither asks first nor tries again. */
export function onlyCall(ctx: TestContext): RecordedCall {
  const [call] = ctx.calls;
  assert.ok(call && ctx.calls.length === 1, `expected exactly one request, got ${ctx.calls.length}`);
  return call;
}

function assertRequest(call: RecordedCall, expected: ExpectedRequest): void {
  assert.equal(call.method, expected.method);
  assert.equal(call.url, expected.url);
  assert.deepEqual(call.headers, expected.headers);
  if ('body' in expected) assert.equal(call.body, expected.body);
  else assert.deepEqual(call.json, expected.json);
}
