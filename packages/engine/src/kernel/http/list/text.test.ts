import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';
import { systemActor } from '../../actor.ts';
import { newId } from '../../ids.ts';
import { openShop, type Shop, somebody } from '../../testing/whatsapp.ts';

const whatsapp = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
  shop = await openShop(engine, whatsapp);
});
afterAll(() => engine.close());

const make = async (path: string, body: object, api: Api = shop.api): Promise<string> =>
  (await api.post(path, body).expect(201)).body.id;

async function find(resource: string, q: string, api: Api = shop.api, more = ''): Promise<string[]> {
  const { body } = await api.get(`/v1/${resource}?q=${encodeURIComponent(q)}${more}`).expect(200);
  return body.data.map(({ id }: { id: string }) => id).sort();
}

const searched = async (resource: string, body: object, api: Api = shop.api): Promise<string[]> =>
  (await api.post(`/v1/${resource}/search`, body).expect(200)).body.data.map(({ id }: { id: string }) => id).sort();

async function keyed(permissions: string[]): Promise<Api> {
  const { body } = await shop.api.post('/v1/api_keys', { name: 'x', permissions }).expect(201);
  return engine.as(body.key);
}

describe('what cannot be asked', () => {
  it('is refused', async () => {
    await engine.http.get('/v1/contacts?q=ananya').expect(401);
    for (const q of ['', 'a', 'x'.repeat(101), 'ananya&q=iyer']) {
      const { body } = await shop.api.get(`/v1/contacts?q=${q}`).expect(400);
      expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'q' }] });
    }
    const { body } = await shop.api.post('/v1/contacts/search', { q: 'a' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/q' }]);
    await shop.api.get('/v1/pipelines?q=sales').expect(400);
    await (await keyed(['leads:read'])).get('/v1/contacts?q=ananya').expect(403);
  });

  it('finds nothing where there are no letters and no number', async () => {
    await make('/v1/contacts', { name: '-- %%' });
    for (const q of ['--', '%%', '. , ;', "'\\'", '%@%']) {
      for (const resource of ['contacts', 'leads', 'conversations', 'users', 'tasks']) {
        expect(await find(resource, q), `${resource} ${q}`).toEqual([]);
      }
    }
  });
});

describe('each list', () => {
  it.each([
    ['contacts', { name: 'Thankamma Varghese' }, 'varg thank', 'hankam'],
    ['companies', { name: 'Quilon Coir Works' }, 'coir quil', 'uilon'],
    ['leads', { contact: { name: 'Ammini' }, title: 'Geyser for the hostel' }, 'hostel gey', 'eyser'],
    ['leads', { contact: { name: 'Kunjamma Poulose' } }, 'poul kunj', 'oulose'],
    ['tasks', { title: 'Measure the terrace of Block C' }, 'RRACE measure', 'terraces'],
    ['users', { name: 'Devika Warrier', email: 'devika.w@example.com', role: 'agent' }, 'warrier vika.w@', 'warrior'],
    ['organizations', { name: 'Idukki Branch', external_id: 'branch-77' }, 'ch-77 idukki', 'idukka'],
  ])('of %s is searched', async (resource, body, q, other) => {
    const id = await make(`/v1/${resource}`, body);
    expect(await find(resource, q)).toEqual([id]);
    expect(await find(resource, other)).toEqual([]);
    const elsewhere = await engine.organization('Other');
    expect(await find(resource, q, elsewhere.api)).toEqual([]);
    if (['users', 'organizations'].includes(resource)) return;
    expect(await searched(resource, { q })).toEqual([id]);
    expect(
      await searched(resource, { q, filter: { field: 'created_at', op: 'lt', value: '2001-01-01T00:00:00Z' } }),
    ).toEqual([]);
  });

  it('of notes is searched', async () => {
    const contact_id = await make('/v1/contacts', { name: 'Omana' });
    const id = await make('/v1/notes', { contact_id, body: 'Prefers the 50% scheme_b' });
    expect([await find('notes', '50% SCHEME_'), await find('notes', '505')]).toEqual([[id], []]);
    expect(await searched('notes', { q: 'prefers' })).toEqual([id]);
  });

  it('of conversations is searched by the person', async () => {
    const person = somebody();
    const { id, contact_id } = await shop.chatWith(person);
    await shop.api.patch(`/v1/contacts/${contact_id}`, { name: 'Bhargavi Thampi' }).expect(200);
    const { body } = await shop.api.get(`/v1/contacts/${contact_id}`).expect(200);
    for (const q of ['thampi', body.phones[0], body.phones[0].slice(-6)]) {
      expect(await find('conversations', q), q).toEqual([id]);
      expect(await searched('conversations', { q })).toEqual([id]);
    }
    expect(await find('conversations', 'thampan')).toEqual([]);
  });
});

describe('people', () => {
  let meera: string;
  beforeAll(async () => {
    meera = await make('/v1/contacts', {
      name: 'Meera Pillai',
      phones: ['+919876543210'],
      emails: ['meera@example.com'],
      city: 'Pune',
    });
    await make('/v1/contacts', { name: 'Meera Joshi', phones: ['+919876500000'] });
  });

  it('are found by phone in any spelling, its last digits, and the beginning of the e-mail', async () => {
    for (const q of ['98765 43210', '+91-98765-43210', '09876543210', '43210', 'MEERA@exam']) {
      expect(await find('contacts', q), q).toEqual([meera]);
    }
    expect(await find('contacts', '9876543211')).toEqual([]);
  });

  it('are found together with filters, views, an order and a count', async () => {
    expect(await find('contacts', 'meera', shop.api, '&city=Pune')).toEqual([meera]);
    const filter = { field: 'city', op: 'is_null', value: true };
    const view_id = await make('/v1/views', { resource: 'contacts', name: 'No city', filter, sort: 'name' });
    expect(await find('contacts', '43210', shop.api, `&view_id=${view_id}`)).toEqual([]);
    const { body } = await shop.api.get('/v1/contacts?q=meera&sort=-name&limit=1&count=estimate').expect(200);
    expect(body).toMatchObject({ data: [{ name: 'Meera Pillai' }], has_more: true, estimated_count: 2 });
    const next = `/v1/contacts?sort=-name&limit=1&cursor=${body.next_cursor}`;
    expect((await shop.api.get(`${next}&q=meera`).expect(200)).body.data).toMatchObject([{ name: 'Meera Joshi' }]);
    for (const q of ['', '&q=pillai']) {
      expect((await shop.api.get(`${next}${q}`).expect(400)).body.code).toBe('cursor_mismatch');
    }
  });

  it('are found by bulk work as by the list', async () => {
    const { body } = await shop.api.post('/v1/bulk/contacts/preview', { filter: { q: '43210' } }).expect(200);
    expect(body.count).toBe(1);
    await shop.api.post('/v1/bulk/contacts/preview', { filter: { q: 'a' } }).expect(422);
  });
});

describe('who does not see', () => {
  it('another’s records does not find them', async () => {
    const [asha, ravi] = await Promise.all([shop.member('agent'), shop.member('agent')]);
    const contact = { name: 'Yashodhara Chitnis', phones: ['+919999988123'], emails: ['yasho@example.com'] };
    const lead = await make('/v1/leads', { contact, owner_id: asha.id });
    const [person] = await find('contacts', 'yashodhara');
    for (const q of ['yashodhara', '88123', 'yasho@']) {
      expect(await find('leads', q, asha.api), q).toEqual([lead]);
      expect(await find('contacts', q, asha.api), q).toEqual([person]);
      expect(await find('contacts', q, asha.api, '&sort=name'), q).toEqual([person]);
      for (const resource of ['leads', 'contacts']) expect(await find(resource, q, ravi.api), q).toEqual([]);
    }
    const task = await make('/v1/tasks', { title: 'Ladder for Chitnis', lead_id: lead, assignee_id: asha.id });
    expect(await find('tasks', 'ladder', asha.api)).toEqual([task]);
    expect(await find('tasks', 'ladder', ravi.api)).toEqual([]);
  });

  it('phones or e-mails does not find by them', async () => {
    const phone = '+919999977123';
    await make('/v1/leads', { contact: { phones: [phone], emails: ['hidden.one@example.com'] } });
    const [lead] = await find('leads', phone);
    const role = {
      key: 'ruled',
      name: 'Ruled',
      record_scope: 'all',
      permissions: ['contacts:read', 'leads:read'],
      field_rules: ['contact.phones', 'contact.emails'].map((field) => ({ field, access: 'hidden' })),
    };
    await shop.api.post('/v1/roles', role).expect(201);
    const { api } = await shop.member('ruled');
    const leadsOnly = await keyed(['leads:read']);
    for (const q of ['77123', phone, '9999977', 'hidden.one@']) {
      for (const resource of ['contacts', 'leads']) expect(await find(resource, q, api), q).toEqual([]);
      expect(await find('leads', q), q).toEqual([lead]);
    }
    // Without `contacts:read` by what stands on the card only.
    expect(await find('leads', 'hidden.one@', leadsOnly)).toEqual([]);
  });
});

describe('a word that is everywhere', () => {
  let org: TestOrganization;
  let leads: string[];
  beforeAll(async () => {
    org = await engine.organization('Large');
    leads = [];
    for (const n of [1, 2, 3])
      leads.push(await make('/v1/leads', { contact: { name: `Common Person${n}` }, title: 'Roof' }, org.api));
    await add(997);
  });

  let numbers = 0;

  /** People called the same, with numbers that begin the same. */
  async function add(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, newId);
    const phones = ids.map(() => `+9170000${String(++numbers).padStart(5, '0')}`);
    await engine.engine.kernel.db.withTenant(systemActor(org.id), async (tx) => {
      tx.defer(sql`insert into contacts (organization_id, id, name, created_at, updated_at)
        select ${org.id}, id, 'Common Somebody', ${tx.now}, ${tx.now} from unnest(${ids}::uuid[]) as id`);
      await tx.rows(sql`insert into channel_identities (organization_id, id, contact_id, kind, value, is_primary, created_at)
        select ${org.id}, gen_random_uuid(), id, 'phone', phone, true, ${tx.now}
        from unnest(${ids}::uuid[], ${phones}::text[]) as them(id, phone)`);
    });
    return ids;
  }

  it('is walked whole, also when it becomes one on the way', async () => {
    const first = await org.api.get('/v1/contacts?q=common&limit=1&count=estimate').expect(200);
    expect(first.body.estimated_count).toBe(1_000);
    const seen: string[] = [];
    let cursor = '';
    let more: string[] = [];
    do {
      const { body } = await org.api.get(`/v1/contacts?q=common&sort=created_at&limit=100${cursor}`).expect(200);
      seen.push(...body.data.map(({ id }: { id: string }) => id));
      if (seen.length === 300) more = await add(200);
      cursor = body.next_cursor ? `&cursor=${body.next_cursor}` : '';
    } while (cursor);
    expect(seen.length).toBe(1_200);
    expect(new Set(seen).size).toBe(1_200);
    expect(more.every((id) => seen.includes(id))).toBe(true);
  });

  it('finds what it does elsewhere, by whatever it was found', async () => {
    expect(await find('leads', 'common', org.api)).toEqual([...leads].sort());
    expect(await find('leads', 'common person2', org.api)).toEqual([leads[1]]);
    expect(await find('contacts', 'common som', org.api, '&limit=100')).toHaveLength(100);
    expect(await find('contacts', '70000', org.api, '&limit=100')).toHaveLength(100);
    expect(await find('leads', '70000', org.api)).toEqual([]);
    const agent = await org.member('agent');
    expect(await find('contacts', 'common', agent.api)).toEqual([]);
    await org.api.post(`/v1/leads/${leads[0]}/assign`, { owner_id: agent.id }).expect(200);
    expect(await find('contacts', 'common', agent.api)).toHaveLength(1);
    expect(await find('leads', 'common', agent.api)).toEqual([leads[0]]);
  });
});
