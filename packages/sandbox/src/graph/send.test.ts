import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../input.ts';
import type { WebhookStatus } from '../testing/receiver.ts';
import { fixtureTemplates } from '../testing/templates.ts';
import { ananya, fixture, phoneNumberId, startWorld, type TestWorld, token } from '../testing/world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const behave = (behaviour: object) =>
  world.post('/play/whatsapp/behaviour', { phone_number_id: phoneNumberId, ...behaviour });

const reminder = {
  name: 'site_visit_reminder',
  language: { code: 'en' },
  components: [
    {
      type: 'body',
      parameters: [
        { type: 'text', text: 'Ananya' },
        { type: 'text', text: '12 Nov, 10 AM' },
      ],
    },
  ],
};

function idOf(body: Json): string {
  const [message] = body.messages as { id: string }[];
  return message?.id ?? '';
}

async function upload(): Promise<string> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new File(['picture'], 'shelf.jpg', { type: 'image/jpeg' }));
  const response = await fetch(`${world.origin}/graph/v24.0/${phoneNumberId}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  const { id } = (await response.json()) as { id: string };
  return id;
}

describe('what Meta accepts', () => {
  const names = readdirSync(new URL('../../fixtures/whatsapp/', import.meta.url));
  const requests = names.filter((name) => /^send-.*\.request\.json$/.test(name));

  it.each(requests)('%s', async (name) => {
    await world.close();
    world = await startWorld({ templates: fixtureTemplates });
    await world.write({ text: 'Hello' });
    await world.write({ from: { user_id: 'IN.3948576102938475' }, text: 'Hello' });
    await world.write({ from: { phone: '+91 99999 34567' }, text: 'Hello' });
    const media = await upload();
    const { body } = fixture(`whatsapp/${name}`);
    const message = JSON.parse(JSON.stringify(body).replaceAll(/"4[12]0000000\d+"/g, `"${media}"`)) as Json;
    const answer = await world.graph('POST', `/${phoneNumberId}/messages`, message);
    expect(answer).toEqual({ status: 200, body: expect.objectContaining({ messaging_product: 'whatsapp' }) });
    expect(idOf(answer.body)).toMatch(/^wamid\./);
  });

  it('covers every recorded request', () => {
    expect(requests.length).toBeGreaterThan(30);
  });
});

describe('the answer', () => {
  it('names the recipient and the message like the recorded ones', async () => {
    await world.write({ text: 'Hello' });
    const shape = (name: string) => {
      const { body } = fixture(`whatsapp/${name}`) as { body: { messages: Json[] } };
      return {
        ...body,
        messages: body.messages.map((message) => ({ ...message, id: expect.stringMatching(/^wamid\./) })),
      };
    };
    const text = await world.send({ type: 'text', text: { body: 'Namaste' } });
    expect(text.body).toEqual(shape('send.response.json'));
    const template = await world.send({ type: 'template', template: reminder });
    expect(template.body).toEqual(shape('send-template.response.json'));
    await world.write({ from: { user_id: 'IN.3948576102938475' }, text: 'Hi' });
    const message = { to: undefined, recipient: 'IN.3948576102938475', text: { body: 'Hello' } };
    expect((await world.send(message)).body).toEqual(shape('send-to-bsuid.response.json'));
  });

  it('puts the country code of the business before a number that looks national', async () => {
    const national = await world.send({ to: '9999912345', type: 'template', template: reminder });
    expect(national.body.contacts).toEqual([{ input: '9999912345', wa_id: '919999912345' }]);
    const foreign = await world.send({ to: '+12015550123', type: 'template', template: reminder });
    expect(foreign.body.contacts).toEqual([{ input: '+12015550123', wa_id: '12015550123' }]);
  });
});

describe('what becomes of a message', () => {
  it('is sent, then delivered, with price, contact and the callback data', async () => {
    await world.write({ from: { ...ananya, user_id: 'IN.1029384756102938' }, text: 'Hello' });
    const { body } = await world.send({ text: { body: 'Namaste' }, biz_opaque_callback_data: 'sauda:msg:0f3c' });
    await world.settle();
    expect(world.receiver.statuses().map(({ status }) => status)).toEqual(['sent', 'delivered']);
    const recorded = fixture('whatsapp/status-sent-callback-data.json') as {
      entry: [{ changes: [{ value: { statuses: [WebhookStatus] } }] }];
    };
    const value = recorded.entry[0].changes[0].value;
    const expected = {
      ...value,
      statuses: [
        {
          ...value.statuses[0],
          id: idOf(body),
          timestamp: String(world.clock.now.getTime() / 1000),
          pricing: { billable: false, pricing_model: 'PMP', category: 'service', type: 'free_customer_service' },
        },
      ],
    };
    expect(world.receiver.deliveries[1]?.body.entry[0]?.changes[0]?.value).toEqual(expected);
  });

  it('is read only when told or configured', async () => {
    await world.write({ text: 'Hello' });
    const { body } = await world.send({ text: { body: 'Namaste' } });
    await world.settle();
    const told = await world.post('/play/whatsapp/statuses', { message_id: idOf(body), status: 'read' });
    expect(told.body.webhook).toMatchObject({ status: 200 });
    await behave({ auto_read: true });
    await world.send({ text: { body: 'Namaste again' } });
    await world.settle();
    const statuses = world.receiver.statuses().map(({ status }) => status);
    expect(statuses).toEqual(['sent', 'delivered', 'read', 'sent', 'delivered', 'read']);
    expect(world.receiver.statuses()[2]).not.toHaveProperty('pricing');
  });

  it('says nothing by itself in manual mode', async () => {
    await world.write({ text: 'Hello' });
    await behave({ statuses: 'manual' });
    const { body } = await world.send({ text: { body: 'Namaste' } });
    await world.settle();
    expect(world.receiver.statuses()).toEqual([]);
    await world.post('/play/whatsapp/statuses', { message_id: idOf(body), status: 'delivered' });
    await world.post('/play/whatsapp/statuses', { message_id: idOf(body), status: 'failed', error_code: 131049 });
    expect(world.receiver.statuses()).toMatchObject([
      { status: 'delivered' },
      { status: 'failed', errors: [{ code: 131049, title: expect.stringContaining('healthy ecosystem') }] },
    ]);
  });

  it('gets only "sent" when it is a reaction', async () => {
    const { body } = await world.write({ text: 'Hello' });
    await world.send({ type: 'reaction', reaction: { message_id: body.message_id, emoji: '👍' } });
    await world.settle();
    expect(world.receiver.statuses().map(({ status }) => status)).toEqual(['sent']);
  });

  it('reaches a group as a group', async () => {
    const group = 'Y2FwaV9ncm91cDoxMDAwMDAwMDAwMDAxMDE';
    const { body } = await world.send({ recipient_type: 'group', to: group, text: { body: 'Quotation follows' } });
    expect(body.contacts).toEqual([{ input: group, wa_id: group }]);
    await world.settle();
    expect(world.receiver.statuses()[0]).toMatchObject({ recipient_id: group, recipient_type: 'group' });
  });

  it('names a person without a phone by user id alone', async () => {
    await world.write({ from: { user_id: 'IN.3948576102938475' }, text: 'Hi' });
    await world.send({ to: undefined, recipient: 'IN.3948576102938475', text: { body: 'Hello' } });
    await world.settle();
    expect(world.receiver.statuses()[1]).toMatchObject({ recipient_user_id: 'IN.3948576102938475' });
    expect(world.receiver.statuses()[1]).not.toHaveProperty('recipient_id');
  });

  it('can be read back as the customer sees it', async () => {
    await world.write({ text: 'Hello' });
    await world.send({ type: 'template', template: reminder });
    await world.send({ text: { body: 'See you there' } });
    await world.settle();
    const { body } = await world.get('/play/whatsapp/sent?to=%2B919999912345');
    expect(body).toMatchObject({
      total: 2,
      data: [
        {
          type: 'template',
          text: 'Namaste Ananya, a reminder of your site visit on 12 Nov, 10 AM. Shall we expect you?\nKaveri Home Decor',
        },
        { type: 'text', text: 'See you there', status: 'delivered', to: { phone: '+919999912345' } },
      ],
    });
    expect((await world.get('/play/whatsapp/sent?to=919999900099')).body).toMatchObject({ total: 0 });
    expect((await world.get('/play/whatsapp/sent?phone_number_id=7')).body).toMatchObject({ total: 0 });
    expect((await world.get('/play/whatsapp/sent?limit=1')).body).toMatchObject({ total: 2, data: [{ type: 'text' }] });
  });
});

describe('marking as read', () => {
  it('is taken, with typing, and can be seen', async () => {
    const { body } = await world.write({ text: 'Hello' });
    const { body: form } = fixture('whatsapp/mark-read-with-typing.request.json') as { body: Json };
    const answer = await world.graph('POST', `/${phoneNumberId}/messages`, { ...form, message_id: body.message_id });
    expect(answer).toEqual(fixture('whatsapp/mark-read.response.json'));
    const { body: inbox } = await world.get('/play/whatsapp/messages?from=919999912345');
    const at = world.clock.now.toISOString();
    expect(inbox.data).toMatchObject([{ message_id: body.message_id, read_at: at, typing_at: at }]);
  });

  it('refuses a message that never came', async () => {
    const { body } = fixture('whatsapp/mark-read.request.json') as { body: Json };
    const answer = await world.graph('POST', `/${phoneNumberId}/messages`, body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 131009 } } });
  });
});

describe('what it costs', () => {
  const lastPrice = () => world.receiver.statuses().at(-1)?.pricing;

  it('depends on category and window', async () => {
    await world.send({ type: 'template', template: reminder });
    await world.settle();
    expect(lastPrice()).toMatchObject({ billable: true, category: 'utility', type: 'regular' });
    await world.write({ text: 'Hello' });
    await world.send({ type: 'template', template: reminder });
    await world.settle();
    expect(lastPrice()).toMatchObject({ billable: false, category: 'utility', type: 'free_customer_service' });
    const offer = { ...reminder, name: 'festive_offer' };
    await world.send({ type: 'template', template: offer });
    await world.settle();
    expect(lastPrice()).toMatchObject({ billable: true, category: 'marketing', type: 'regular' });
  });

  it('is nothing for 72 hours after an ad was answered within a day', async () => {
    await world.write({ text: 'I saw your ad', from_ad: true });
    world.pass(23);
    await world.send({ text: { body: 'Namaste' } });
    await world.settle();
    const until = world.clock.now.getTime() / 1000 + 72 * 3600;
    const recorded = fixture('whatsapp/status-sent-free-entry-point.json') as {
      entry: [{ changes: [{ value: { statuses: [{ conversation: Json; pricing: Json }] } }] }];
    };
    const { conversation, pricing } = recorded.entry[0].changes[0].value.statuses[0];
    expect(world.receiver.statuses()[0]).toMatchObject({
      conversation: {
        ...conversation,
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        expiration_timestamp: String(until),
      },
      pricing,
    });
    world.pass(71);
    await world.send({ type: 'template', template: reminder });
    await world.settle();
    expect(lastPrice()).toMatchObject({ type: 'free_entry_point' });
    world.pass(2);
    await world.send({ type: 'template', template: reminder });
    await world.settle();
    expect(lastPrice()).toMatchObject({ billable: true, type: 'regular' });
  });
});
