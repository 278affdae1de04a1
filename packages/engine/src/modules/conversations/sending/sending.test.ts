import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { openShop, type Shop, somebody } from '../../../kernel/testing/whatsapp.ts';
import { createTestEngine, type TestEngine } from '../../../testing.ts';

const whatsapp = fakeWhatsApp();
/** A number that cannot send everything. */
const plain = { ...fakeWhatsApp({ capabilities: { send: ['text', 'template'] } }).adapter, id: 'plain-whatsapp' };
let engine: TestEngine;
let shop: Shop;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter, plain] });
});
afterAll(() => engine.close());
beforeEach(async () => {
  shop = await openShop(engine, whatsapp);
});

const text = { type: 'text', text: 'Namaste' };
const template = { type: 'template', template: { name: 'site_visit_reminder', language: 'en' } };
const wentOut = (id: string) => whatsapp.sent().filter(({ message }) => message.id === id);
const textsTo = (phone: string | null) =>
  whatsapp
    .sent()
    .filter(({ message }) => message.to.phone === phone)
    .map(({ message }) => (message.content.type === 'text' ? message.content.text : message.content.type));

describe('refusals', () => {
  it('needs a key, a permission and an idempotency key', async () => {
    const { id } = await shop.chatWith(somebody());
    const path = `/v1/conversations/${id}/messages`;
    await engine.http.post(path).send(text).expect(401);
    const viewer = await shop.member('viewer');
    expect((await viewer.api.post(path, text).expect(403)).body.required_permission).toBe('messages:send');
    const bare = await engine.http.post(path).set('authorization', `Bearer ${shop.key}`).send(text);
    expect(bare.body.code).toBe('idempotency_key_required');
  });

  it('names every field that does not fit the type', async () => {
    const { id } = await shop.chatWith(somebody());
    const refuse = async (body: object) =>
      (await shop.api.post(`/v1/conversations/${id}/messages`, body).expect(422)).body.errors
        .map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)
        .sort();
    expect(await refuse({ type: 'text', media: { id: '1' } })).toEqual(['/media unknown_field', '/text required']);
    expect(await refuse({ type: 'image', media: { id: '1', link: 'http://example.com/a.jpg' } })).toEqual([
      '/media one_of',
      '/media/link invalid',
    ]);
    expect(await refuse({ type: 'audio', media: { id: '1', caption: 'Hear' } })).toEqual([
      '/media/caption unknown_field',
    ]);
    const button = { type: 'button', parameters: [{ type: 'payload' }] };
    expect(
      await refuse({ type: 'template', template: { name: 'offer', language: 'en', components: [button] } }),
    ).toEqual(['/template/components/0 required', '/template/components/0/parameters/0/payload required']);
  });

  it('does not find conversations and messages of another organization', async () => {
    const { id } = await shop.chatWith(somebody());
    const { id: messageId } = await shop.say(id, 'Ours');
    const other = await openShop(engine, whatsapp, 'Other');
    await other.api.post(`/v1/conversations/${id}/messages`, text).expect(404);
    await other.api.get(`/v1/conversations/${id}/messages`).expect(404);
    await other.api.get(`/v1/messages/${messageId}`).expect(404);
    await other.api.post(`/v1/messages/${messageId}/retry`).expect(404);
    await other.api.post(`/v1/messages/${messageId}/reactions`, { emoji: '👍' }).expect(404);
    const quoting = await other.chatWith(somebody());
    const answer = await other.api
      .post(`/v1/conversations/${quoting.id}/messages`, { ...text, reply_to_message_id: messageId })
      .expect(422);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/reply_to_message_id', code: 'unknown_message' });
  });

  it('says which number to send from when that is not clear', async () => {
    const to = { phone: '+919999911111' };
    await shop.connect('number-2');
    expect((await shop.api.post('/v1/messages', { to, ...template }).expect(422)).body.code).toBe('no_connection');
    const stranger = await openShop(engine, whatsapp, 'Other');
    const answer = await shop.api.post('/v1/messages', { to, connection_id: stranger.number.id, ...template });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_connection' }] } });
  });
});

describe('the queue', () => {
  it('takes message and queue row in one transaction, or neither', async () => {
    const ravi = somebody();
    const { id } = await shop.chatWith(ravi);
    const counts = () =>
      engine.engine.kernel.db.withTenant(systemActor(shop.id), (tx) =>
        tx.rows(sql`select (select count(*)::int from messages where direction = 'outbound') as messages,
          (select count(*)::int from outgoing_messages) as queued, (select count(*)::int from events where type = 'message.queued') as events`),
      );
    const key = 'one-key-for-two';
    const path = `/v1/conversations/${id}/messages`;
    await shop.api.post(path, text).set('idempotency-key', key).expect(201);
    await engine.eventually(async () => expect((await counts())[0]).toEqual({ messages: 1, queued: 0, events: 1 }));
    // The handler queues a message before the used key is seen: all of it is undone.
    await shop.api
      .post(path, { ...text, text: 'Another' })
      .set('idempotency-key', key)
      .expect(422);
    await shop.api.post(path, text).set('idempotency-key', key).expect(201);
    expect((await counts())[0]).toEqual({ messages: 1, queued: 0, events: 1 });
    expect(textsTo(ravi.phone)).toEqual(['Namaste']);
  });

  it('is `queued` at once, carries our id to the provider, and is `accepted` with its id', async () => {
    const ravi = somebody();
    const { id } = await shop.chatWith(ravi);
    const queued = await shop.say(id, 'Namaste');
    expect(queued).toMatchObject({ object: 'message', status: 'queued', provider_id: null, direction: 'outbound' });
    const accepted = await shop.reaches(queued.id, 'accepted');
    const [sent] = wentOut(queued.id);
    expect(sent).toMatchObject({ number_id: 'number-1', message_id: accepted.provider_id });
    expect(sent?.message).toMatchObject({ to: { phone: ravi.phone }, content: text, reply_to: null });
    expect(accepted).toMatchObject({ error: null, accepted_at: expect.any(String), sent_at: null });
  });

  it('knows who wrote: a member or a key', async () => {
    const { id } = await shop.chatWith(somebody());
    const agent = await shop.member('admin');
    const answer = await agent.api.post(`/v1/conversations/${id}/messages`, text).expect(201);
    expect(answer.body).toMatchObject({ origin: 'user', author_id: agent.id });
  });

  it('quotes a message of the conversation, and reacts to it', async () => {
    const { id } = await shop.chatWith(somebody());
    const { body } = await shop.api.get(`/v1/conversations/${id}/messages`).expect(200);
    const [theirs] = body.data;
    const reply = await shop.api
      .post(`/v1/conversations/${id}/messages`, { ...text, reply_to_message_id: theirs.id })
      .expect(201);
    const reaction = await shop.api.post(`/v1/messages/${theirs.id}/reactions`, { emoji: '👍' }).expect(201);
    await shop.reaches(reaction.body.id, 'accepted');
    expect(wentOut(reply.body.id)[0]?.message.reply_to).toBe(theirs.provider_id);
    expect(wentOut(reaction.body.id)[0]?.message.content).toEqual({
      type: 'reaction',
      message_id: theirs.provider_id,
      emoji: '👍',
    });
    expect((await shop.api.get(`/v1/messages/${theirs.id}`)).body.reactions).toEqual({ business: '👍' });
    const back = await shop.api.post(`/v1/messages/${theirs.id}/reactions`, { emoji: null }).expect(201);
    await shop.reaches(back.body.id, 'accepted');
    expect((await shop.api.get(`/v1/messages/${theirs.id}`)).body.reactions).toEqual({});
  });

  it('keeps the order of a conversation, however many are queued', async () => {
    const ravi = somebody();
    const { id } = await shop.chatWith(ravi);
    const gate = whatsapp.hang();
    const said = Array.from({ length: 12 }, (_, i) => `Message ${i + 1}`);
    let last = '';
    for (const one of said) last = (await shop.say(id, one)).id;
    await gate.arrived;
    gate.release();
    await shop.reaches(last, 'accepted');
    expect(textsTo(ravi.phone)).toEqual(said);
  });

  it('writes to a phone nobody knows with a template only', async () => {
    const to = { phone: '099999 13579' };
    const refused = await shop.api.post('/v1/messages', { to, ...text }).expect(422);
    expect(refused.body.code).toBe('outside_messaging_window');
    expect((await shop.api.get('/v1/contacts')).body.data).toEqual([]);
    const { body } = await shop.api.post('/v1/messages', { to, ...template }).expect(201);
    await shop.reaches(body.id, 'accepted');
    expect(wentOut(body.id)[0]?.message.to.phone).toBe('+919999913579');
    const again = await shop.api.post('/v1/messages', { to, ...template }).expect(201);
    expect(again.body.conversation_id).toBe(body.conversation_id);
    expect((await shop.api.get('/v1/leads')).body.data).toEqual([]);
  });

  it('refuses what the number cannot send', async () => {
    const settings = { config: { number_id: 'plain-1' }, secrets: whatsapp.secrets };
    const { body } = await shop.api
      .post('/v1/connections', { adapter: plain.id, name: 'Plain', ...settings })
      .expect(201);
    const media = { type: 'image', media: { link: 'https://example.com/a.jpg' } };
    const to = { phone: '+919999911122' };
    const answer = await shop.api.post('/v1/messages', { to, connection_id: body.id, ...media }).expect(422);
    expect(answer.body.code).toBe('unsupported_content');
  });
});

describe('the messaging window', () => {
  const day = 24 * 3_600_000;
  const attempts = [text, { type: 'image', media: { link: 'https://example.com/a.jpg' } }];

  it('is open for 24 hours from the time the person wrote, then takes templates only', async () => {
    const conversation = await shop.chatWith(somebody());
    const path = `/v1/conversations/${conversation.id}`;
    expect((await shop.api.get(path)).body.window).toMatchObject({ open: true });
    const { body } = await shop.api.get(`${path}/messages`).expect(200);
    engine.clock.advance(day + 1_000);
    expect((await shop.api.get(path)).body.window).toMatchObject({ open: false });
    for (const attempt of attempts) {
      const answer = await shop.api.post(`${path}/messages`, attempt).expect(422);
      expect(answer.body).toMatchObject({ code: 'outside_messaging_window', window_expires_at: expect.any(String) });
    }
    const reaction = await shop.api.post(`/v1/messages/${body.data[0].id}/reactions`, { emoji: '👍' }).expect(422);
    expect(reaction.body.code).toBe('outside_messaging_window');
    await shop.api.post(`${path}/messages`, template).expect(201);
  });

  it('is not opened by a message of 25 hours ago that is delivered now', async () => {
    const from = somebody();
    await shop.receive(whatsapp.message({ from, at: new Date(engine.clock.now().getTime() - day - 3_600_000) }));
    const { body } = await shop.api.get('/v1/conversations').expect(200);
    expect(body.data[0].window.open).toBe(false);
    const answer = await shop.api.post(`/v1/conversations/${body.data[0].id}/messages`, text).expect(422);
    expect(answer.body.code).toBe('outside_messaging_window');
    // Nor does an old message shorten a window that is open.
    await shop.receive(whatsapp.message({ from, at: engine.clock.now() }));
    await shop.receive(whatsapp.message({ from, at: new Date(engine.clock.now().getTime() - day) }));
    await shop.api.post(`/v1/conversations/${body.data[0].id}/messages`, text).expect(201);
  });

  it('is opened neither by statuses nor by what the business writes on its phone', async () => {
    const to = somebody();
    const { body } = await shop.api.post('/v1/messages', { to: { phone: to.phone }, ...template }).expect(201);
    const { provider_id } = await shop.reaches(body.id, 'accepted');
    const at = engine.clock.now();
    const echo = { type: 'echo', id: 'e-1', message_id: 'e-1', to, at, content: text, reply_to: null } as never;
    await shop.receive(whatsapp.status({ message_id: provider_id, status: 'read', at }), echo);
    const { body: conversation } = await shop.api.get(`/v1/conversations/${body.conversation_id}`).expect(200);
    expect(conversation).toMatchObject({ last_message_preview: 'Namaste', window: { open: false, expires_at: null } });
    await shop.api.post(`/v1/conversations/${body.conversation_id}/messages`, text).expect(422);
  });
});
