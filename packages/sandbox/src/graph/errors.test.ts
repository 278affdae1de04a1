import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../input.ts';
import {
  ananya,
  expectedError,
  fixture,
  phoneNumberId,
  type Reply,
  request,
  startWorld,
  type TestWorld,
  withoutTrace,
} from '../testing/world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const behave = (behaviour: object) =>
  world.post('/play/whatsapp/behaviour', { phone_number_id: phoneNumberId, ...behaviour });

const reminder = (parameters: Json[], more: Json = {}) => ({
  type: 'template',
  template: {
    name: 'site_visit_reminder',
    language: { code: 'en' },
    components: [{ type: 'body', parameters }],
    ...more,
  },
});
const text = (value: string) => ({ type: 'text', text: value });
const good = reminder([text('Ananya'), text('12 Nov')]);

const bare = ({ status, body }: Reply): Reply => ({ status, body: withoutTrace(body) });
const codeOf = ({ body }: Reply) => (body.error as Json).code;
const detailsOf = ({ body }: Reply) => ((body.error as Json).error_data as Json).details;

describe('who may ask', () => {
  const url = () => `${world.origin}/graph/v24.0/${phoneNumberId}/messages`;

  it('a wrong token or none is 190', async () => {
    expect(bare(await request('POST', url(), {}, 'EAAG-OTHER'))).toEqual(expectedError('190-expired-token'));
    expect(bare(await request('POST', url(), {}))).toEqual(expectedError('190-expired-token'));
  });

  it('the token may stand in the query', async () => {
    const { status } = await request(
      'GET',
      `${world.origin}/graph/v24.0/${phoneNumberId}?access_token=EAAG-TEST-TOKEN`,
    );
    expect(status).toBe(200);
  });

  it('a number nobody registered, or that belongs to another token, is 100 with subcode 33', async () => {
    const unknown = await world.graph('POST', '/42/messages', {});
    expect(unknown).toMatchObject({ status: 400, body: { error: { code: 100, error_subcode: 33 } } });
    await world.post('/play/whatsapp/numbers', {
      ...{ phone_number_id: '43', waba_id: '44', display_phone_number: '+919999900002', access_token: 'EAAG-OTHER' },
      ...{ app_secret: 'other', verify_token: 'other', webhook_url: world.receiver.url },
    });
    expect(await world.graph('POST', '/43/messages', {})).toMatchObject({ body: { error: { error_subcode: 33 } } });
  });

  it('a path that is none is said so', async () => {
    expect(await world.graph('POST', `/${phoneNumberId}/nonsense`)).toMatchObject({
      status: 400,
      body: { error: { code: 2500 } },
    });
    const unversioned = await request('GET', `${world.origin}/graph/x/${phoneNumberId}`, undefined, 'EAAG-TEST-TOKEN');
    expect(unversioned).toMatchObject({ status: 400, body: { error: { code: 2500 } } });
  });
});

describe('the service window', () => {
  it('is closed for someone who never wrote', async () => {
    expect(bare(await world.send({ text: { body: 'Hello' } }))).toEqual(expectedError('131047-window'));
  });

  it('is open for 24 hours after the last message, and templates pass at any time', async () => {
    await world.write({ text: 'Hello', timestamp: world.clock.now.toISOString() });
    world.pass(23.9);
    expect((await world.send({ text: { body: 'Still here' } })).status).toBe(200);
    world.pass(0.2);
    expect(codeOf(await world.send({ text: { body: 'Too late' } }))).toBe(131047);
    expect((await world.send(good)).status).toBe(200);
    await world.write({ text: 'Back again' });
    expect((await world.send({ text: { body: 'Welcome' } })).status).toBe(200);
  });

  it('counts from the time of the message, also when that is past', async () => {
    const hoursAgo = (hours: number) => Math.floor(world.clock.now.getTime() / 1000) - hours * 3600;
    await world.write({ text: 'Yesterday', timestamp: hoursAgo(25) });
    expect(codeOf(await world.send({ text: { body: 'Hi' } }))).toBe(131047);
    await world.write({ text: 'This morning', timestamp: String(hoursAgo(3)) });
    await world.write({ text: 'Late news', timestamp: hoursAgo(40) });
    expect((await world.send({ text: { body: 'Hi' } })).status).toBe(200);
    expect(world.receiver.messages()[0]?.timestamp).toBe(String(hoursAgo(25)));
  });

  it('is not opened by a system message', async () => {
    await world.write({ message: { type: 'system', system: { type: 'user_changed_user_id' } } });
    expect(codeOf(await world.send({ text: { body: 'Hi' } }))).toBe(131047);
    expect(world.receiver.deliveries[0]?.body.entry[0]?.changes[0]?.value).not.toHaveProperty('contacts');
  });

  it('can be reported in a failed status instead', async () => {
    await behave({ window_error: 'status' });
    expect((await world.send({ text: { body: 'Hello' } })).status).toBe(200);
    await world.settle();
    expect(world.receiver.statuses()).toMatchObject([
      { status: 'failed', errors: recordedErrors('131047-window-closed') },
    ]);
  });
});

function recordedErrors(name: string): unknown {
  const { entry } = fixture(`whatsapp/status-failed-${name}.json`) as {
    entry: [{ changes: [{ value: { statuses: [{ errors: unknown }] } }] }];
  };
  return entry[0].changes[0].value.statuses[0].errors;
}

describe('limits, on the settable clock', () => {
  const seconds = (count: number) => world.pass(count / 3600);

  it('one recipient gets 45 at once, then one every 6 seconds', async () => {
    for (let sent = 0; sent < 45; sent++) expect((await world.send(good)).status).toBe(200);
    expect(bare(await world.send(good))).toEqual(expectedError('131056-pair-rate'));
    expect((await world.send({ ...good, to: '+919999923456' })).status).toBe(200);
    seconds(5);
    expect(codeOf(await world.send(good))).toBe(131056);
    seconds(1);
    expect((await world.send(good)).status).toBe(200);
    expect(codeOf(await world.send(good))).toBe(131056);
  });

  it('one number sends 80 a second', async () => {
    const to = (index: number) => ({ ...good, to: `+9199999${String(10_000 + index)}` });
    for (let sent = 0; sent < 80; sent++) expect((await world.send(to(sent))).status).toBe(200);
    expect(bare(await world.send(to(80)))).toEqual(expectedError('130429-throughput'));
    seconds(0.5);
    for (let sent = 0; sent < 40; sent++) expect((await world.send(to(sent))).status).toBe(200);
    expect(codeOf(await world.send(to(40)))).toBe(130429);
  });
});

describe('the recipient', () => {
  it('who is not on WhatsApp fails later with 131026', async () => {
    for (const to of ['+911204567890', '+910000000000', '+9199999']) {
      expect((await world.send({ ...good, to })).status).toBe(200);
    }
    expect((await world.send({ ...good, to: undefined, recipient: 'IN.777' })).status).toBe(200);
    await world.post('/play/whatsapp/people', { phone: ananya.phone, on_whatsapp: false });
    await world.send(good);
    await world.settle();
    const failed = { status: 'failed', errors: recordedErrors('131026-undeliverable') };
    expect(world.receiver.statuses()).toMatchObject([failed, failed, failed, failed, failed]);
    expect(world.receiver.deliveries[0]?.body.entry[0]?.changes[0]?.value).not.toHaveProperty('contacts');
  });

  it('who stopped marketing gets no offers, later reported as 131050, but gets reminders', async () => {
    const stopped = { from: { phone: '+919999934567', user_id: 'IN.3948576102938475', name: 'Fatima Shaikh' } };
    await world.post('/play/whatsapp/preferences', { phone_number_id: phoneNumberId, marketing: 'stop', ...stopped });
    const recorded = fixture('whatsapp/user-preferences-stop.json');
    const seen = JSON.parse(JSON.stringify(recorded).replace('1793520900', String(world.clock.now.getTime() / 1000)));
    expect(world.receiver.deliveries[0]?.body).toEqual(seen);
    const to = '+919999934567';
    const offer = { ...good, to, template: { ...good.template, name: 'festive_offer' } };
    expect((await world.send(offer)).status).toBe(200);
    await world.settle();
    expect(world.receiver.statuses()).toMatchObject([{ status: 'failed', errors: recordedErrors('131050-opted-out') }]);
    await world.send({ ...good, to });
    await world.post('/play/whatsapp/preferences', { phone_number_id: phoneNumberId, marketing: 'resume', ...stopped });
    await world.send(offer);
    await world.settle();
    expect(world.receiver.statuses().filter(({ status }) => status === 'delivered')).toHaveLength(2);
  });

  it('must be there and must be a number or a user id', async () => {
    expect(codeOf(await world.send({ ...good, to: undefined }))).toBe(100);
    expect(codeOf(await world.send({ ...good, to: 'Ananya' }))).toBe(131009);
    expect(codeOf(await world.send({ ...good, to: undefined, recipient: 'fatima_s' }))).toBe(131009);
    expect(codeOf(await world.send({ ...good, to: '+919999900001' }))).toBe(131021);
  });

  it('of a login code needs a phone', async () => {
    const code = [{ type: 'text', text: '482913' }];
    const login = {
      type: 'template',
      template: {
        name: 'login_code',
        language: { code: 'en' },
        components: [
          { type: 'body', parameters: code },
          { type: 'button', sub_type: 'url', index: '0', parameters: code },
        ],
      },
    };
    await world.write({ from: { user_id: 'IN.3948576102938475' }, text: 'Hi' });
    const refused = await world.send({ ...login, to: undefined, recipient: 'IN.3948576102938475' });
    expect(bare(refused)).toEqual(expectedError('131062-bsuid-not-allowed'));
    expect((await world.send(login)).status).toBe(200);
  });
});

describe('templates', () => {
  it('must exist in the language and be approved', async () => {
    const missing = await world.send(reminder([], { name: 'visit_reminder' }));
    expect(bare(missing)).toEqual(expectedError('132001-template-missing'));
    expect((await world.send(reminder([], { language: { code: 'hi' } }))).status).toBe(404);
    expect(await world.send(reminder([], { name: 'monsoon_sale' }))).toMatchObject({
      status: 400,
      body: { error: { code: 132015 } },
    });
  });

  it('need the right number of parameters', async () => {
    expect(bare(await world.send(reminder([text('Ananya')])))).toEqual(expectedError('132000-param-count'));
    expect(codeOf(await world.send(reminder([], { components: [] })))).toBe(132000);
  });

  it('need parameters of the right format', async () => {
    const image = { type: 'image', image: { link: 'https://cdn.example.in/a.jpg' } };
    const wrong = await world.send(reminder([text('Ananya'), image]));
    expect(codeOf(wrong)).toBe(132012);
    expect(detailsOf(wrong)).toBe('body: Format mismatch, expected TEXT, received IMAGE');
    const broken = await world.send(reminder([text('Ananya'), text('12 Nov\n10 AM')]));
    expect(codeOf(broken)).toBe(132018);
  });

  it('that are deleted, disabled or not yet reviewed cannot be sent', async () => {
    const review = { waba_id: '200000000000201', name: 'site_visit_reminder', language: 'en' };
    for (const [status, code] of [
      ['DISABLED', 132016],
      ['PENDING', 132001],
      ['REJECTED', 132001],
      ['PAUSED', 132015],
    ] as const) {
      await world.post('/play/whatsapp/templates', { ...review, status });
      expect(codeOf(await world.send(good))).toBe(code);
    }
    await world.post('/play/whatsapp/templates', { ...review, status: 'APPROVED' });
    expect((await world.send(good)).status).toBe(200);
  });
});

describe('ordered failures', () => {
  it('happen once each, in order, with the recorded bodies', async () => {
    const codes = [130429, 131000, 131016, 131030, 131048, 368, 80007];
    await behave({ fail_next: codes.map((code) => ({ code })) });
    const names = [
      '130429-throughput',
      '131000-unknown',
      '131016-unavailable',
      '131030-recipient-not-allowed',
      '131048-spam-rate',
      '368-policy',
      '80007-rate',
    ];
    for (const name of names) expect(bare(await world.send(good))).toEqual(expectedError(name));
    expect((await world.send(good)).status).toBe(200);
  });

  it('come as a failed status when Meta reports the code late', async () => {
    await behave({ fail_next: [{ code: 131049 }, { code: 132015, as: 'status' }] });
    expect((await world.send(good)).status).toBe(200);
    await world.settle();
    expect((await world.send(good)).status).toBe(200);
    await world.settle();
    expect(world.receiver.statuses().map(({ errors }) => errors)).toEqual([
      recordedErrors('131049-marketing-limit'),
      recordedErrors('132015-paused'),
    ]);
  });

  it('can be an answer that is not JSON', async () => {
    await behave({ fail_next: [{ http: 503 }] });
    expect(await world.send(good)).toEqual({ status: 503, body: { text: expect.stringContaining('<html>') } });
    expect((await world.get('/play/whatsapp/sent')).body).toMatchObject({ total: 0 });
  });

  it('can be a lost answer: the message is accepted and its statuses come', async () => {
    await behave({ fail_next: [{ drop: true }] });
    await expect(world.send({ ...good, biz_opaque_callback_data: 'sauda:1' })).rejects.toThrow('fetch failed');
    expect((await world.get('/play/whatsapp/sent')).body).toMatchObject({ total: 1 });
    await world.settle();
    expect(world.receiver.statuses()).toMatchObject([
      { status: 'sent', biz_opaque_callback_data: 'sauda:1' },
      { status: 'delivered' },
    ]);
  });

  it('do not touch read receipts', async () => {
    const { body } = await world.write({ text: 'Hello' });
    await behave({ fail_next: [{ code: 131000 }] });
    const receipt = { messaging_product: 'whatsapp', status: 'read', message_id: body.message_id };
    expect((await world.graph('POST', `/${phoneNumberId}/messages`, receipt)).status).toBe(200);
    expect((await world.send(good)).status).toBe(500);
  });
});
