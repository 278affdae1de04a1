import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { AdapterError, type AdapterErrorKind, adapterErrorKinds } from '../../errors.ts';
import type { OutboundMessage } from '../../whatsapp.ts';
import { testContext } from '../context.ts';
import { whatsAppConformance } from './conformance.ts';
import { fakeHarness, poorHarness } from './fake.harness.ts';
import { type FakeWhatsApp, fakeWhatsApp } from './fake.ts';

whatsAppConformance({ describe, it, adapter: fakeWhatsApp({ provider: 'ctx' }).adapter, harness: fakeHarness });

describe('with few capabilities', () => {
  const capabilities = {
    send: ['text'],
    mark_read: false,
    callback_id: false,
    user_ids: false,
    signed: false,
  } as const;
  const { adapter } = fakeWhatsApp({ provider: 'ctx', capabilities });
  whatsAppConformance({ describe, it, adapter, harness: poorHarness });
});

const message = (id: string): OutboundMessage => ({
  id,
  to: { phone: '+919999912345', user_id: null },
  content: { type: 'text', text: 'Namaste' },
  reply_to: null,
});

function contextOf({ config, secrets }: FakeWhatsApp, signal = new AbortController().signal) {
  return testContext({ config, secrets, signal });
}

const send = (fake: FakeWhatsApp, id = 'm1') => fake.adapter.send(message(id), contextOf(fake));

const failsWith = (call: Promise<unknown>, kind: AdapterErrorKind, wait_seconds: number | null = null) =>
  assert.rejects(call, (error) => {
    assert.ok(error instanceof AdapterError);
    assert.deepEqual({ kind: error.kind, wait: error.wait_seconds }, { kind, wait: wait_seconds });
    return true;
  });

describe('the fake provider', () => {
  it('accepts when nothing is scripted and remembers what it took', async () => {
    const fake = fakeWhatsApp();
    const receipt = await send(fake);
    assert.equal(receipt.state, 'accepted');
    assert.deepEqual(fake.sent(), [{ number_id: 'number-1', message: message('m1'), message_id: receipt.message_id }]);
  });

  it('gives every message an id of its own, also when the same is sent twice', async () => {
    const fake = fakeWhatsApp();
    assert.notEqual((await send(fake)).message_id, (await send(fake)).message_id);
  });

  it('keeps nothing between two fakes', async () => {
    await send(fakeWhatsApp());
    assert.deepEqual(fakeWhatsApp().sent(), []);
  });

  for (const kind of adapterErrorKinds) {
    it(`fails with ${kind} when told to, and did not send`, async () => {
      const fake = fakeWhatsApp();
      fake.script({ type: 'fail', kind });
      await failsWith(send(fake), kind);
      assert.equal(fake.attempts.length, 1);
      assert.deepEqual(fake.sent(), []);
    });
  }

  it('plays its script in order, then goes by the rule', async () => {
    const fake = fakeWhatsApp();
    fake.otherwise(({ id }) => (id === 'bad' ? { type: 'fail', kind: 'media' } : { type: 'accept', state: 'held' }));
    fake.script({ type: 'fail', kind: 'rate_limited', wait_seconds: 3 }, { type: 'accept', message_id: 'mine' });
    await failsWith(send(fake), 'rate_limited', 3);
    assert.equal((await send(fake)).message_id, 'mine');
    assert.equal((await send(fake)).state, 'held');
    await failsWith(send(fake, 'bad'), 'media');
  });

  it('loses an answer, with or without taking the message', async () => {
    const fake = fakeWhatsApp();
    fake.script({ type: 'lose', taken: true }, { type: 'lose', taken: false });
    await failsWith(send(fake, 'taken'), 'unknown_outcome');
    await failsWith(send(fake, 'dropped'), 'unknown_outcome');
    assert.deepEqual(
      fake.attempts.map((attempt) => attempt.message.id),
      ['taken', 'dropped'],
    );
    assert.deepEqual(
      fake.sent().map((attempt) => attempt.message.id),
      ['taken'],
    );
  });

  it('cannot be reached when told so', async () => {
    const fake = fakeWhatsApp();
    fake.script({ type: 'unreachable' });
    await failsWith(send(fake), 'unavailable');
    assert.deepEqual(fake.attempts, []);
  });

  it('holds a message until it is released', async () => {
    const fake = fakeWhatsApp();
    const gate = fake.hang();
    const sending = send(fake);
    await gate.arrived;
    assert.equal(fake.attempts.length, 1);
    assert.deepEqual(fake.sent(), []);
    gate.release();
    assert.equal((await sending).message_id, fake.sent()[0]?.message_id);
  });

  it('lets a held message fail, and stops holding when the signal is aborted', async () => {
    const fake = fakeWhatsApp();
    const gate = fake.hang({ type: 'fail', kind: 'template' });
    const failing = send(fake);
    gate.release();
    await failsWith(failing, 'template');

    const stop = new AbortController();
    const stuck = fake.hang();
    const sending = fake.adapter.send(message('m2'), contextOf(fake, stop.signal));
    await stuck.arrived;
    stop.abort();
    await failsWith(sending, 'unknown_outcome');
    assert.deepEqual(fake.sent(), []);
  });

  it('marks as read and checks, until there is trouble', async () => {
    const fake = fakeWhatsApp();
    await fake.adapter.check?.(contextOf(fake));
    await fake.adapter.markRead?.('in-1', contextOf(fake));
    fake.trouble('auth');
    await failsWith(Promise.resolve(fake.adapter.check?.(contextOf(fake))), 'auth');
    await failsWith(Promise.resolve(fake.adapter.markRead?.('in-2', contextOf(fake))), 'auth');
    assert.deepEqual(fake.read, ['in-1']);
  });
});

describe('what the fake sends', () => {
  const at = new Date('2026-11-01T06:00:00.000Z');

  it('is signed for its own secret only', () => {
    const fake = fakeWhatsApp();
    const foreign = fake.request([fake.message()], { webhook_secret: 'another-secret-1' });
    assert.deepEqual(fake.adapter.verify(fake.messageRequest(), contextOf(fake)), { ok: true });
    assert.equal(fake.adapter.verify(foreign, contextOf(fake)).ok, false);
  });

  it('is parsed to what was built, for the number it was built for', async () => {
    const fake = fakeWhatsApp({ now: () => at });
    const items = [fake.message({ message_id: 'in-1' }), fake.status({ message_id: 'out-1', status: 'failed' })];
    const events = await fake.adapter.parse(fake.request(items, { number_id: 'number-2' }), contextOf(fake));
    assert.deepEqual(
      events,
      items.map((item) => ({ ...item, channel_key: 'number-2' })),
    );
  });

  it('has an id of its own unless one is given', async () => {
    const fake = fakeWhatsApp();
    assert.notEqual(fake.message().id, fake.message().id);
    const [event] = await fake.adapter.parse(
      fake.statusRequest({ message_id: 'out-1', status: 'read' }),
      contextOf(fake),
    );
    assert.equal(event?.id, 'out-1:read');
  });
});
