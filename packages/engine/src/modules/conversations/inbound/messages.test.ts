import type { InboundContent, InboundMedia, Referral } from '@sauda/adapter-kit';
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

const messagesOf = async (conversationId: string) =>
  (await shop.api.get(`/v1/conversations/${conversationId}/messages?sort=occurred_at&limit=100`).expect(200)).body.data;
const conversations = async (of: Shop = shop) => (await of.api.get('/v1/conversations').expect(200)).body.data;
const now = () => engine.clock.now();
const text = (words: string): InboundContent => ({ type: 'text', text: words });
const echo = (to: ReturnType<typeof somebody>, content: InboundContent, message_id: string) =>
  ({ type: 'echo', id: message_id, message_id, to, at: now(), content, reply_to: null }) as const;

const media: InboundMedia = {
  id: 'm-1',
  url: null,
  mime_type: 'image/jpeg',
  sha256: null,
  caption: null,
  filename: null,
};
const contents: [InboundContent, string][] = [
  [text('Is the\n  roof included?'), 'Is the roof included?'],
  [{ type: 'image', media: { ...media, caption: 'My roof' } }, 'My roof'],
  [{ type: 'video', media }, '[video]'],
  [{ type: 'document', media: { ...media, filename: 'bill.pdf' } }, 'bill.pdf'],
  [{ type: 'sticker', media }, '[sticker]'],
  [{ type: 'audio', media, voice: true }, '[audio]'],
  [{ type: 'location', latitude: 18.52, longitude: 73.85, name: null, address: 'Kothrud, Pune' }, 'Kothrud, Pune'],
  [
    { type: 'contacts', contacts: [{ name: 'Meera', phones: [], emails: [], organization: null, own_number: false }] },
    'Meera',
  ],
  [{ type: 'button', text: 'Yes, call me', payload: 'yes' }, 'Yes, call me'],
  [{ type: 'interactive', reply: { type: 'list', id: '3kw', title: '3 kW', description: null, data: null } }, '3 kW'],
  [
    {
      type: 'order',
      catalog_id: 'c-1',
      text: null,
      items: [{ product_id: 'panel', quantity: 6, item_price: '14999.50', currency: 'INR' }],
    },
    '[order]',
  ],
  [{ type: 'unsupported', reason: 'A poll', code: '131051' }, '[unsupported]'],
  [{ type: 'unknown', provider_type: 'hologram', raw: { depth: 3 } }, '[unknown]'],
];

describe('a message', () => {
  it.each(contents)('of every type is kept as it came: %j', async (content, preview) => {
    await shop.receive(whatsapp.message({ from: somebody(), at: now(), content, forwarded: 'many' }));
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({
      last_message_preview: preview,
      last_message_direction: 'inbound',
      unread_count: 1,
    });
    const [message] = await messagesOf(conversation.id);
    expect(message).toMatchObject({ type: content.type, status: 'received', direction: 'inbound', origin: 'contact' });
    expect(message.content).toEqual({ ...content, forwarded: 'many' });
  });

  it('makes contact, conversation and lead; the next ones join them', async () => {
    const from = somebody({ name: 'Ravi Kulkarni' });
    await shop.receive(whatsapp.message({ from, at: now() }), whatsapp.message({ from, at: now() }));
    await shop.receive(whatsapp.message({ from, at: now() }));
    const [conversation, ...others] = await conversations();
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ unread_count: 3, contact: { name: 'Ravi Kulkarni', phone: from.phone } });
    const { body } = await shop.api.get('/v1/leads').expect(200);
    expect(body.data).toMatchObject([{ contact_id: conversation.contact_id, source: 'whatsapp', status: 'open' }]);
    expect(await messagesOf(conversation.id)).toHaveLength(3);
  });

  it('is one message however often, and in however many requests, it comes', async () => {
    const message = whatsapp.message({ from: somebody(), at: now() });
    await shop.receive(message, message);
    await shop.receive(message, whatsapp.message({ from: somebody(), at: now() }));
    const all = await conversations();
    expect(all.map(({ unread_count }: { unread_count: number }) => unread_count)).toEqual([1, 1]);
  });

  it('that is old does not take the preview of a newer one', async () => {
    const from = somebody();
    const ago = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
    await shop.receive(whatsapp.message({ from, at: ago(1), content: text('New') }));
    await shop.receive(whatsapp.message({ from, at: ago(9), content: text('Old') }));
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({ last_message_preview: 'New', unread_count: 2 });
    expect((await messagesOf(conversation.id)).map((m: { preview: string }) => m.preview)).toEqual(['Old', 'New']);
  });

  it('of a group is not recorded', async () => {
    await shop.receive(whatsapp.message({ from: somebody(), at: now(), group_id: 'g-1' }));
    expect(await conversations()).toEqual([]);
    const { body } = await shop.api.get('/v1/inbound_requests').expect(200);
    expect(body.data[0]).toMatchObject({ state: 'ignored', outcomes: [{ result: 'ignored' }] });
  });

  it('does not become a lead where the number’s intake says so', async () => {
    await shop.api.patch(`/v1/connections/${shop.number.id}`, { intake: { create_leads: false } }).expect(200);
    await shop.chatWith(somebody());
    expect((await shop.api.get('/v1/leads')).body.data).toEqual([]);
    expect(await conversations()).toHaveLength(1);
  });

  it('of the same person to two organizations stays two', async () => {
    const other = await openShop(engine, whatsapp, 'Other');
    const from = somebody();
    await shop.chatWith(from);
    await other.chatWith(from);
    const [[ours], [theirs]] = await Promise.all([conversations(), conversations(other)]);
    expect(ours.contact_id).not.toBe(theirs.contact_id);
    expect(ours.unread_count + theirs.unread_count).toBe(2);
    await other.api.get(`/v1/conversations/${ours.id}`).expect(404);
    await other.api.get(`/v1/contacts/${ours.contact_id}`).expect(404);
  });
});

describe('a message about another', () => {
  it('changes that one and makes nothing unread', async () => {
    const from = somebody();
    const { id } = await shop.chatWith(from);
    await shop.api.post(`/v1/conversations/${id}/read`).expect(200);
    const [{ provider_id: message_id }] = await messagesOf(id);
    const at = now();
    await shop.receive(whatsapp.message({ from, at, content: { type: 'reaction', message_id, emoji: '🙏' } }));
    await shop.receive(whatsapp.message({ from, at, content: { type: 'edit', message_id, content: text('5 kW') } }));
    expect((await messagesOf(id))[0]).toMatchObject({
      reactions: { contact: '🙏' },
      content: { text: '5 kW' },
      preview: '5 kW',
      edited_at: expect.any(String),
    });
    await shop.receive(whatsapp.message({ from, at, content: { type: 'reaction', message_id, emoji: null } }));
    await shop.receive(whatsapp.message({ from, at, content: { type: 'revoke', message_id } }));
    expect((await messagesOf(id))[0]).toMatchObject({ reactions: {}, revoked_at: expect.any(String) });
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({ unread_count: 0, last_message_preview: 'Is the teak bookshelf in stock?' });
  });

  it('that nobody knows is kept all the same', async () => {
    const content: InboundContent = { type: 'reaction', message_id: 'long-gone', emoji: '👍' };
    await shop.receive(whatsapp.message({ from: somebody(), at: now(), content }));
    const [conversation] = await conversations();
    expect(await messagesOf(conversation.id)).toMatchObject([{ type: 'reaction', content }]);
    expect((await shop.api.get('/v1/leads')).body.data).toEqual([]);
  });
});

describe('a message written on the business’s own phone', () => {
  it('answers the person, once', async () => {
    const from = somebody();
    const { id } = await shop.chatWith(from);
    const written = echo(from, text('We will call you'), 'echo-1');
    await shop.receive(written, written);
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({ last_message_direction: 'outbound', waiting_since: null });
    expect(await messagesOf(id)).toMatchObject([{ direction: 'inbound' }, { origin: 'app', status: 'sent' }]);
  });

  it('is no answer when it only reacts', async () => {
    const from = somebody();
    const { id } = await shop.chatWith(from);
    const [{ provider_id: message_id }] = await messagesOf(id);
    await shop.receive(echo(from, { type: 'reaction', message_id, emoji: '👍' }, 'echo-2'));
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({ last_message_direction: 'inbound', waiting_since: expect.any(String) });
    expect((await messagesOf(id))[0].reactions).toEqual({ business: '👍' });
  });
});

describe('an advert', () => {
  const referral: Referral = {
    source_type: 'ad',
    source_id: '120200000000000901',
    source_url: 'https://fb.example/ad',
    headline: 'Rooftop solar',
    body: 'From 3 kW',
    media_type: 'image',
    media_url: null,
    click_id: 'ARAkLkA8rmlFeiCktEJQ',
  };
  const attribution = {
    ad_id: referral.source_id,
    click_id: referral.click_id,
    source_type: 'ad',
    page_url: referral.source_url,
    headline: 'Rooftop solar',
    body: 'From 3 kW',
    media_type: 'image',
  };
  const enquiries = async () => (await shop.api.get('/v1/enquiries?sort=received_at').expect(200)).body.data;

  it('is kept on message, enquiry and lead, with ad id and click id apart', async () => {
    await shop.receive(whatsapp.message({ from: somebody(), at: now(), referral }));
    const [lead] = (await shop.api.get('/v1/leads').expect(200)).body.data;
    expect(lead).toMatchObject({ source: 'whatsapp_ad', sub_source: 'ad', attribution });
    expect(await enquiries()).toMatchObject([
      { lead_id: lead.id, connection_id: shop.number.id, attribution, raw: referral, source: 'whatsapp_ad' },
    ]);
    const [conversation] = await conversations();
    expect((await messagesOf(conversation.id))[0].content.referral).toEqual(referral);
  });

  it('that brings an open lead back adds an enquiry, not a lead', async () => {
    const from = somebody();
    await shop.receive(whatsapp.message({ from, at: now() }));
    await shop.receive(whatsapp.message({ from, at: now(), referral: { ...referral, source_type: 'post' } }));
    await shop.receive(whatsapp.message({ from, at: now() }));
    const { body } = await shop.api.get('/v1/leads').expect(200);
    expect(body.data).toHaveLength(1);
    expect(await enquiries()).toMatchObject([
      { source: 'whatsapp', lead_id: body.data[0].id },
      { source: 'whatsapp_ad', lead_id: body.data[0].id, attribution: { post_id: referral.source_id } },
    ]);
  });
});
