import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine } from '../testing.ts';
import { openShop, type Shop, somebody } from './testing/whatsapp.ts';

const fake = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;
let everything: string[];

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [fake.adapter] });
  shop = await openShop(engine, fake);
  const { permissions } = (await shop.api.get('/v1/roles/options').expect(200)).body;
  everything = permissions.filter((permission: string) => permission !== 'inbound:read');
});
afterAll(() => engine.close());

let roles = 0;
/** A member who may do everything but for these fields. */
async function memberWith(access: 'hidden' | 'read_only', ...fields: string[]): Promise<Api> {
  const key = `ruled_${++roles}`;
  const field_rules = fields.map((field) => ({ field, access }));
  await shop.api
    .post('/v1/roles', { key, name: key, record_scope: 'all', permissions: everything, field_rules })
    .expect(201);
  return (await shop.member(key)).api;
}

let phones = 50_000;
const newPhone = () => `+9199999${phones++}`;

async function ravi() {
  const person = { name: 'Ravi', phones: [newPhone()], emails: [`ravi${phones}@example.com`], address: '4 MG Road' };
  return (await shop.api.post('/v1/contacts', person).expect(201)).body;
}

const refusal = (pointer: string) => ({
  code: 'field_not_permitted',
  errors: [{ pointer, code: 'field_not_permitted' }],
});

describe('a hidden phone', () => {
  it('shows nowhere', async () => {
    const api = await memberWith('hidden', 'contact.phones', 'message.content');
    const person = somebody();
    const phone = person.phone as string;
    const chat = await shop.chatWith(person);
    const contact = chat.contact_id;
    const lead = (await shop.api.post('/v1/leads', { contact_id: contact, title: phone }).expect(201)).body;
    await shop.api.patch(`/v1/contacts/${contact}`, { phones: [phone], city: 'Pune' }).expect(200);
    const form = { contact: { phones: [phone] }, enquiry: { message: 'Call me' } };
    await shop.api.post('/v1/leads', form).expect(200);
    const paths = [
      `/v1/contacts/${contact}`,
      '/v1/contacts?limit=100',
      `/v1/contacts/${contact}/identities`,
      `/v1/contacts/${contact}/timeline?limit=100`,
      `/v1/leads/${lead.id}`,
      '/v1/leads',
      `/v1/leads/${lead.id}/timeline?limit=100`,
      `/v1/leads/${lead.id}/enquiries`,
      '/v1/enquiries',
      `/v1/pipelines/${lead.pipeline_id}/board`,
      `/v1/conversations/${chat.id}`,
      '/v1/conversations',
      `/v1/conversations/${chat.id}/messages`,
      '/v1/events?limit=500',
    ];
    for (const path of paths) {
      const { text } = await api.get(path).expect(200);
      expect(text, path).not.toContain(phone.slice(1));
    }
    for (const path of ['/v1/contacts?limit=100', '/v1/events?limit=500']) {
      expect((await shop.api.get(path).expect(200)).text).toContain(phone);
    }
  });

  it('is null, where others see it', async () => {
    const api = await memberWith('hidden', 'contact.phones');
    const { id, emails } = await ravi();
    expect((await api.get(`/v1/contacts/${id}`).expect(200)).body).toMatchObject({ phones: null, emails });
    const { data } = (await api.get(`/v1/contacts/${id}/identities`).expect(200)).body;
    expect(data.map(({ value }: { value: unknown }) => value).sort()).toEqual([emails[0], null].sort());
    const lead = (await api.post('/v1/leads', { contact_id: id }).expect(201)).body;
    expect(lead.contact).toEqual({ name: 'Ravi', phone: null });
  });

  it('is no way to look for people', async () => {
    const api = await memberWith('hidden', 'contact.phones');
    const { phones: known } = await ravi();
    const answer = await api.get(`/v1/contacts?phone=${encodeURIComponent(known[0])}`).expect(403);
    expect(answer.body).toMatchObject({ code: 'field_not_permitted', errors: [{ parameter: 'phone' }] });
    const message = { to: { phone: known[0] }, type: 'text', text: 'Namaste' };
    expect((await api.post('/v1/messages', message).expect(403)).body).toMatchObject(refusal('/to/phone'));
  });

  it('names nobody in an address either: nobody learns who is known by it, nor adds it', async () => {
    const api = await memberWith('hidden', 'contact.phones', 'contact.emails');
    const known = await ravi();
    const addresses = { phone: [known.phones[0], newPhone()], email: [known.emails[0], 'nobody@example.com'] };
    for (const [field, values] of Object.entries(addresses)) {
      for (const value of values) {
        const path = `/v1/contacts/by/${field}/${encodeURIComponent(value)}`;
        const { body } = await api.put(path, { city: 'Pune' }).expect(403);
        expect(body).toMatchObject({ code: 'field_not_permitted', errors: [{ parameter: 'value' }] });
      }
    }
    expect((await shop.api.get(`/v1/contacts/${known.id}`).expect(200)).body).toMatchObject({ ...known, city: null });
    const asked = await shop.api.get(`/v1/contacts?phone=${encodeURIComponent(addresses.phone[1])}`).expect(200);
    expect(asked.body.data).toEqual([]);
    await api.put(`/v1/contacts/by/external_id/${known.id}`, { name: 'Farida' }).expect(201);
  });

  it('cannot be written, in whatever request', async () => {
    const api = await memberWith('hidden', 'contact.phones');
    const { id } = await ravi();
    const phones = [newPhone()];
    const answers = {
      '/phones': [
        await api.post('/v1/contacts', { name: 'New', phones }),
        await api.patch(`/v1/contacts/${id}`, { phones }),
      ],
      '/contact/phones': [await api.post('/v1/leads', { contact: { name: 'New', phones } })],
    };
    for (const [pointer, refused] of Object.entries(answers)) {
      for (const { status, body } of refused) {
        expect(status).toBe(403);
        expect(body).toMatchObject(refusal(pointer));
      }
    }
    await api.patch(`/v1/contacts/${id}`, { city: 'Nashik' }).expect(200);
  });
});

describe('a hidden value', () => {
  it('shows neither at leads nor on the board nor in events', async () => {
    const api = await memberWith('hidden', 'lead.value');
    const { id: contact_id } = await ravi();
    const lead = (await shop.api.post('/v1/leads', { contact_id, value: { amount: 777_123 } }).expect(201)).body;
    await shop.api.patch(`/v1/leads/${lead.id}`, { value: { amount: 777_124 } }).expect(200);
    await shop.api.post(`/v1/leads/${lead.id}/win`, { value: { amount: 777_125 } }).expect(200);
    expect((await api.get(`/v1/leads/${lead.id}`).expect(200)).body.value).toBeNull();
    const board = await api.get(`/v1/pipelines/${lead.pipeline_id}/board`).expect(200);
    for (const { values } of board.body.columns) expect(values).toBeNull();
    for (const path of [`/v1/leads/${lead.id}/timeline`, '/v1/events?limit=500', '/v1/leads?limit=100']) {
      expect((await api.get(path).expect(200)).text, path).not.toContain('77712');
    }
    await api.get('/v1/leads?value_amount[gte]=700000').expect(403);
  });

  it('cannot be set', async () => {
    const api = await memberWith('hidden', 'lead.value');
    const { id: contact_id } = await ravi();
    const lead = (await api.post('/v1/leads', { contact_id }).expect(201)).body;
    const value = { amount: 100 };
    for (const answer of [
      await api.post('/v1/leads', { contact_id, value }),
      await api.patch(`/v1/leads/${lead.id}`, { value: null }),
      await api.post(`/v1/leads/${lead.id}/win`, { value }),
      await api.post(`/v1/leads/${lead.id}/move`, { stage_id: lead.stage_id, value }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject(refusal('/value'));
    }
  });
});

describe('a read-only field', () => {
  it('shows, can be looked for, and cannot be changed', async () => {
    const api = await memberWith('read_only', 'contact.emails');
    const { id, emails } = await ravi();
    expect((await api.get(`/v1/contacts/${id}`).expect(200)).body.emails).toEqual(emails);
    expect((await api.get(`/v1/contacts?email=${emails[0]}`).expect(200)).body.data).toHaveLength(1);
    const answer = await api.patch(`/v1/contacts/${id}`, { emails: [] }).expect(403);
    expect(answer.body).toMatchObject(refusal('/emails'));
  });
});

describe('a locked field', () => {
  it('names who is there in an address, and nobody new', async () => {
    const api = await memberWith('read_only', 'contact.phones');
    const known = await ravi();
    const by = (phone: string) => `/v1/contacts/by/phone/${encodeURIComponent(phone)}`;
    const changed = await api.put(by(known.phones[0]), { city: 'Pune' }).expect(200);
    expect(changed.body).toMatchObject({ id: known.id, city: 'Pune', phones: known.phones });
    const unknown = newPhone();
    const { body } = await api.put(by(unknown), { name: 'New' }).expect(403);
    expect(body).toMatchObject({ code: 'field_not_permitted', errors: [{ parameter: 'value' }] });
    expect((await api.put(by(known.phones[0]), { phones: [unknown] }).expect(403)).body).toMatchObject(
      refusal('/phones'),
    );
    await api.put('/v1/contacts/by/email/new@example.com', { name: 'New' }).expect(201);
  });

  it('is not set by an enquiry either', async () => {
    const api = await memberWith('read_only', 'lead.attribution');
    const contact = { name: 'Meera', phones: [newPhone()] };
    const told = { attribution: { utm_source: 'forged' }, page_url: 'https://www.example.com/?utm_source=forged' };
    const { body } = await api.post('/v1/enquiries', { contact, ...told }).expect(403);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/page_url', '/attribution']);
    await api.post('/v1/enquiries', { contact }).expect(201);
  });
});

it('a rule counts with the next request, and no longer when it is gone', async () => {
  const role = { key: 'changing', name: 'Changing', record_scope: 'all', permissions: everything };
  const { id } = (await shop.api.post('/v1/roles', role).expect(201)).body;
  const { api } = await shop.member('changing');
  const contact = `/v1/contacts/${(await ravi()).id}`;
  expect((await api.get(contact).expect(200)).body.address).toBe('4 MG Road');
  const rules = (field_rules: object[]) => shop.api.patch(`/v1/roles/${id}`, { field_rules }).expect(200);
  await rules([{ field: 'contact.address', access: 'hidden' }]);
  expect((await api.get(contact).expect(200)).body.address).toBeNull();
  await api.patch(contact, { address: '5 MG Road' }).expect(403);
  await rules([]);
  await api.patch(contact, { address: '5 MG Road' }).expect(200);
});

it('every declared field can be hidden, and leaves no trace of what it hid', async () => {
  const { fields } = (await shop.api.get('/v1/roles/options').expect(200)).body;
  const api = await memberWith('hidden', ...fields.map(({ field }: { field: string }) => field));
  const company = { name: 'Kulkarni Agro', phone: newPhone(), gstin: '27AAPFU0939F1ZV' };
  const made = (await shop.api.post('/v1/companies', company).expect(201)).body;
  await shop.api.patch(`/v1/companies/${made.id}`, { gstin: '29AAPFU0939F1ZR' }).expect(200);
  const enquiry = { message: 'Please call', attribution: { campaign_id: 'diwali-sale' } };
  await shop.api.post('/v1/leads', { contact: { name: 'Meera', phones: [newPhone()] }, enquiry }).expect(201);
  expect((await api.get(`/v1/companies/${made.id}`).expect(200)).body).toMatchObject({ phone: null, gstin: null });
  for (const path of [
    '/v1/events?limit=500',
    '/v1/companies',
    '/v1/leads',
    '/v1/enquiries',
    '/v1/contacts?limit=100',
  ]) {
    const { text } = await api.get(path).expect(200);
    for (const trace of [company.phone.slice(1), 'AAPFU0939F', 'diwali-sale']) expect(text, path).not.toContain(trace);
  }
  await api.get(`/v1/companies?gstin=${company.gstin}`).expect(403);
});
