import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../index.ts';
import type { Json } from '../input.ts';
import { ananya, numberSettings, phoneNumberId, startWorld, type TestWorld, token, wabaId } from '../testing/world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const settings = () => numberSettings(world.receiver.url);

describe('the front page', () => {
  it('is plain text with commands that work as they are', async () => {
    const response = await fetch(`${world.origin}/`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const page = await response.text();
    const commands = [...page.matchAll(/curl --json '([^']+)' (\S+)/g)];
    expect(commands.length).toBeGreaterThan(7);
    for (const [, body = '', url = ''] of commands.filter(([whole]) => !whole.includes('wamid...'))) {
      const path = url.replace(world.origin, '');
      const here = body.replace(/http:\/\/127\.0\.0\.1:3000\/\w+/, world.receiver.url);
      expect(await world.post(path, here), `${path} ${body}`).toMatchObject({ status: 200 });
    }
  });
});

describe('registering', () => {
  it('shows numbers without their secrets', async () => {
    const { body } = await world.get('/play/whatsapp/numbers');
    expect(body.data).toMatchObject([{ phone_number_id: phoneNumberId, display_phone_number: '+919999900001' }]);
    const everything = JSON.stringify([body, (await world.get('/play/state')).body]);
    for (const secret of [token, 'test-app-secret', 'test-verify-token']) expect(everything).not.toContain(secret);
  });

  it('again changes the settings and keeps conversations', async () => {
    await world.write({ text: 'Hello' });
    await world.post('/play/whatsapp/numbers', { ...settings(), access_token: 'EAAG-NEW' });
    expect((await world.send({ text: { body: 'Hi' } })).status).toBe(401);
    await world.post('/play/whatsapp/numbers', settings());
    expect((await world.send({ text: { body: 'Hi' } })).status).toBe(200);
  });
});

describe('templates of an account', () => {
  const names = async () =>
    ((await world.graph('GET', `/${wabaId}/message_templates?fields=name`)).body.data as Json[]).map(
      ({ name }) => name,
    );
  const one = {
    name: 'gate_pass',
    language: 'en',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Welcome' }],
  };

  it('stay when its number is registered again, and are replaced by those that are given', async () => {
    await world.post('/play/whatsapp/numbers', { ...settings(), templates: [one] });
    expect(await names()).toEqual(['gate_pass']);
    await world.post('/play/whatsapp/numbers', settings());
    expect(await names()).toEqual(['gate_pass']);
    await world.post('/play/whatsapp/numbers', { ...settings(), waba_id: '200000000000202' });
    const other = await world.graph('GET', '/200000000000202/message_templates');
    expect(other.body.data).toHaveLength(6);
  });
});

describe('mistakes', () => {
  const number = { phone_number_id: phoneNumberId };
  const message = { ...number, from: ananya, text: 'Hello' };

  it.each<[string, string, unknown, string]>([
    ['no body', 'numbers', undefined, 'The body must be a JSON object.'],
    ['a missing field', 'numbers', { phone_number_id: '1' }, 'waba_id is missing.'],
    [
      'a webhook that is no address',
      'numbers',
      { ...numberSettings('http://x'), webhook_url: 'hook' },
      'webhook_url must be an http',
    ],
    [
      'a bad template',
      'numbers',
      { ...numberSettings('http://x'), templates: [{ name: 'A' }] },
      'templates[0].name may only hold',
    ],
    [
      'an unknown number',
      'messages',
      { ...message, phone_number_id: '7' },
      '7 is not registered (registered: 100000000000101)',
    ],
    ['nobody', 'messages', { ...message, from: {} }, 'from.phone or user_id must be given.'],
    [
      'a phone nobody can read',
      'messages',
      { ...message, from: { phone: 'call me' } },
      'call me cannot be read as a phone number',
    ],
    [
      'a user id nobody has',
      'messages',
      { ...message, from: { user_id: 'ananya' } },
      'from.user_id must look like IN.',
    ],
    ['nothing to say', 'messages', { ...number, from: ananya }, 'text or message must be given'],
    ['a message without type', 'messages', { ...number, from: ananya, message: {} }, 'message.type is missing.'],
    [
      'a message that is a list',
      'messages',
      { ...number, from: ananya, message: [] },
      'message must be a JSON object.',
    ],
    ['a time that is none', 'messages', { ...message, timestamp: 'yesterday' }, 'timestamp must be ISO 8601'],
    [
      'the future',
      'messages',
      { ...message, timestamp: '2031-01-01T00:00:00Z' },
      'timestamp must not be in the future.',
    ],
    ['a referral that is a word', 'messages', { ...message, referral: 'ad' }, 'referral must be a JSON object.'],
    [
      'an unknown switch position',
      'behaviour',
      { ...number, statuses: 'sometimes' },
      'statuses must be one of auto, manual.',
    ],
    ['half a duplicate', 'behaviour', { ...number, duplicates: 0.5 }, 'duplicates must be a whole number.'],
    ['an endless delay', 'behaviour', { ...number, delay_ms: 1e9 }, 'delay_ms must be between 0 and 600000.'],
    [
      'a failure of no kind',
      'behaviour',
      { ...number, fail_next: [{}] },
      'fail_next[0].code or http or drop must be given.',
    ],
    [
      'a failure that is a success',
      'behaviour',
      { ...number, fail_next: [{ http: 200 }] },
      'fail_next[0].http must be between 400 and 599.',
    ],
    [
      'a message nobody sent',
      'statuses',
      { message_id: 'wamid.x', status: 'read' },
      'message_id is not a sent message.',
    ],
    [
      'a template nobody has',
      'templates',
      { waba_id: '200000000000201', name: 'x', language: 'en', status: 'PAUSED' },
      'It has: hello_world (en_US)',
    ],
    ['an account nobody has', 'templates', { waba_id: '1' }, 'waba_id has no number yet.'],
    [
      'a wish that is none',
      'preferences',
      { ...number, marketing: 'maybe', from: ananya },
      'marketing must be one of stop, resume.',
    ],
    ['a person without name or number', 'people', {}, 'phone or user_id must be given.'],
  ])('are explained: %s', async (_name, path, body, detail) => {
    const answer = await world.post(`/play/whatsapp/${path}`, body);
    expect(answer).toEqual({ status: 400, body: { status: 400, detail: expect.stringContaining(detail) } });
    expect(world.receiver.deliveries).toEqual([]);
  });

  it('never bring it down', async () => {
    const nonsense = [
      '{',
      'null',
      '[]',
      '"x"',
      '['.repeat(50_000),
      `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
      '{"__proto__":{"a":1}}',
      '\u0000',
    ];
    const paths = ['numbers', 'messages', 'behaviour', 'statuses', 'templates', 'preferences', 'people'];
    for (const path of paths
      .map((name) => `whatsapp/${name}`)
      .concat('indiamart/leads', 'indiamart/push', 'indiamart/keys')) {
      for (const body of nonsense) {
        const { status } = await world.post(`/play/${path}`, body);
        expect([200, 400], `${path} ${body.slice(0, 20)}`).toContain(status);
      }
    }
    expect((await world.get('/play/whatsapp/sent?limit=-1')).status).toBe(400);
    expect((await world.get('/nowhere')).body).toEqual({ status: 404, detail: 'There is no GET /nowhere. See GET /.' });
    expect((await world.get('/play/state')).status).toBe(200);
  });

  it('of absurd depth are refused before anything walks them', async () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
    const write = (levels: number) => world.write({ message: { type: 'future', future: deep(levels) } });
    expect((await write(30)).status).toBe(200);
    expect(await write(60)).toMatchObject({ status: 400, body: { detail: 'The body is nested too deeply.' } });
  });

  it('in the content type are explained as well', async () => {
    const response = await fetch(`${world.origin}/play/reset`, {
      method: 'POST',
      body: 'x=1',
      headers: { 'content-type': 'text/csv' },
    });
    expect(response.status).toBe(415);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('in strings of any script pass through whole', async () => {
    const text = '\u0000 \ud83d 𝒳 \u2028 </script>';
    expect((await world.write({ text })).status).toBe(200);
    expect(world.receiver.messages()[0]).toMatchObject({ text: { body: text } });
  });
});

describe('state', () => {
  it('counts what happened, and a reset forgets it and what was still to be sent', async () => {
    await world.write({ text: 'Hello' });
    await world.post('/play/whatsapp/behaviour', { phone_number_id: phoneNumberId, delay_ms: 60_000 });
    await world.send({ text: { body: 'Namaste' } });
    await world.post('/play/indiamart/leads');
    const { body: before } = await world.get('/play/state');
    expect(before).toMatchObject({
      whatsapp: { numbers: [{ phone_number_id: phoneNumberId }], people: 1, messages_sent: 1, messages_received: 1 },
      indiamart: { keys: [{ leads: 1 }] },
      background_tasks: 1,
    });
    const { body: after } = await world.post('/play/reset');
    expect(after).toMatchObject({ whatsapp: { numbers: [], people: 0, messages_sent: 0 }, background_tasks: 0 });
    await world.settle();
    expect(world.receiver.statuses()).toEqual([]);
    expect((await world.get('/play/indiamart/leads')).status).toBe(404);
  });

  it('that is reset ends what is on its way: nothing is sent again', async () => {
    world.receiver.answers.push(0);
    const written = world.write({ text: 'Nobody will ever answer' });
    await expect.poll(() => world.receiver.deliveries.length).toBe(1);
    await world.post('/play/reset');
    expect((await written).body.webhook).toMatchObject({ state: 'unreachable' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(world.receiver.deliveries).toHaveLength(1);
  });

  it('keeps one person for a phone and a user id', async () => {
    await world.write({ from: { phone: '+919999923456', name: 'Rohan Mehta' }, text: 'a' });
    await world.write({ from: { phone: '+919999923456', user_id: 'IN.2093847561029384' }, text: 'b' });
    await world.write({ from: { user_id: 'IN.2093847561029384', username: 'rohan.mehta' }, text: 'c' });
    const people = (await world.get('/play/whatsapp/people')).body.data;
    expect(people).toEqual([
      {
        phone: '+919999923456',
        user_id: 'IN.2093847561029384',
        name: 'Rohan Mehta',
        username: 'rohan.mehta',
        on_whatsapp: true,
      },
    ]);
  });
});

describe('the sandbox', () => {
  it('gives the same person and template the same id after a restart, and nothing else', async () => {
    const ids = async () => {
      const written = await world.write({ text: 'Hello' });
      const leads = await world.post('/play/indiamart/leads');
      const templates = await world.graph('GET', `/${wabaId}/message_templates?fields=id`);
      await world.write({ message: { type: 'image' } });
      const image = world.receiver.messages().at(-1)?.image as Json;
      const [lead] = leads.body.leads as Json[];
      return {
        kept: [(written.body.from as Json).user_id, templates.body.data],
        fresh: [written.body.message_id, lead?.UNIQUE_QUERY_ID, image.id],
      };
    };
    const before = await ids();
    await world.close();
    world = await startWorld();
    const after = await ids();
    expect(after.kept).toEqual(before.kept);
    expect(before.fresh.filter((id) => after.fresh.includes(id))).toEqual([]);
  });

  it('answers as slowly as told', async () => {
    const slow = createSandbox({ latency_ms: 120 });
    const origin = await slow.listen(0);
    const start = performance.now();
    await fetch(`${origin}/graph/v24.0/1`);
    expect(performance.now() - start).toBeGreaterThan(100);
    await slow.close();
  });

  it('listens on this machine only, and stops at once', async () => {
    const sandbox = createSandbox();
    expect(await sandbox.listen(0)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await sandbox.close();
    expect(sandbox.app.server.listening).toBe(false);
  });
});
