import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSigned, type WebhookBody } from '../testing/receiver.ts';
import { ananya, fixture, numberSettings, phoneNumberId, startWorld, type TestWorld } from '../testing/world.ts';
import { signatureOf, wireBytes } from './wire.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const behave = (behaviour: object) =>
  world.post('/play/whatsapp/behaviour', { phone_number_id: phoneNumberId, ...behaviour });

describe('the bytes on the wire', () => {
  it('are those of the recorded webhooks, signature included', () => {
    const { vectors } = fixture('whatsapp/signature-vectors.json') as {
      vectors: { name: string; secret: string; raw_body: string; header_value: string }[];
    };
    const recorded = vectors.filter(({ name }) => name === 'ascii text' || name.startsWith('devanagari'));
    expect(recorded).toHaveLength(2);
    for (const { secret, raw_body, header_value } of recorded) {
      const bytes = wireBytes(JSON.parse(raw_body));
      expect(bytes.toString()).toBe(raw_body);
      expect(signatureOf(secret, bytes)).toBe(header_value);
    }
  });

  it('escape Hindi, emoji and slashes, and the signature verifies on them', async () => {
    const text = 'नमस्ते 🙏 https://shop.example.in/सोफ़ा?a=1 "50% off" <b>';
    await world.write({ text });
    const [delivery] = world.receiver.deliveries;
    const raw = delivery?.bytes.toString('latin1') ?? '';
    expect(raw).toContain('\\u0928\\u092e\\u0938\\u094d\\u0924\\u0947 \\ud83d\\ude4f https:\\/\\/shop.example.in\\/');
    expect(raw).toMatch(/^[\x20-\x7e]+$/);
    expect(delivery && isSigned(delivery)).toBe(true);
    expect(world.receiver.messages()[0]).toMatchObject({ type: 'text', text: { body: text } });
  });

  it('do not verify once they are parsed and written again', async () => {
    await world.write({ text: 'नमस्ते' });
    const [delivery] = world.receiver.deliveries;
    if (delivery === undefined) throw new Error('nothing arrived');
    expect(isSigned({ ...delivery, bytes: Buffer.from(JSON.stringify(delivery.body)) })).toBe(false);
  });
});

describe('a customer message', () => {
  it('has the shape of the recorded one', async () => {
    const recorded = fixture('whatsapp/inbound-text.json') as { entry: unknown[] };
    await world.write({
      from: { ...ananya, user_id: 'IN.1029384756102938' },
      message: {
        type: 'text',
        text: { body: 'Hi, is the teak bookshelf in stock at the Indiranagar store?' },
        id: 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUMDM0NEY2RkU1NjE1OUNEQTEzNTgA',
      },
      timestamp: '2026-11-20T05:00:37Z',
    });
    const expected = JSON.parse(JSON.stringify(recorded).replace('1793520037', '1795150837'));
    expect(world.receiver.deliveries[0]?.body).toEqual(expected);
  });

  it('tells the caller what the receiver answered', async () => {
    const { status, body } = await world.write({ text: 'Hello' });
    expect(status).toBe(200);
    expect(body.message_id).toMatch(/^wamid\.HBgMOTE5OTk5OTEyMzQ1FQIAEhgU/);
    expect(body.webhook).toEqual({ state: 'answered', status: 200, body: 'EVENT_RECEIVED' });
  });

  it('may come from someone who shows no phone', async () => {
    await world.write({
      from: { user_id: 'IN.3948576102938475', name: 'Fatima Shaikh', username: 'fatima_s' },
      text: 'Hi',
    });
    const recorded = fixture('whatsapp/inbound-text-bsuid-no-phone.json') as {
      entry: [{ changes: [{ value: { contacts: unknown } }] }];
    };
    const value = world.receiver.deliveries[0]?.body.entry[0]?.changes[0]?.value;
    expect(value?.contacts).toEqual(recorded.entry[0].changes[0].value.contacts);
    expect(value?.messages?.[0]).toMatchObject({ from_user_id: 'IN.3948576102938475' });
    expect(value?.messages?.[0]).not.toHaveProperty('from');
  });

  it('reads the phone in any usual form and knows the person again', async () => {
    for (const phone of ['9999912345', '0 99999-12345', '919999912345', '0091 99999 12345']) {
      await world.write({ from: { phone }, text: 'It is me' });
    }
    const senders = world.receiver.messages().map(({ from, from_user_id }) => `${from} ${from_user_id}`);
    expect(new Set(senders).size).toBe(1);
    expect(senders[0]).toMatch(/^919999912345 IN\.\d{16}$/);
  });

  it('quotes the business or the customer', async () => {
    const own = await world.write({ text: 'first' });
    const answer = await world.send({ text: { body: 'yes' } });
    const sentId = (answer.body.messages as { id: string }[])[0]?.id;
    await world.write({ text: 'about mine', reply_to: own.body.message_id });
    await world.write({ text: 'about yours', reply_to: sentId });
    const [, mine, yours] = world.receiver.messages();
    expect(mine?.context).toEqual({ from: '919999912345', id: own.body.message_id });
    expect(yours?.context).toEqual({ from: '919999900001', id: sentId });
  });

  it('may come from an ad', async () => {
    await world.write({ text: 'I saw your ad. What is the price?', from_ad: true });
    const recorded = fixture('whatsapp/inbound-text-ctwa-image-ad.json') as {
      entry: [{ changes: [{ value: { messages: [{ referral: unknown }] } }] }];
    };
    expect(world.receiver.messages()[0]?.referral).toEqual(recorded.entry[0].changes[0].value.messages[0].referral);
    await world.write({ text: 'From a post', referral: { source_type: 'post', source_id: '7' } });
    expect(world.receiver.messages()[1]?.referral).toEqual({ source_type: 'post', source_id: '7' });
  });

  it('passes on any message object as it is', async () => {
    const location = { latitude: 0, longitude: 77.59, name: 'Example Business Park' };
    await world.write({ message: { type: 'location', location } });
    await world.write({ message: { type: 'poll_of_the_future', poll_of_the_future: { question: '?' } } });
    const [place, future] = world.receiver.messages();
    expect(place).toMatchObject({ type: 'location', location });
    expect(future).toMatchObject({ type: 'poll_of_the_future', poll_of_the_future: { question: '?' } });
  });
});

describe('the handshake', () => {
  it('asks for the challenge and says whether it came', async () => {
    const good = await world.post('/play/whatsapp/numbers', numberSettings(world.receiver.url));
    expect(good.body.handshake).toEqual({ ok: true, detail: 'The receiver answered the challenge.' });
    const bad = { ...numberSettings(world.receiver.url), phone_number_id: '2', verify_token: 'another' };
    const { body } = await world.post('/play/whatsapp/numbers', bad);
    expect(body.handshake).toEqual({ ok: false, detail: expect.stringContaining('answered 403') });
    const nobody = { ...numberSettings('http://127.0.0.1:9/hook'), phone_number_id: '3' };
    const { body: unreachable } = await world.post('/play/whatsapp/numbers', nobody);
    expect(unreachable.handshake).toMatchObject({ ok: false });
  });
});

describe('delivery', () => {
  it('sends the same bytes again, a few times, until the answer is 200', async () => {
    world.receiver.answers.push(500, 202, 503);
    const { body } = await world.write({ text: 'Is anybody there?' });
    expect(body.webhook).toMatchObject({ state: 'answered', status: 500 });
    await world.settle();
    expect(world.receiver.deliveries).toHaveLength(4);
    expect(new Set(world.receiver.deliveries.map(({ bytes }) => bytes.toString())).size).toBe(1);
  });

  it('retries by itself, without being hurried', async () => {
    world.receiver.answers.push(500);
    await world.write({ text: 'Once more' });
    await expect.poll(() => world.receiver.deliveries.length, { timeout: 5_000 }).toBe(2);
  });

  it('gives up after a few attempts and says so', async () => {
    world.receiver.answers.push(...Array<number>(9).fill(500));
    await world.write({ text: 'Nobody home' });
    await world.settle();
    expect(world.receiver.deliveries).toHaveLength(5);
    const { body } = await world.get('/play/whatsapp/numbers');
    expect(body.data).toMatchObject([
      { webhooks: { delivered: 0, refused: 5, given_up: 1, last_problem: 'answered 500' } },
    ]);
  });

  it('reports a receiver that is down', async () => {
    await world.receiver.close();
    const { status, body } = await world.write({ text: 'Hello?' });
    expect(status).toBe(200);
    expect(body.webhook).toEqual({ state: 'unreachable', problem: expect.stringContaining('Nothing listens at') });
  });

  it('posts duplicates', async () => {
    await behave({ duplicates: 2 });
    await world.write({ text: 'Thrice' });
    await world.settle();
    const bodies = world.receiver.deliveries.map(({ bytes }) => bytes.toString());
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
  });

  it('gathers a batch of the asked size, and each batch is signed', async () => {
    await behave({ batch: { max: 3, wait_ms: 60_000 } });
    const answers = [];
    for (const text of ['one', 'two', 'three', 'four']) answers.push(await world.write({ text }));
    expect(answers[0]?.body.webhook).toEqual({ state: 'queued' });
    await expect.poll(() => world.receiver.deliveries.length).toBe(1);
    const [change, ...others] = world.receiver.deliveries[0]?.body.entry[0]?.changes ?? [];
    expect(others).toEqual([]);
    expect(change?.value.messages?.map(({ text }) => text)).toEqual([
      { body: 'one' },
      { body: 'two' },
      { body: 'three' },
    ]);
    expect(change?.value.contacts).toHaveLength(1);
    await world.settle();
    expect(world.receiver.deliveries).toHaveLength(2);
    expect(world.receiver.deliveries.every(isSigned)).toBe(true);
  });

  it('puts two people of a batch into one change, as recorded', async () => {
    await behave({ batch: { max: 2, wait_ms: 60_000 } });
    const recorded = fixture('whatsapp/batch-two-messages-one-change.json') as unknown as WebhookBody;
    const [change] = recorded.entry[0]?.changes ?? [];
    for (const [index, message] of (change?.value.messages ?? []).entries()) {
      const contact = change?.value.contacts?.[index] as { profile: { name: string }; user_id: string };
      const from = { phone: `+${message.from}`, user_id: contact.user_id, name: contact.profile.name };
      await world.write({ from, message });
    }
    await world.settle();
    const now = String(world.clock.now.getTime() / 1000);
    const expected = JSON.stringify(recorded).replaceAll(/"timestamp":"\d+"/g, `"timestamp":"${now}"`);
    expect(world.receiver.deliveries.map(({ body }) => body)).toEqual([JSON.parse(expected)]);
  });

  it('sends a batch that is not full after its wait', async () => {
    await behave({ batch: { max: 100, wait_ms: 30 } });
    await world.write({ text: 'alone' });
    await expect.poll(() => world.receiver.messages().length).toBe(1);
  });

  it('keeps messages and statuses of a batch in changes of their own', async () => {
    await world.write({ text: 'Hello' });
    await behave({ batch: { max: 100, wait_ms: 60_000 }, delay_ms: 0 });
    await world.send({ text: { body: 'Namaste' } });
    await world.write({ text: 'Thanks' });
    await world.settle();
    const changes = world.receiver.deliveries[1]?.body.entry[0]?.changes ?? [];
    expect(changes.map(({ field }) => field)).toEqual(['messages', 'messages']);
    expect(changes.map(({ value }) => Object.keys(value).includes('statuses')).toSorted()).toEqual([false, true]);
  });

  it('reorders the statuses of a message and the updates of a batch', async () => {
    await world.write({ text: 'Hello' });
    await behave({ reorder: true, auto_read: true });
    await world.send({ text: { body: 'Namaste' } });
    await world.settle();
    const statuses = world.receiver.statuses();
    expect(statuses.map(({ status }) => status)).toEqual(['read', 'delivered', 'sent']);
    expect(Number(statuses[2]?.timestamp)).toBeLessThanOrEqual(Number(statuses[0]?.timestamp));
    await behave({ batch: { max: 2, wait_ms: 60_000 } });
    await world.write({ text: 'one' });
    await world.write({ text: 'two' });
    await world.settle();
    expect(
      world.receiver
        .messages()
        .slice(1)
        .map(({ text }) => text),
    ).toEqual([{ body: 'two' }, { body: 'one' }]);
  });

  it('stops with the sandbox: no retry comes after close', async () => {
    world.receiver.answers.push(500, 500, 500);
    await world.write({ text: 'Last words' });
    await world.sandbox.close();
    const before = world.receiver.deliveries.length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(world.receiver.deliveries).toHaveLength(before);
  });
});
