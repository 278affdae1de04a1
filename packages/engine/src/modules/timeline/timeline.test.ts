import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openShop, type Shop, somebody } from '../../kernel/testing/whatsapp.ts';
import { type Api, createTestEngine, type TestEngine } from '../../testing.ts';

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

interface Told {
  id: string;
  type: string;
  occurred_at: string;
  lead_id: string | null;
}

async function story(path: string, api: Api = shop.api): Promise<Told[]> {
  return (await api.get(`${path}/timeline?limit=100`).expect(200)).body.data;
}

/** The whole story, read in pages of `limit`. */
async function inPages(path: string, limit: number): Promise<Told[]> {
  const all: Told[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await shop.api.get(`${path}/timeline?limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`);
    expect(body.data.length).toBeLessThanOrEqual(limit);
    expect(body.has_more).toBe(body.next_cursor !== null);
    all.push(...body.data);
    cursor = body.next_cursor;
  } while (cursor !== null);
  return all;
}

const types = (told: Told[]) => told.map(({ type }) => type);

/** Ravi wrote; his lead and contact. */
async function ravi() {
  const { id, contact_id } = await shop.chatWith(somebody());
  const { body } = await shop.api.get(`/v1/leads?contact_id=${contact_id}`).expect(200);
  const [lead] = body.data;
  return {
    conversation_id: id,
    contact: `/v1/contacts/${contact_id}`,
    contact_id,
    lead_id: lead.id as string,
    lead: `/v1/leads/${lead.id}`,
  };
}

describe('refusals', () => {
  it('shows a story only to those who see its lead or contact', async () => {
    const { lead, contact } = await ravi();
    const other = await openShop(engine, whatsapp, 'Other');
    const agent = await shop.member('agent');
    for (const path of [lead, contact]) {
      await engine.http.get(`${path}/timeline`).expect(401);
      await other.api.get(`${path}/timeline`).expect(404);
      await agent.api.get(`${path}/timeline`).expect(404);
    }
  });

  it('takes a cursor only for the story it was made for', async () => {
    const { lead, contact } = await ravi();
    const { body } = await shop.api.get(`${lead}/timeline?limit=1`).expect(200);
    for (const wrong of [`${contact}/timeline`, '/v1/events']) {
      const parameter = wrong === '/v1/events' ? 'after' : 'cursor';
      const answer = await shop.api.get(`${wrong}?${parameter}=${body.next_cursor}`).expect(400);
      expect(answer.body.code).toBe('cursor_mismatch');
    }
    await shop.api.get(`${lead}/timeline?cursor=nonsense`).expect(400);
  });
});

describe('a lead’s story', () => {
  it('has everything in the order it happened, newest first', async () => {
    const { lead, conversation_id, lead_id } = await ravi();
    const { id } = await shop.say(conversation_id, 'Namaste');
    const { provider_id } = await shop.reaches(id, 'accepted');
    await shop.receive(whatsapp.status({ message_id: provider_id, status: 'delivered', at: engine.clock.now() }));
    engine.clock.advance(60_000);
    await shop.api.post('/v1/notes', { lead_id, body: 'Wants a visit' }).expect(201);
    await shop.api.post(`${lead}/win`, { value: { amount: 28_500_000 } }).expect(200);
    const told = await story(lead);
    expect(types(told)).toEqual(expect.arrayContaining(['lead.created', 'contact.created', 'message.received']));
    const known = ['message.received', 'message.queued', 'message.delivered', 'note.created', 'lead.won'];
    expect(
      types(told)
        .toReversed()
        .filter((type) => known.includes(type)),
    ).toEqual(known);
    const times = told.map(({ occurred_at }) => occurred_at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('places a message that is delivered late where it was written', async () => {
    const { lead, contact_id } = await ravi();
    const { body } = await shop.api.get(`/v1/contacts/${contact_id}`).expect(200);
    const from = somebody({ phone: body.phones[0] });
    const at = new Date(engine.clock.now().getTime() - 3_600_000);
    await shop.receive(whatsapp.message({ from, at, content: { type: 'text', text: 'Before' } }));
    expect((await story(lead)).at(-1)).toMatchObject({ type: 'message.received', occurred_at: at.toISOString() });
  });

  it('is read in pages without loss or repetition, also when much happened at once', async () => {
    const { lead, contact, contact_id } = await ravi();
    const { body } = await shop.api.get(contact).expect(200);
    const from = somebody({ phone: body.phones[0] });
    const at = new Date(engine.clock.now().getTime() + 1_000);
    await shop.receive(...Array.from({ length: 23 }, () => whatsapp.message({ from, at })));
    for (const path of [lead, contact]) {
      const whole = await story(path);
      expect(whole.length).toBeGreaterThan(25);
      for (const limit of [1, 7, 23]) expect(await inPages(path, limit)).toEqual(whole);
    }
    expect(await shop.eventsOf(contact_id)).toContain('contact.created');
  });

  it('has the chats on every lead of the person, and the moves of none but its own', async () => {
    const { lead, contact, contact_id, conversation_id } = await ravi();
    const lost = await shop.api.post(`${lead}/lose`, { reason: 'Roof too small' });
    expect(lost.status, lost.text).toBe(200);
    const second = await shop.api.post('/v1/leads', { contact_id, title: 'Battery' }).expect(201);
    const { id } = await shop.say(conversation_id, 'We have batteries, too');
    const path = `/v1/leads/${second.body.id}`;
    const queued = (told: Told[]) => told.filter(({ type }) => type === 'message.queued');
    const [first, next, whole] = await Promise.all([story(lead), story(path), story(contact)]);
    expect(queued(first)).toHaveLength(1);
    expect(queued(next)).toEqual(queued(first));
    expect(new Set(next.map(({ lead_id }) => lead_id))).toEqual(new Set([null, second.body.id]));
    expect(first.some(({ lead_id }) => lead_id === second.body.id)).toBe(false);
    const ids = (told: Told[]) => told.map(({ id }) => id);
    expect(ids(whole).toSorted()).toEqual([...new Set([...ids(first), ...ids(next)])].toSorted());
    await shop.reaches(id, 'accepted');
  });
});

describe('a contact’s story', () => {
  it('shows a salesperson nothing of the leads of others', async () => {
    const { contact, contact_id, lead_id } = await ravi();
    const [one, two] = await Promise.all([shop.member('agent'), shop.member('agent')]);
    await shop.api.post(`/v1/leads/${lead_id}/assign`, { owner_id: one.id }).expect(200);
    const second = await shop.api.post('/v1/leads', { contact_id, title: 'Battery', owner_id: two.id }).expect(201);
    const seen = async (api: Api) => new Set((await story(contact, api)).map((told) => told.lead_id));
    expect(await seen(shop.api)).toEqual(new Set([null, lead_id, second.body.id]));
    expect(await seen(one.api)).toEqual(new Set([null, lead_id]));
    expect(await seen(two.api)).toEqual(new Set([null, second.body.id]));
  });
});
