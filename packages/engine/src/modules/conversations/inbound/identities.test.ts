import type { WhatsAppPerson } from '@sauda/adapter-kit';
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

let ids = 0;
const userId = () => `IN.10293847561${1_000 + ids++}`;
const writes = (from: WhatsAppPerson) => shop.receive(whatsapp.message({ from, at: engine.clock.now() }));
const conversations = async () => (await shop.api.get('/v1/conversations?sort=created_at').expect(200)).body.data;
const contacts = async () => (await shop.api.get('/v1/contacts').expect(200)).body.data;

/** Who a reply in the conversation goes to. */
async function repliesGoTo(conversationId: string): Promise<{ phone: string | null; user_id: string | null }> {
  const { id } = await shop.say(conversationId, 'Namaste');
  await shop.reaches(id, 'accepted');
  const sent = whatsapp.sent().find(({ message }) => message.id === id);
  if (!sent) throw new Error('Nothing went out.');
  return sent.message.to;
}

describe('a person', () => {
  it('may have a phone only', async () => {
    const ravi = somebody();
    await writes(ravi);
    await writes(ravi);
    const [one, ...more] = await conversations();
    expect(more).toEqual([]);
    expect(await repliesGoTo(one.id)).toEqual({ phone: ravi.phone, user_id: null });
  });

  it('may have a user id only, and is answered by it', async () => {
    const user_id = userId();
    const hidden = somebody({ phone: null, user_id, username: 'ravi.k' });
    await writes(hidden);
    await writes(hidden);
    const [one, ...more] = await conversations();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ unread_count: 2, contact: { phone: null, name: 'Ravi Kulkarni' } });
    expect(await repliesGoTo(one.id)).toEqual({ phone: null, user_id });
  });

  const both = () => somebody({ user_id: userId() });
  const phoneOnly = (person: WhatsAppPerson) => ({ ...person, user_id: null });
  const idOnly = (person: WhatsAppPerson) => ({ ...person, phone: null });

  it.each([
    ['phone first, then both, then the user id', [phoneOnly, (p: WhatsAppPerson) => p, idOnly]],
    ['user id first, then both, then the phone', [idOnly, (p: WhatsAppPerson) => p, phoneOnly]],
    ['both at once, then either', [(p: WhatsAppPerson) => p, phoneOnly, idOnly]],
  ])('is one contact with one conversation: %s', async (_, faces) => {
    const person = both();
    for (const face of faces) await writes(face(person));
    expect(await conversations()).toMatchObject([{ unread_count: 3 }]);
    expect(await contacts()).toMatchObject([{ phones: [person.phone] }]);
    const [one] = await conversations();
    expect((await repliesGoTo(one.id)).phone).toBe(person.phone);
  });

  it('is one of two when a message names a phone and an id that both have conversations', async () => {
    const person = both();
    await writes(phoneOnly(person));
    await writes({ ...idOnly(person), name: 'Meera Joshi' });
    const before = await conversations();
    expect(before).toHaveLength(2);
    await writes(person);
    const after = await conversations();
    expect(after.map(({ id, contact_id }: { id: string; contact_id: string }) => ({ id, contact_id }))).toEqual(
      before.map(({ id, contact_id }: { id: string; contact_id: string }) => ({ id, contact_id })),
    );
    expect(after.map(({ unread_count }: { unread_count: number }) => unread_count)).toEqual([1, 2]);
    expect(await contacts()).toHaveLength(2);
  });

  it('who has neither is not invented; the request is kept', async () => {
    await shop.receive(whatsapp.message({ from: somebody({ phone: null }), at: engine.clock.now() }));
    expect(await contacts()).toEqual([]);
    const { body } = await shop.api.get('/v1/inbound_requests?state=failed').expect(200);
    expect(body.data).toMatchObject([{ error: { code: 'unrecognised' } }]);
  });

  it('known from a form is recognised by the phone', async () => {
    const ravi = somebody();
    const made = await shop.api.post('/v1/contacts', { name: 'R. Kulkarni', phones: [ravi.phone] }).expect(201);
    await writes({ ...ravi, user_id: userId() });
    expect(await conversations()).toMatchObject([{ contact_id: made.body.id, contact: { name: 'R. Kulkarni' } }]);
  });
});

describe('a change of number', () => {
  const change = (was: string | null, now: string | null) =>
    shop.receive({
      type: 'identity',
      id: `change-${was}-${now}`,
      was: { phone: was, user_id: null },
      now: { phone: now, user_id: null, parent_user_id: null },
      at: engine.clock.now(),
    });

  it('keeps contact and conversation, and replies go to the new number', async () => {
    const old = somebody({ phone: '+919999989999' });
    const { id, contact_id } = await shop.chatWith(old);
    const fresh = somebody({ phone: '+919999910001' });
    await change(old.phone, fresh.phone);
    expect((await repliesGoTo(id)).phone).toBe(fresh.phone);
    await writes(fresh);
    expect(await conversations()).toMatchObject([{ id, contact_id, unread_count: 2 }]);
    expect(await shop.eventsOf(contact_id)).toEqual(['contact.created', 'contact.identity_changed']);
    await change(old.phone, fresh.phone);
    expect(await shop.eventsOf(contact_id)).toHaveLength(2);
  });

  it('that shows in a message alone is understood by the user id', async () => {
    const user_id = userId();
    const { id } = await shop.chatWith(somebody({ phone: '+919999989998', user_id }));
    await writes(somebody({ phone: '+919999910002', user_id }));
    expect(await conversations()).toHaveLength(1);
    expect((await repliesGoTo(id)).phone).toBe('+919999910002');
  });

  it('to the number of somebody else merges nobody', async () => {
    const [one, two] = [somebody(), somebody()];
    const first = await shop.chatWith(one);
    const second = await shop.chatWith(two);
    await change(one.phone, two.phone);
    await writes(two);
    const all = await conversations();
    expect(all).toMatchObject([
      { id: first.id, contact_id: first.contact_id, unread_count: 1 },
      { id: second.id, contact_id: second.contact_id, unread_count: 2 },
    ]);
  });

  it('of somebody unknown is ignored', async () => {
    await change('+919999900100', '+919999900101');
    expect(await contacts()).toEqual([]);
  });

  it('of marketing wishes is told on the person’s timeline', async () => {
    const person = somebody();
    const { contact_id } = await shop.chatWith(person);
    const preference = { type: 'preference', id: 'p-1', person, purpose: 'marketing', value: 'stop' } as const;
    await shop.receive({ ...preference, at: engine.clock.now() });
    expect(await shop.eventsOf(contact_id)).toContain('contact.marketing_preference_changed');
  });
});
