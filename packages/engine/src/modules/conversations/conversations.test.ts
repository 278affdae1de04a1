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

const inbox = async (query = '', api: Api = shop.api): Promise<string[]> =>
  (await api.get(`/v1/conversations?${query}`).expect(200)).body.data.map(({ id }: { id: string }) => id);
const pathOf = ({ id }: { id: string }) => `/v1/conversations/${id}`;

describe('refusals', () => {
  const actions = [
    ['assign', { assignee_id: null }],
    ['close', undefined],
    ['reopen', undefined],
    ['snooze', { until: '2036-01-01T00:00:00Z' }],
    ['read', undefined],
  ] as const;

  it('lets nobody in without a key, and only readers with a viewer’s', async () => {
    const path = pathOf(await shop.chatWith(somebody()));
    const viewer = await shop.member('viewer');
    for (const [action, body] of actions) {
      await engine.http.post(`${path}/${action}`).send(body).expect(401);
      await viewer.api.post(`${path}/${action}`, body).expect(403);
    }
    await engine.http.get('/v1/conversations').expect(401);
    await viewer.api.get(path).expect(200);
    await viewer.api.patch(path, { status: 'closed' }).expect(403);
  });

  it('does not find those of another organization', async () => {
    const path = pathOf(await shop.chatWith(somebody()));
    const other = await openShop(engine, whatsapp, 'Other');
    for (const [action, body] of actions) await other.api.post(`${path}/${action}`, body).expect(404);
    await other.api.get(path).expect(404);
    await other.api.patch(path, { status: 'closed' }).expect(404);
    expect(await inbox('', other.api)).toEqual([]);
  });

  it('points at what is wrong', async () => {
    const path = pathOf(await shop.chatWith(somebody()));
    const other = await openShop(engine, whatsapp, 'Other');
    const stranger = await shop.api.post(`${path}/assign`, { assignee_id: other.owner_id }).expect(422);
    expect(stranger.body.errors).toMatchObject([{ pointer: '/assignee_id', code: 'unknown_user' }]);
    const past = await shop.api.post(`${path}/snooze`, { until: '2020-01-01T00:00:00Z' }).expect(422);
    expect(past.body.errors).toMatchObject([{ pointer: '/until', code: 'in_the_past' }]);
    await shop.api.patch(path, { status: 'snoozed' }).expect(422);
    await shop.api.get('/v1/conversations?status=lost').expect(400);
    const stale = await shop.api.patch(path, { status: 'pending' }).set('if-match', '"v999"').expect(412);
    expect(stale.body.code).toBe('version_conflict');
  });
});

describe('the inbox', () => {
  it('has the latest first and is read in pages', async () => {
    const chats = [];
    for (let i = 0; i < 5; i++) chats.push((await shop.chatWith(somebody())).id);
    expect(await inbox()).toEqual(chats.toReversed());
    const first = await shop.api.get('/v1/conversations?limit=3').expect(200);
    const rest = await shop.api.get(`/v1/conversations?limit=3&cursor=${first.body.next_cursor}`).expect(200);
    const both = [...first.body.data, ...rest.body.data].map(({ id }: { id: string }) => id);
    expect(both).toEqual(chats.toReversed());
    expect(rest.body).toMatchObject({ has_more: false, next_cursor: null });
  });

  it('is filtered by what a team asks for', async () => {
    const [one, two] = [await shop.chatWith(somebody()), await shop.chatWith(somebody())];
    await shop.say(one.id, 'Namaste');
    await shop.api.post(`${pathOf(one)}/read`).expect(200);
    await shop.api.post(`${pathOf(two)}/assign`, { assignee_id: shop.owner_id }).expect(200);
    await shop.api.post(`${pathOf(one)}/close`).expect(200);
    expect(await inbox('waiting=true')).toEqual([two.id]);
    expect(await inbox('unread=false')).toEqual([one.id]);
    expect(await inbox('status=open')).toEqual([two.id]);
    expect(await inbox(`assignee_id=${shop.owner_id}`)).toEqual([two.id]);
    expect(await inbox('assignee_id[is_null]=true')).toEqual([one.id]);
    expect(await inbox(`contact_id=${one.contact_id}`)).toEqual([one.id]);
  });

  it('shows a salesperson their own: by the lead’s owner or the assignment', async () => {
    const [one, two] = [await shop.chatWith(somebody()), await shop.chatWith(somebody())];
    const agent = await shop.member('agent');
    expect(await inbox('', agent.api)).toEqual([]);
    await agent.api.get(pathOf(one)).expect(404);
    const { body } = await shop.api.get(`/v1/leads?contact_id=${one.contact_id}`).expect(200);
    await shop.api.post(`/v1/leads/${body.data[0].id}/assign`, { owner_id: agent.id }).expect(200);
    await agent.api.get(pathOf(one)).expect(200);
    await shop.api.post(`${pathOf(two)}/assign`, { assignee_id: agent.id }).expect(200);
    await engine.eventually(async () => {
      expect((await inbox('', agent.api)).toSorted()).toEqual([one.id, two.id].toSorted());
    });
    await shop.api.post(`${pathOf(two)}/assign`, { assignee_id: null }).expect(200);
    expect(await inbox('', agent.api)).toEqual([one.id]);
  });
});

describe('a conversation', () => {
  it('that is read shows blue ticks, once', async () => {
    const chat = await shop.chatWith(somebody());
    const { body } = await shop.api.get(`${pathOf(chat)}/messages`).expect(200);
    const { provider_id } = body.data[0];
    const answer = await shop.api.post(`${pathOf(chat)}/read`).expect(200);
    expect(answer.body.unread_count).toBe(0);
    await engine.eventually(async () => expect(whatsapp.read).toContain(provider_id));
    await shop.api.post(`${pathOf(chat)}/read`).expect(200);
    expect(whatsapp.read.filter((id) => id === provider_id)).toHaveLength(1);
  });

  it('tells who took it and what became of it, once each', async () => {
    const chat = await shop.chatWith(somebody());
    const agent = await shop.member('agent');
    for (let twice = 0; twice < 2; twice++) {
      await shop.api.post(`${pathOf(chat)}/assign`, { assignee_id: agent.id }).expect(200);
      await shop.api.patch(pathOf(chat), { status: 'pending' }).expect(200);
    }
    expect(await shop.eventsOf(chat.id)).toEqual([
      'conversation.created',
      'conversation.assigned',
      'conversation.status_changed',
    ]);
  });

  it('that is closed or put off opens again with the person’s next message', async () => {
    const person = somebody();
    const chat = await shop.chatWith(person);
    await shop.api.post(`${pathOf(chat)}/close`).expect(200);
    await shop.chatWith(person);
    expect((await shop.api.get(pathOf(chat))).body.status).toBe('open');
    await shop.api.post(`${pathOf(chat)}/snooze`, { until: '2036-01-01T00:00:00Z' }).expect(200);
    await shop.chatWith(person);
    expect((await shop.api.get(pathOf(chat))).body).toMatchObject({ status: 'open', snoozed_until: null });
    expect(await shop.eventsOf(chat.id)).toEqual([
      'conversation.created',
      'conversation.status_changed',
      'conversation.closed',
      ...Array.from({ length: 3 }, () => 'conversation.status_changed'),
    ]);
  });

  it('goes to the owner of the person’s lead, and says so', async () => {
    const agent = await shop.member('agent');
    const person = somebody();
    const contact = { name: 'Ravi Kulkarni', phones: [person.phone] };
    await shop.api.post('/v1/leads', { contact, owner_id: agent.id }).expect(201);
    const chat = await shop.chatWith(person);
    expect(chat).toMatchObject({ assignee_id: agent.id });
    await shop.chatWith(person);
    expect(await shop.eventsOf(chat.id)).toEqual(['conversation.created', 'conversation.assigned']);
  });

  it('that is put off opens again when its time has come', async () => {
    const chat = await shop.chatWith(somebody());
    const until = new Date(engine.clock.now().getTime() + 3_600_000).toISOString();
    const { body } = await shop.api.post(`${pathOf(chat)}/snooze`, { until }).expect(200);
    expect(body).toMatchObject({ status: 'snoozed', snoozed_until: until });
    engine.clock.advance(3_601_000);
    await engine.eventually(async () =>
      expect((await shop.api.get(pathOf(chat))).body).toMatchObject({ status: 'open', snoozed_until: null }),
    );
  });

  it('waits for an answer since the first unanswered message, and keeps when it was first answered', async () => {
    const person = somebody();
    const chat = await shop.chatWith(person);
    const asked = (await shop.api.get(pathOf(chat))).body;
    engine.clock.advance(60_000);
    await shop.chatWith(person);
    expect((await shop.api.get(pathOf(chat))).body.waiting_since).toBe(asked.waiting_since);
    await shop.say(chat.id, 'Namaste');
    const answered = (await shop.api.get(pathOf(chat))).body;
    expect(answered).toMatchObject({ waiting_since: null, first_response_at: expect.any(String) });
    engine.clock.advance(60_000);
    await shop.say(chat.id, 'Are you there?');
    expect((await shop.api.get(pathOf(chat))).body.first_response_at).toBe(answered.first_response_at);
  });
});
