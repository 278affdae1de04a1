import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { deliverTo, somebody } from '../../kernel/testing/whatsapp.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const whatsApp = fakeWhatsApp();
let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsApp.adapter] });
  agency = await engine.organization('Agency');
});
afterAll(() => engine.close());

interface Client {
  id: string;
  api: Api;
  limit(limits: object): Promise<void>;
}

async function client(maker: Api = agency.api): Promise<Client> {
  const { body } = await maker.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201);
  return {
    id: body.id,
    api: engine.as(body.api_key.key),
    limit: async (limits) => void (await maker.put(`/v1/organizations/${body.id}/limits`, limits).expect(200)),
  };
}

let people = 0;
const stranger = () => ({ phones: [`+9199999${String(40_000 + people++)}`] });
const refused = (meter: string, used: number, allowed = used) => ({ code: 'plan_limit_reached', meter, used, allowed });

describe('limits', () => {
  it('are set from above, whole, and read by both', async () => {
    const { id, api, limit } = await client();
    await limit({ users: 5, contacts: 100 });
    await limit({ users: 7 });
    const path = `/v1/organizations/${id}/limits`;
    const seen = (await agency.api.get(path).expect(200)).body;
    const limits = { users: 7, contacts: null, messages_per_month: null, storage_bytes: null };
    expect(seen).toMatchObject({ organization_id: id, limits, effective: limits, used: { users: 0, contacts: 0 } });
    expect((await api.get(path).expect(200)).body).toEqual(seen);
    await api.put(path, { users: 9_000 }).expect(404);
    for (const wrong of [{ users: -1 }, { users: 1.5 }, { seats: 1 }]) await agency.api.put(path, wrong).expect(422);
  });

  it('hold at their smallest on the way up', async () => {
    const middle = await client();
    const leaf = await client(middle.api);
    await middle.limit({ contacts: 10, users: 3 });
    await leaf.limit({ contacts: 50, messages_per_month: 20 });
    const { body } = await middle.api.get(`/v1/organizations/${leaf.id}/limits`).expect(200);
    expect(body.limits).toMatchObject({ contacts: 50, users: null });
    expect(body.effective).toMatchObject({ contacts: 10, users: 3, messages_per_month: 20, storage_bytes: null });
  });

  it('are told of in both logs', async () => {
    const { id, api, limit } = await client();
    await limit({ users: 2 });
    for (const log of [agency.api, api]) {
      const { body } = await log.get('/v1/events?limit=500').expect(200);
      const told = body.data.filter((e: { type: string; subject: { id: string } }) => e.subject.id === id).at(-1);
      expect(told).toMatchObject({ type: 'organization.limits_changed', data: { limits: { users: 2 } } });
    }
  });
});

describe('the last one', () => {
  it('of members is refused, until one leaves', async () => {
    const { api, limit } = await client();
    await limit({ users: 2 });
    const add = (name: string) => api.post('/v1/users', { name, email: `${name}@example.com`, role: 'owner' });
    await add('asha').expect(201);
    const ravi = (await add('ravi').expect(201)).body;
    expect((await add('meera').expect(402)).body).toMatchObject(refused('users', 2));
    await api.post(`/v1/users/${ravi.id}/deactivate`).expect(200);
    await add('meera').expect(201);
    const refusal = await api.post(`/v1/users/${ravi.id}/activate`).expect(402);
    expect(refusal.body).toMatchObject(refused('users', 2));
    await limit({ users: 3 });
    await api.post(`/v1/users/${ravi.id}/activate`).expect(200);
    // Who is active takes no other seat.
    await api.post(`/v1/users/${ravi.id}/activate`).expect(200);
  });

  it('of members is taken by one of many who come back at once', async () => {
    const { api, limit } = await client();
    const gone = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => {
        const input = { name: `M${i}`, email: `m${i}@example.com`, role: 'agent' };
        const { id } = (await api.post('/v1/users', input).expect(201)).body;
        await api.post(`/v1/users/${id}/deactivate`).expect(200);
        return id;
      }),
    );
    await limit({ users: 2 });
    const all = await Promise.all([...gone, ...gone].map((id) => api.post(`/v1/users/${id}/activate`)));
    const back = (await api.get('/v1/users?status=active').expect(200)).body.data;
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 402]));
    expect(back).toHaveLength(2);
  });

  it('of members is taken by one of many at once', async () => {
    const { api, limit } = await client();
    await limit({ users: 3 });
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        api.post('/v1/users', { name: `M${i}`, email: `m${i}@example.com`, role: 'agent' }),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, 201, 201, 402, 402, 402, 402, 402]);
  });

  it('of contacts is refused by every way through the API, and frees with one', async () => {
    const { id, api, limit } = await client();
    await limit({ contacts: 2 });
    const first = (await api.post('/v1/contacts', stranger()).expect(201)).body;
    const known = stranger();
    await api.post('/v1/leads', { contact: known }).expect(201);
    expect((await api.post('/v1/contacts', stranger()).expect(402)).body).toMatchObject(refused('contacts', 2));
    expect((await api.post('/v1/leads', { contact: stranger() }).expect(402)).body).toMatchObject(
      refused('contacts', 2),
    );
    // Somebody known takes no place.
    await api.post('/v1/leads', { contact: known, if_open_lead: 'create' }).expect(201);
    await api.delete(`/v1/contacts/${first.id}`).expect(204);
    await api.post('/v1/leads', { contact: stranger() }).expect(201);
    await engine.eventually(async () => {
      const { body } = await agency.api.get(`/v1/organizations/${id}/limits`).expect(200);
      expect(body.used).toEqual({ users: 0, contacts: 2, messages_per_month: 0, storage_bytes: 0, organizations: 0 });
    });
  });

  it('of contacts is taken by one of many at once, as a contact or as a lead', async () => {
    const { api, limit } = await client();
    await limit({ contacts: 5 });
    const asked = Array.from({ length: 12 }, (_, n) =>
      n % 2 === 0 ? api.post('/v1/contacts', stranger()) : api.post('/v1/leads', { contact: stranger() }),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([...Array(5).fill(201), ...Array(7).fill(402)]);
  });

  it('of contacts never costs a lead from outside: it is recorded and flagged', async () => {
    const { api, limit } = await client();
    const config = { ...whatsApp.config, number_id: 'limits' };
    const input = { adapter: 'fake-whatsapp', name: 'Sales', config, secrets: whatsApp.secrets };
    const { hook_url } = (await api.post('/v1/connections', input).expect(201)).body;
    await limit({ contacts: 0 });
    const from = somebody();
    const message = whatsApp.message({ from, at: engine.clock.now() });
    expect((await deliverTo(hook_url, whatsApp.request([message], config))).status).toBe(200);
    const [lead] = await engine.eventually(async () => {
      const { body } = await api.get('/v1/leads').expect(200);
      expect(body.data).toHaveLength(1);
      return body.data;
    });
    const { body } = await api.get('/v1/events?limit=500').expect(200);
    const told = body.data.filter((e: { type: string }) => e.type === 'organization.limit_exceeded');
    expect(told).toMatchObject([{ contact_id: lead.contact_id, data: { meter: 'contacts', used: 1, allowed: 0 } }]);
  });

  it('of contacts never costs an enquiry of a web page either', async () => {
    const { api, limit } = await client();
    const site = 'https://www.surya.example';
    const page = { name: 'Page', kind: 'publishable', origins: [site] };
    const { key } = (await api.post('/v1/api_keys', page).expect(201)).body;
    await limit({ contacts: 0 });
    const contact = stranger();
    const send = () => engine.as(key).post('/v1/enquiries', { contact, message: 'Please call' }).set('origin', site);
    await send().expect(201);
    await send().expect(201);
    const [lead, ...more] = (await api.get('/v1/leads').expect(200)).body.data;
    expect(more).toEqual([]);
    expect(lead.contact.phone).toBe(contact.phones[0]);
    const { body } = await api.get('/v1/events?limit=500').expect(200);
    const told = body.data.filter((e: { type: string }) => e.type === 'organization.limit_exceeded');
    expect(told).toMatchObject([{ contact_id: lead.contact_id, data: { meter: 'contacts', used: 1, allowed: 0 } }]);
    expect((await api.post('/v1/leads', { contact: stranger() }).expect(402)).body.code).toBe('plan_limit_reached');
  });

  it('of messages is refused, and the next month begins anew', async () => {
    const { id, api, limit } = await client();
    const config = { ...whatsApp.config, number_id: 'messages' };
    const input = { adapter: 'fake-whatsapp', name: 'Sales', config, secrets: whatsApp.secrets };
    await api.post('/v1/connections', input).expect(201);
    await limit({ messages_per_month: 2 });
    const template = { name: 'site_visit_reminder', language: 'en' };
    const send = () => api.post('/v1/messages', { to: { phone: stranger().phones[0] }, type: 'template', template });
    await send().expect(201);
    await send().expect(201);
    expect((await send().expect(402)).body).toMatchObject(refused('messages_per_month', 2));
    const { body } = await agency.api.get(`/v1/organizations/${id}/limits`).expect(200);
    expect(body.used.messages_per_month).toBe(2);
    engine.clock.advance(32 * 86_400_000);
    await send().expect(201);
  });
});
