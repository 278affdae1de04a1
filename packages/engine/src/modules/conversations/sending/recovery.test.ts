import type { AdapterErrorKind } from '@sauda/adapter-kit';
import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openShop, type Shop, somebody } from '../../../kernel/testing/whatsapp.ts';
import { createTestEngine, type TestEngine } from '../../../testing.ts';

const whatsapp = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
});
afterAll(() => engine.close());
beforeEach(async () => {
  shop = await openShop(engine, whatsapp);
});

const wentOut = (id: string) => whatsapp.sent().filter(({ message }) => message.id === id);
const attempts = (id: string) => whatsapp.attempts.filter(({ message }) => message.id === id);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Says something and loses the answer; the message went out. */
async function sayIntoSilence() {
  whatsapp.script({ type: 'lose', taken: true });
  const { id } = await shop.chatWith(somebody());
  const message = await shop.say(id, 'Did you hear me?');
  await shop.reaches(message.id, 'uncertain');
  return { ...message, conversation_id: id };
}

describe('a lost answer', () => {
  it('leaves the message `uncertain`, tells why, and is never sent again by itself', async () => {
    const { id } = await sayIntoSilence();
    engine.clock.advance(3_600_000);
    await pause(700);
    const { body } = await shop.api.get(`/v1/messages/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'uncertain', provider_id: null, error: { kind: 'unknown_outcome' } });
    expect(attempts(id)).toHaveLength(1);
    expect(await shop.eventsOf(id)).toEqual(['message.queued', 'message.uncertain']);
  });

  it('is cleared up by a status that carries our id, and from then on by the provider’s id', async () => {
    const { id } = await sayIntoSilence();
    const message_id = wentOut(id)[0]?.message_id ?? '';
    await shop.receive(whatsapp.status({ message_id, status: 'sent', callback_id: id }));
    expect(await shop.reaches(id, 'sent')).toMatchObject({ provider_id: message_id, error: null });
    await shop.receive(whatsapp.status({ message_id, status: 'delivered' }));
    await shop.reaches(id, 'delivered');
    expect(wentOut(id)).toHaveLength(1);
  });

  it('gets the statuses that came before anybody could tell whose they were', async () => {
    const { id } = await sayIntoSilence();
    const message_id = wentOut(id)[0]?.message_id ?? '';
    await shop.receive(whatsapp.status({ message_id, status: 'sent' }));
    await shop.receive(whatsapp.status({ message_id, status: 'delivered', callback_id: id }));
    expect(await shop.reaches(id, 'delivered')).toMatchObject({ sent_at: expect.any(String) });
  });

  it('does not hold up what is said next', async () => {
    const { conversation_id } = await sayIntoSilence();
    const next = await shop.say(conversation_id, 'Hello?');
    await shop.reaches(next.id, 'accepted');
  });

  it('is sent again when a person decides so, once', async () => {
    const { id } = await sayIntoSilence();
    const path = `/v1/messages/${id}/retry`;
    const agent = await shop.member('viewer');
    await agent.api.post(path).expect(403);
    const both = await Promise.all([shop.api.post(path), shop.api.post(path)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, expect.toSatisfy((s) => s === 409 || s === 412)]);
    await shop.reaches(id, 'accepted');
    expect(wentOut(id)).toHaveLength(2);
    const late = await shop.api.post(path).expect(409);
    expect(late.body).toMatchObject({ code: 'state_conflict', state: 'accepted' });
  });
});

describe('a process that dies while the provider has the message', () => {
  it('leaves it `uncertain` once its claim has run out, with exactly one send', async () => {
    const { id } = await shop.chatWith(somebody());
    const gate = whatsapp.hang();
    const message = await shop.say(id, 'Are you there?');
    await gate.arrived;
    engine.clock.advance(31_000);
    await shop.reaches(message.id, 'uncertain');
    expect(attempts(message.id)).toHaveLength(1);
    // The process was only slow: its answer still counts.
    gate.release();
    await shop.reaches(message.id, 'accepted');
    expect(wentOut(message.id)).toHaveLength(1);
  });
});

describe('a provider that is down', () => {
  const failures: AdapterErrorKind[] = ['unavailable', 'rate_limited'];

  it.each(failures)('is asked again later when it says `%s`, in the order of the conversation', async (kind) => {
    const ravi = somebody();
    const { id } = await shop.chatWith(ravi);
    whatsapp.script({ type: 'fail', kind, wait_seconds: 1 });
    const first = await shop.say(id, 'First');
    await engine.eventually(async () => expect(attempts(first.id)).toHaveLength(1));
    const second = await shop.say(id, 'Second');
    await pause(300);
    expect(attempts(first.id)).toHaveLength(1);
    expect(attempts(second.id)).toHaveLength(0);
    engine.clock.advance(5_000);
    await shop.reaches(second.id, 'accepted');
    expect(
      whatsapp
        .sent()
        .filter(({ message }) => message.to.phone === ravi.phone)
        .map(({ message }) => message.id),
    ).toEqual([first.id, second.id]);
  });

  it('is given up on after eight attempts, each later than the one before', async () => {
    const { id } = await shop.chatWith(somebody());
    whatsapp.otherwise(() => ({ type: 'fail', kind: 'unavailable' }));
    const message = await shop.say(id, 'Nobody answers');
    for (let attempt = 1; attempt < 8; attempt++) {
      await engine.eventually(async () => expect(attempts(message.id)).toHaveLength(attempt));
      engine.clock.advance(2 ** attempt * 1_000 - 1_500);
      await pause(50);
      expect(attempts(message.id)).toHaveLength(attempt);
      await engine.eventually(async () => {
        engine.clock.advance(1_000);
        expect(attempts(message.id)).toHaveLength(attempt + 1);
      });
    }
    whatsapp.otherwise(() => ({ type: 'accept' }));
    const failed = await shop.reaches(message.id, 'failed');
    expect(failed).toMatchObject({ error: { kind: 'unavailable' }, failed_at: expect.any(String) });
    expect(await shop.eventsOf(message.id)).toEqual(['message.queued', 'message.failed']);
  });

  it('lets messages in all the same', async () => {
    const { id } = await shop.chatWith(somebody());
    whatsapp.otherwise(() => ({ type: 'unreachable' }));
    const message = await shop.say(id, 'Nobody answers');
    const other = await shop.chatWith(somebody({ name: 'Meera Joshi' }));
    expect(other).toMatchObject({ unread_count: 1, contact: { name: 'Meera Joshi' } });
    whatsapp.otherwise(() => ({ type: 'accept' }));
    engine.clock.advance(60_000);
    await shop.reaches(message.id, 'accepted');
  });
});

describe('a number that rests', () => {
  it('does not hold up another', async () => {
    const other = await openShop(engine, whatsapp, 'Other');
    const mine = await shop.chatWith(somebody());
    const theirs = await other.chatWith(somebody());
    whatsapp.script({ type: 'fail', kind: 'rate_limited', wait_seconds: 3_600 });
    const waiting = await shop.say(mine.id, 'Later');
    await engine.eventually(async () => expect(attempts(waiting.id)).toHaveLength(1));
    const quick = await other.say(theirs.id, 'Now');
    await other.reaches(quick.id, 'accepted');
    expect((await shop.api.get(`/v1/messages/${waiting.id}`)).body.status).toBe('queued');
  });

  it('that does not answer at all does not hold up another either', async () => {
    const other = await openShop(engine, whatsapp, 'Other');
    const mine = await shop.chatWith(somebody());
    const theirs = await other.chatWith(somebody());
    const gate = whatsapp.hang();
    const slow = await shop.say(mine.id, 'Slow');
    await gate.arrived;
    const quick = await other.say(theirs.id, 'Quick');
    await other.reaches(quick.id, 'accepted');
    gate.release();
    await shop.reaches(slow.id, 'accepted');
  });
});

describe('a refusal', () => {
  const permanent: AdapterErrorKind[] = [
    'invalid_recipient',
    'outside_window',
    'template',
    'media',
    'bad_response',
    'unsupported',
  ];

  it.each(permanent)('of the kind `%s` fails the message with its reason, once', async (kind) => {
    const { id } = await shop.chatWith(somebody());
    whatsapp.script({ type: 'fail', kind });
    const message = await shop.say(id, 'No');
    const failed = await shop.reaches(message.id, 'failed');
    expect(failed).toMatchObject({ error: { kind, provider_code: kind }, failed_at: expect.any(String) });
    expect(await shop.eventsOf(message.id)).toEqual(['message.queued', 'message.failed']);
    const again = await shop.api.post(`/v1/messages/${message.id}/retry`).expect(200);
    expect(again.body).toMatchObject({ status: 'queued', error: null, failed_at: null });
    await shop.reaches(message.id, 'accepted');
  });

  it('of credentials that were replaced meanwhile does not stop the number', async () => {
    const { id } = await shop.chatWith(somebody());
    const gate = whatsapp.hang({ type: 'fail', kind: 'auth' });
    const message = await shop.say(id, 'With the old key');
    await gate.arrived;
    const path = `/v1/connections/${shop.number.id}`;
    await shop.api.patch(path, { secrets: { api_key: 'a-fresh-key-78' } }).expect(200);
    gate.release();
    await shop.reaches(message.id, 'failed');
    expect((await shop.api.get(path)).body.state).toBe('active');
  });

  it.each<AdapterErrorKind>(['auth', 'config'])(
    'of the kind `%s` stops the number until it is corrected',
    async (kind) => {
      const { id } = await shop.chatWith(somebody());
      whatsapp.script({ type: 'fail', kind, message: 'the token expired' });
      const message = await shop.say(id, 'No');
      await shop.reaches(message.id, 'failed');
      const path = `/v1/connections/${shop.number.id}`;
      expect((await shop.api.get(path)).body).toMatchObject({ state: 'error', last_error: { kind } });
      expect(await shop.eventsOf(shop.number.id)).toEqual(['connection.created', 'connection.failed']);
      const refused = await shop.api.post(`/v1/conversations/${id}/messages`, { type: 'text', text: 'Again' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'connection_not_active' } });
      const retried = await shop.api.post(`/v1/messages/${message.id}/retry`);
      expect(retried).toMatchObject({ status: 409, body: { code: 'connection_not_active' } });
      await shop.api.patch(path, { secrets: { api_key: 'a-fresh-key-77' } }).expect(200);
      await shop.api.post(`/v1/messages/${message.id}/retry`).expect(200);
      await shop.reaches(message.id, 'accepted');
    },
  );
});
