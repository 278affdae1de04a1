import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../input.ts';
import { fixtureTemplates } from '../testing/templates.ts';
import {
  expectedError,
  fixture,
  phoneNumberId,
  type Reply,
  startWorld,
  type TestWorld,
  wabaId,
  withoutTrace,
} from '../testing/world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const path = `/${wabaId}/message_templates`;
const draft = {
  name: 'gate_pass',
  language: 'en',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Welcome' }],
};
const recorded = () => (fixture('whatsapp/template-create.request.json') as { body: Json }).body;

const list = async (query = ''): Promise<Json[]> => (await world.graph('GET', `${path}?${query}`)).body.data as Json[];
const errorOf = ({ body }: Reply) => body.error as Json;

describe('listing', () => {
  it('starts with a set to try everything with', async () => {
    const templates = await list();
    const summary = templates.map(
      ({ name, language, category, status }) => `${name} ${language} ${category} ${status}`,
    );
    expect(summary).toEqual([
      'hello_world en_US UTILITY APPROVED',
      'site_visit_reminder en UTILITY APPROVED',
      'festive_offer en MARKETING APPROVED',
      'monsoon_sale en MARKETING PAUSED',
      'quotation_ready hi UTILITY APPROVED',
      'login_code en AUTHENTICATION APPROVED',
    ]);
  });

  it('picks fields, filters and pages', async () => {
    expect(await list('name=festive_offer&fields=name,status')).toEqual([
      { id: expect.any(String), name: 'festive_offer', status: 'APPROVED' },
    ]);
    expect(await list('status=PAUSED')).toHaveLength(1);
    const names: unknown[] = [];
    let next: unknown = `${world.origin}/graph/v24.0${path}?limit=4&access_token=EAAG-TEST-TOKEN`;
    while (typeof next === 'string') {
      const page = (await (await fetch(next)).json()) as { data: Json[]; paging: Json };
      names.push(...page.data.map(({ name }) => name));
      next = page.paging.next;
    }
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
  });

  it('shows one template by id, and the number and the account', async () => {
    const [first] = await list();
    expect((await world.graph('GET', `/${first?.id}?fields=name`)).body).toEqual({
      id: first?.id,
      name: 'hello_world',
    });
    const number = await world.graph('GET', `/${phoneNumberId}`);
    expect(number.body).toMatchObject({ id: phoneNumberId, display_phone_number: '+91 99999 00001' });
    const numbers = await world.graph('GET', `/${wabaId}/phone_numbers`);
    expect(numbers.body).toMatchObject({ data: [{ id: phoneNumberId }] });
    expect((await world.graph('POST', `/${wabaId}/subscribed_apps`)).body).toEqual({ success: true });
  });
});

describe('creating', () => {
  it('is pending, then approved, and the webhook says so', async () => {
    const { status, body } = await world.graph('POST', path, recorded());
    expect(status).toBe(200);
    expect(body).toEqual({ id: expect.stringMatching(/^9\d{14}$/), status: 'PENDING', category: 'UTILITY' });
    await world.settle();
    const approved = fixture('whatsapp/template-status-approved.json') as { entry: [{ changes: [{ value: Json }] }] };
    const seconds = world.clock.now.getTime() / 1000;
    expect(world.receiver.deliveries[0]?.body.entry).toEqual([
      {
        ...approved.entry[0],
        time: seconds,
        changes: [
          {
            field: 'message_template_status_update',
            value: {
              ...approved.entry[0].changes[0].value,
              message_template_id: Number(body.id),
              message_template_name: 'visit_reminder_named',
              message_template_category: 'UTILITY',
            },
          },
        ],
      },
    ]);
    expect(await list('name=visit_reminder_named')).toMatchObject([{ status: 'APPROVED', parameter_format: 'NAMED' }]);
  });

  it('waits for a word in manual mode', async () => {
    await world.post('/play/whatsapp/behaviour', { phone_number_id: phoneNumberId, statuses: 'manual' });
    await world.graph('POST', path, draft);
    await world.settle();
    expect(await list('name=gate_pass')).toMatchObject([{ status: 'PENDING' }]);
    const verdict = { waba_id: wabaId, name: 'gate_pass', language: 'en', status: 'REJECTED', reason: 'PROMOTIONAL' };
    await world.post('/play/whatsapp/templates', verdict);
    expect(world.receiver.deliveries[0]?.body.entry[0]?.changes[0]?.value).toMatchObject({
      event: 'REJECTED',
      reason: 'PROMOTIONAL',
    });
    expect(await list('name=gate_pass')).toMatchObject([{ status: 'REJECTED', rejected_reason: 'PROMOTIONAL' }]);
  });

  it.each<[string, Json]>([
    ['a name with capitals', { name: 'GatePass' }],
    ['no language', { language: undefined }],
    ['a category that is none', { category: 'LOVE_LETTER' }],
    ['no body', { components: [{ type: 'FOOTER', text: 'a' }] }],
    ['a gap in the numbers', { components: [{ type: 'BODY', text: 'Hi {{1}} {{3}}', example: {} }] }],
    ['names where numbers belong', { components: [{ type: 'BODY', text: 'Hi {{name}}', example: {} }] }],
    ['a placeholder without example', { components: [{ type: 'BODY', text: 'Hi {{1}}' }] }],
    ['a body that is too long', { components: [{ type: 'BODY', text: 'x'.repeat(1025) }] }],
    [
      'eleven buttons',
      { components: [draft.components[0], { type: 'BUTTONS', buttons: Array(11).fill({ type: 'FLOW' }) }] },
    ],
    ['a component that is none', { components: [draft.components[0], { type: 'SIDEBAR' }] }],
  ])('refuses %s', async (_name, change) => {
    const answer = await world.graph('POST', path, { ...draft, ...change });
    expect(answer.status).toBe(400);
    expect([131008, 131009]).toContain(errorOf(answer).code);
    expect(await list('name=gate_pass')).toEqual([]);
  });

  it('refuses the same name and language twice', async () => {
    await world.graph('POST', path, draft);
    const again = await world.graph('POST', path, draft);
    expect(errorOf(again)).toMatchObject({ code: 100, error_subcode: 2388024, error_user_msg: expect.any(String) });
    expect((await world.graph('POST', path, { ...draft, language: 'mr' })).status).toBe(200);
  });
});

describe('editing', () => {
  const components = [{ type: 'BODY', text: 'Welcome, please show this at the gate' }];

  it('goes back to review, and an approved one only once a day', async () => {
    const [first] = await list('name=hello_world');
    const edit = () => world.graph('POST', `/${first?.id}`, { components });
    expect((await edit()).body).toEqual({ success: true });
    expect(await list('name=hello_world')).toMatchObject([{ status: 'PENDING', components }]);
    expect(errorOf(await edit())).toMatchObject({ error_user_msg: expect.stringContaining('PENDING') });
    await world.settle();
    expect(errorOf(await edit())).toMatchObject({ error_user_msg: expect.stringContaining('once in 24 hours') });
    world.pass(24);
    expect((await edit()).status).toBe(200);
  });
});

describe('deleting', () => {
  it('takes all languages, or one template by id, and locks the name for 30 days', async () => {
    const drafts = [draft, { ...draft, language: 'mr' }];
    for (const one of drafts) await world.graph('POST', path, one);
    await world.settle();
    const [english] = await list('name=gate_pass&language=en');
    const one = await world.graph('DELETE', `${path}?name=gate_pass&hsm_id=${english?.id}`);
    expect(one).toEqual(fixture('whatsapp/template-delete.response.json'));
    expect(await list('name=gate_pass')).toMatchObject([{ language: 'mr' }]);
    await world.graph('DELETE', `${path}?name=gate_pass`);
    expect(await list('name=gate_pass')).toEqual([]);
    expect(errorOf(await world.graph('DELETE', `${path}?name=gate_pass`))).toMatchObject({ error_subcode: 2593002 });
    world.pass(29 * 24);
    expect(errorOf(await world.graph('POST', path, draft))).toMatchObject({ error_subcode: 2388023 });
    world.pass(25);
    expect((await world.graph('POST', path, draft)).status).toBe(200);
  });
});

describe('parameters', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  const button = (sub_type: string, index: unknown, ...parameters: Json[]) => ({
    type: 'button',
    sub_type,
    index,
    parameters,
  });
  const body = { type: 'body', parameters: [text('Ananya'), text('20%')] };
  const image = { type: 'header', parameters: [{ type: 'image', image: { link: 'https://cdn.example.in/a.jpg' } }] };
  const shop = button('url', 0, text('diwali'));
  const named = (parameter_name?: string) => ({ ...text('x'), parameter_name });
  const card = (name: string) => ({
    components: [
      { type: 'header', parameters: [{ type: 'image', image: { link: `https://cdn.example.in/${name}.jpg` } }] },
      button('quick_reply', 0, { type: 'payload', payload: name }),
    ],
  });

  it.each<[string, string, Json[], number | null]>([
    ['everything', 'diwali_offer_2026', [image, body, shop], null],
    [
      'everything, in capitals',
      'diwali_offer_2026',
      [image, { ...body, type: 'BODY' }, { ...shop, sub_type: 'URL' }],
      null,
    ],
    [
      'a payload for a quick reply',
      'diwali_offer_2026',
      [image, body, shop, button('quick_reply', '1', { type: 'payload', payload: 'p' })],
      null,
    ],
    ['no picture', 'diwali_offer_2026', [body, shop], 132012],
    ['words for a picture', 'diwali_offer_2026', [{ type: 'header', parameters: [text('a')] }, body, shop], 132012],
    ['no link ending', 'diwali_offer_2026', [image, body], 131008],
    [
      'a payload for a link',
      'diwali_offer_2026',
      [image, body, button('url', 0, { type: 'payload', payload: 'p' })],
      132012,
    ],
    [
      'another kind of button',
      'diwali_offer_2026',
      [image, body, button('quick_reply', 0, { type: 'payload', payload: 'p' })],
      131009,
    ],
    ['a kind of button that is none', 'diwali_offer_2026', [image, body, button('lever', 0)], 131009],
    ['a button that is not there', 'diwali_offer_2026', [image, body, shop, button('url', 7, text('a'))], 131009],
    ['a component that is none', 'diwali_offer_2026', [image, body, shop, { type: 'sidebar' }], 131009],
    [
      'names',
      'visit_reminder_named',
      [{ type: 'body', parameters: [named('visit_date'), named('customer_name')] }],
      null,
    ],
    ['no names', 'visit_reminder_named', [{ type: 'body', parameters: [named(), named()] }], 100],
    [
      'other names',
      'visit_reminder_named',
      [{ type: 'body', parameters: [named('customer_name'), named('pet')] }],
      100,
    ],
    [
      'too few cards',
      'carousel_2026',
      [
        { type: 'body', parameters: [text('A')] },
        { type: 'carousel', cards: [card('a')] },
      ],
      132000,
    ],
    [
      'a card without its picture',
      'carousel_2026',
      [
        { type: 'body', parameters: [text('A')] },
        { type: 'carousel', cards: [card('a'), {}] },
      ],
      132012,
    ],
    [
      'an offer without its end',
      'lto_2026',
      [button('copy_code', 0, { type: 'coupon_code', coupon_code: 'DIWALI20' })],
      131008,
    ],
    ['a login code without its button', 'login_code', [{ type: 'body', parameters: [text('482913')] }], 131008],
  ])('%s', async (_name, name, components, code) => {
    await world.close();
    world = await startWorld({ templates: fixtureTemplates });
    const answer = await world.send({ type: 'template', template: { name, language: { code: 'en' }, components } });
    if (code === null) expect(answer.status).toBe(200);
    else expect(errorOf(answer).code).toBe(code);
  });

  it('are refused in the recorded words', async () => {
    await world.close();
    world = await startWorld({ templates: fixtureTemplates });
    const send = async (...components: Json[]) => {
      const template = { name: 'diwali_offer_2026', language: { code: 'en' }, components };
      const { status, body: refusal } = await world.send({ type: 'template', template });
      return { status, body: withoutTrace(refusal) };
    };
    expect(await send(body, shop)).toEqual(expectedError('132012-param-format'));
    expect(await send(image, body, button('lever', 0))).toEqual(expectedError('131009-parameter-value'));
    expect((await send(image, body)).body.error).toMatchObject({
      error_data: { details: 'buttons: Button at index 0 of type Url requires a parameter' },
    });
  });
});
