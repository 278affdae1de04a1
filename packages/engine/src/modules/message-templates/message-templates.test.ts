import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const path = '/v1/message_templates';
let engine: TestEngine;
let surya: TestOrganization;
let names = 0;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const reminder = {
  language: 'en',
  category: 'utility',
  parameter_format: 'named',
  header: { format: 'text', text: 'Visit on {{visit_date}}', examples: { visit_date: '12 November' } },
  body: {
    text: 'Namaste {{first_name}}, our engineer comes on {{visit_date}} at {{visit_time}}.',
    examples: { first_name: 'Ananya', visit_date: '12 November', visit_time: '11:00' },
  },
  footer: { text: 'Surya Solar, Pune' },
  buttons: [
    { type: 'quick_reply', text: 'Confirm' },
    { type: 'url', text: 'Change', url: 'https://surya.example/visits/{{1}}', example: 'v-17' },
    { type: 'phone_number', text: 'Call us', phone_number: '+919999912345' },
  ],
};
const offer = {
  language: 'en_IN',
  category: 'marketing',
  body: { text: 'Hello {{1}}, save {{2}} on panels with the code below.', examples: { 1: 'Ravi', 2: '10 %' } },
  header: { format: 'image' },
  buttons: [{ type: 'copy_code', example: 'DIWALI10' }],
};
const login = {
  language: 'hi',
  category: 'authentication',
  body: { add_security_recommendation: true },
  footer: { code_expiration_minutes: 5 },
  buttons: [{ type: 'otp' }],
};

const named = (fields: object) => ({ name: `template_${++names}`, ...fields });
const made = async (fields: object, { api }: TestOrganization = surya) =>
  (await api.post(path, named(fields)).expect(201)).body;

/** What is wrong with a template, as `pointer code`. */
async function faults(fields: object): Promise<string[]> {
  const { body } = await surya.api.post(path, named(fields)).expect(422);
  return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
}
const ofBody = (text: string, examples: object = {}, more: object = {}) =>
  faults({ language: 'en', category: 'utility', body: { text, examples }, ...more });
const ofButtons = (buttons: object[], category = 'marketing') =>
  faults({ language: 'en', category, body: { text: 'Namaste' }, buttons });

describe('refusals', () => {
  it('needs a key and the permission, and hides from other organizations', async () => {
    await engine.http.get(path).expect(401);
    const [manager, agent] = [await surya.member('manager'), await surya.member('agent')];
    const { id } = (await manager.api.post(path, named(reminder)).expect(201)).body;
    await agent.api.get(`${path}/${id}/parameters`).expect(200);
    await agent.api.post(path, named(reminder)).expect(403);
    await agent.api.patch(`${path}/${id}`, { footer: null }).expect(403);
    await agent.api.delete(`${path}/${id}`).expect(403);
    const other = await engine.organization('Other');
    for (const at of [`${path}/${id}`, `${path}/${id}/parameters`]) await other.api.get(at).expect(404);
    await other.api.post(`${path}/${id}/render`, {}).expect(404);
    await other.api.patch(`${path}/${id}`, { footer: null }).expect(404);
    await other.api.delete(`${path}/${id}`).expect(404);
    await surya.api.get(`${path}?colour=red`).expect(400);
  });

  it('has each name once in a language, in each organization', async () => {
    const fields = { ...reminder, name: 'visit_reminder' };
    await surya.api.post(path, fields).expect(201);
    const refused = await surya.api.post(path, fields).expect(409);
    expect(refused.body).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/name' }] });
    await surya.api.post(path, { ...fields, language: 'mr' }).expect(201);
    await made(fields, await engine.organization('Other'));
  });

  it.each([
    [{ name: 'Visit' }, '/name'],
    [{ name: 'x'.repeat(513) }, '/name'],
    [{ language: 'en-US' }, '/language'],
    [{ category: 'service' }, '/category'],
    [{ body: { text: 'x'.repeat(1025) } }, '/body/text'],
    [{ header: { format: 'text', text: 'x'.repeat(61) } }, '/header/text'],
    [{ footer: { text: 'x'.repeat(61) } }, '/footer/text'],
    [{ buttons: [{ type: 'quick_reply', text: 'x'.repeat(26) }] }, '/buttons/0/text'],
    [{ buttons: Array.from({ length: 11 }, () => ({ type: 'quick_reply', text: 'Yes' })) }, '/buttons'],
    [{ body: { text: 'Hi {{1}}!', examples: { 1: 'two\nlines' } } }, '/body/examples/1'],
    [{ status: 'approved' }, '/status'],
  ])('of %o points at the fault', async (fields, pointer) => {
    const { body } = await surya.api.post(path, named({ ...offer, ...fields })).expect(422);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('knows variables', async () => {
    expect(await ofBody('Hi {{1}, welcome')).toEqual(['/body/text malformed_variable']);
    expect(await ofBody('Hi {{1}}, {{3}} is ready', { 1: 'a', 3: 'b' })).toEqual(['/body/text not_in_order']);
    expect(await ofBody('Hi {{2}} and {{1}} there', { 1: 'a', 2: 'b' })).toEqual(['/body/text not_in_order']);
    expect(await ofBody('Hi {{first_name}} there', { first_name: 'a' })).toEqual(['/body/text not_in_order']);
    const format = { parameter_format: 'named' };
    expect(await ofBody('Hi {{First}} there', { First: 'a' }, format)).toEqual(['/body/text malformed_variable']);
    expect(await ofBody('Hi {{a}} or {{a}} there', { a: 'b' }, format)).toEqual(['/body/text repeated']);
    expect(await ofBody('{{1}} is ready', { 1: 'a' })).toEqual(['/body/text variable_at_end']);
    expect(await ofBody('Ready is {{1}} ', { 1: 'a' })).toEqual(['/body/text variable_at_end']);
    expect(await ofBody('Hi {{1}} {{2}}!', { 1: 'a', 2: 'b' })).toEqual(['/body/text variables_adjacent']);
    expect(await ofBody('Hi {{1}}!')).toEqual(['/body/examples required']);
    expect(await ofBody('Hi there', { 1: 'a' })).toEqual(['/body/examples unknown_variable']);
    const header = { format: 'text', text: '{{1}} and {{2}}', examples: { 1: 'a', 2: 'b' } };
    expect(await ofBody('Hi', {}, { header })).toEqual(['/header/text too_many_variables']);
    expect(await ofBody('Hi', {}, { header: { format: 'image', text: 'Look' } })).toEqual(['/header unknown_field']);
    expect(await ofBody('Hi', {}, { footer: { text: 'For {{1}}' } })).toEqual(['/footer/text variable_not_allowed']);
  });

  it('knows buttons', async () => {
    const reply = { type: 'quick_reply', text: 'Yes' };
    const link = { type: 'url', text: 'Look', url: 'https://surya.example' };
    const call = { type: 'phone_number', text: 'Call', phone_number: '+919999912345' };
    expect(await ofButtons([link, link, link])).toEqual(['/buttons too_many']);
    expect(await ofButtons([call, call])).toEqual(['/buttons too_many']);
    expect(await ofButtons([reply, link, reply])).toEqual(['/buttons not_grouped']);
    expect(await ofButtons([{ ...reply, url: 'https://surya.example' }])).toEqual(['/buttons/0/url unknown_field']);
    expect(await ofButtons([{ type: 'url', text: 'Look' }])).toEqual(['/buttons/0/url required']);
    expect(await ofButtons([{ ...reply, text: 'Hi {{1}}' }])).toEqual(['/buttons/0/text variable_not_allowed']);
    const linked = (url: string, example?: string) => ofButtons([{ ...link, url, ...(example ? { example } : {}) }]);
    expect(await linked('https://surya.example/{{1}}/now', 'a')).toContain('/buttons/0/url malformed_variable');
    expect(await linked('ftp://surya.example')).toEqual(['/buttons/0/url invalid']);
    expect(await linked('https://surya.example/{{1}}')).toEqual(['/buttons/0/example required']);
    expect(await linked('https://surya.example', 'a')).toEqual(['/buttons/0/example unknown_variable']);
    expect(await ofButtons([{ type: 'copy_code', example: 'TEN %' }])).toEqual(['/buttons/0/example invalid']);
    const code = { type: 'copy_code', example: 'TEN' };
    expect(await ofButtons([code], 'utility')).toEqual(['/buttons/0/type other_category']);
    expect(await ofButtons([{ type: 'otp' }])).toEqual(['/buttons/0/type other_category']);
  });

  it('leaves the words of authentication templates to WhatsApp', async () => {
    expect(await faults({ ...login, body: { text: 'Your code: 1' } })).toEqual(['/body other_category']);
    expect(await faults({ ...login, buttons: [] })).toEqual(['/buttons required']);
    expect(await faults({ ...login, header: { format: 'location' } })).toEqual(['/header other_category']);
    expect(await faults({ ...login, footer: { text: 'Bye' } })).toEqual([
      '/footer/text other_category',
      '/footer/code_expiration_minutes required',
    ]);
    expect(await ofBody('Hi', {}, { footer: { text: 'Bye', code_expiration_minutes: 5 } })).toEqual([
      '/footer/code_expiration_minutes other_category',
    ]);
  });
});

describe('a template', () => {
  it('is kept as written, with every field of its components', async () => {
    const template = await made(reminder);
    expect(template).toMatchObject({ object: 'message_template', version: 1, ...reminder, header: reminder.header });
    expect(template.footer).toEqual({ text: 'Surya Solar, Pune', code_expiration_minutes: null });
    expect(template.buttons[0]).toEqual({
      ...{ type: 'quick_reply', text: 'Confirm', url: null, phone_number: null, example: null },
    });
    expect((await surya.api.get(`${path}/${template.id}`).expect(200)).body).toEqual(template);
    expect((await made(offer)).parameter_format).toBe('positional');
  });

  it('is changed by components, and only by who knows its version', async () => {
    const { id } = await made(reminder);
    const change = (fields: object) => surya.api.patch(`${path}/${id}`, fields);
    const { body } = await change({ footer: null, category: 'marketing' }).set('if-match', '"v1"').expect(200);
    expect(body).toMatchObject({ footer: null, category: 'marketing', version: 2, body: reminder.body });
    await change({ footer: { text: 'Bye' } })
      .set('if-match', '"v1"')
      .expect(412);
    const faulty = await change({ parameter_format: 'positional' }).expect(422);
    expect(faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/header/text',
      '/body/text',
    ]);
    expect((await change({ name: 'other' }).expect(422)).body.errors[0].pointer).toBe('/name');
    const plain = { body: { text: 'See you soon' }, header: null, buttons: [] };
    expect((await change(plain).expect(200)).body).toMatchObject({ parameters: [], version: 3 });
    await surya.api.delete(`${path}/${id}`).set('if-match', '"v2"').expect(412);
    await surya.api.delete(`${path}/${id}`).expect(204);
    await surya.api.get(`${path}/${id}`).expect(404);
  });

  it('keeps both of two changes at once', async () => {
    const { id } = await made(reminder);
    const changes = [{ footer: { text: 'Bye' } }, { buttons: [] }, { category: 'marketing' }];
    await Promise.all(changes.map((fields) => surya.api.patch(`${path}/${id}`, fields).expect(200)));
    const { body } = await surya.api.get(`${path}/${id}`).expect(200);
    expect(body).toMatchObject({ version: 4, footer: { text: 'Bye' }, buttons: [], category: 'marketing' });
  });

  it('is told of in the log', async () => {
    const org = await engine.organization();
    const { id } = await made(offer, org);
    await org.api.patch(`${path}/${id}`, { header: null }).expect(200);
    await org.api.delete(`${path}/${id}`).expect(204);
    const { data } = (await org.api.get('/v1/events?limit=100').expect(200)).body;
    const told = data.filter(({ subject }: { subject: { id: string } }) => subject.id === id);
    expect(told.map(({ type }: { type: string }) => type)).toEqual(
      ['created', 'updated', 'deleted'].map((what) => `message_template.${what}`),
    );
    expect(told[1].data).toMatchObject({ changes: { header: null }, message_template: { id, version: 2 } });
  });

  it('is made once, however often it is asked for', async () => {
    const fields = named(offer);
    const ask = () => surya.api.post(path, fields).set('idempotency-key', fields.name).expect(201);
    expect((await ask()).body).toEqual((await ask()).body);
  });
});

describe('a list', () => {
  it('filters, sorts, counts, trims and searches', async () => {
    const org = await engine.organization();
    for (const name of ['bill', 'offer']) await org.api.post(path, { ...offer, name }).expect(201);
    for (const language of ['en', 'hi']) await org.api.post(path, { ...reminder, name: 'visit', language }).expect(201);
    const found = async (query: string) =>
      (await org.api.get(`${path}?${query}`).expect(200)).body.data.map(
        ({ name, language }: { name: string; language: string }) => `${name}.${language}`,
      );
    expect(await found('')).toEqual(['bill.en_IN', 'offer.en_IN', 'visit.en', 'visit.hi']);
    expect(await found('name=visit&language=hi')).toEqual(['visit.hi']);
    expect(await found('category=marketing&sort=-created_at')).toEqual(['offer.en_IN', 'bill.en_IN']);
    expect(await found('parameter_format=named&sort=updated_at')).toEqual(['visit.en', 'visit.hi']);
    expect(await found('created_at[gt]=2999-01-01T00:00:00Z')).toEqual([]);
    expect(await found('updated_at[lt]=2999-01-01T00:00:00Z&limit=1')).toEqual(['bill.en_IN']);
    const { body } = await org.api.get(`${path}?count=estimate&limit=2&fields=name`).expect(200);
    expect(body).toMatchObject({ estimated_count: 4, has_more: true });
    expect(Object.keys(body.data[0]).sort()).toEqual(['id', 'name', 'object']);
    const next = await org.api.get(`${path}?limit=2&cursor=${body.next_cursor}`).expect(200);
    expect(next.body.data.map(({ language }: { language: string }) => language)).toEqual(['en', 'hi']);
    const filter = {
      or: [
        { field: 'language', value: 'hi' },
        { field: 'name', op: 'starts_with', value: 'bi' },
      ],
    };
    const searched = await org.api.post(`${path}/search`, { filter, sort: '-name' }).expect(200);
    expect(searched.body.data.map(({ name }: { name: string }) => name)).toEqual(['visit', 'bill']);
  });
});

describe('parameters', () => {
  const parametersOf = async (fields: object) =>
    (await surya.api.get(`${path}/${(await made(fields)).id}/parameters`).expect(200)).body;

  it('follow from the texts, with where they stand and an example', async () => {
    const { parameter_format, parameters } = await parametersOf(reminder);
    const at = { button_index: null, type: 'text' };
    expect({ parameter_format, parameters }).toEqual({
      parameter_format: 'named',
      parameters: [
        { ...at, component: 'header', name: 'visit_date', example: '12 November' },
        { ...at, component: 'body', name: 'first_name', example: 'Ananya' },
        { ...at, component: 'body', name: 'visit_date', example: '12 November' },
        { ...at, component: 'body', name: 'visit_time', example: '11:00' },
        { ...at, component: 'button', button_index: 1, name: '1', example: 'v-17' },
      ],
    });
  });

  it('are media, codes and one-time passwords too', async () => {
    const told = ({ parameters }: { parameters: Record<string, unknown>[] }) =>
      parameters.map(({ component, type, name, example }) => [component, type, name, example]);
    expect(told(await parametersOf(offer))).toEqual([
      ['header', 'image', null, null],
      ['body', 'text', '1', 'Ravi'],
      ['body', 'text', '2', '10 %'],
      ['button', 'coupon_code', null, 'DIWALI10'],
    ]);
    expect(told(await parametersOf(login))).toEqual([
      ['body', 'text', '1', null],
      ['button', 'text', '1', null],
    ]);
  });
});

describe('rendering', () => {
  const render = async (fields: object, values: object, status = 200) =>
    (await surya.api.post(`${path}/${(await made(fields)).id}/render`, values).expect(status)).body;
  const values = {
    header: { visit_date: '14 November' },
    body: { first_name: 'Meera $& {{visit_time}}', visit_date: '14 November', visit_time: '10:30' },
    buttons: { 1: 'v-18' },
  };

  it('puts the values in, as they are', async () => {
    expect(await render(reminder, values)).toMatchObject({
      object: 'rendered_message_template',
      header: { format: 'text', text: 'Visit on 14 November' },
      body: 'Namaste Meera $& {{visit_time}}, our engineer comes on 14 November at 10:30.',
      footer: 'Surya Solar, Pune',
      buttons: [
        { type: 'quick_reply', text: 'Confirm', url: null },
        { type: 'url', url: 'https://surya.example/visits/v-18' },
        { type: 'phone_number', phone_number: '+919999912345' },
      ],
    });
    expect(await render(offer, { body: { 1: 'Asha', 2: '5 %' }, buttons: { 0: 'TEN' } })).toMatchObject({
      header: { format: 'image', text: null },
      body: 'Hello Asha, save 5 % on panels with the code below.',
      buttons: [{ type: 'copy_code', code: 'TEN' }],
    });
    expect(await render(login, { body: { 1: '481920' }, buttons: { 0: '481920' } })).toMatchObject({
      header: null,
      body: '481920 is your verification code. For your security, do not share this code.',
      footer: 'This code expires in 5 minutes.',
      buttons: [{ type: 'otp', code: '481920' }],
    });
  });

  it('names what is missing and what is unknown', async () => {
    const { first_name, ...others } = values.body;
    const given = { ...values, body: { ...others, constructor: 'x' }, buttons: { 0: 'Yes' } };
    const { code, errors } = await render(reminder, given, 422);
    expect(code).toBe('validation_failed');
    expect(errors.map(({ pointer, code: fault }: { pointer: string; code: string }) => `${pointer} ${fault}`)).toEqual([
      '/body/first_name required',
      '/buttons/1 required',
      '/body/constructor unknown_parameter',
      '/buttons/0 unknown_parameter',
    ]);
    expect(errors[0].detail).toContain('{{first_name}}');
    const lines = await render(reminder, { ...values, header: { visit_date: 'two\nlines' } }, 422);
    expect(lines.errors[0].pointer).toBe('/header/visit_date');
  });
});
