import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;
let tag: string;

const make = async (path: string, body: object) => (await surya.api.post(path, body).expect(201)).body.id as string;
const resources = ['contacts', 'companies', 'leads', 'tasks'] as const;
const singular = { contacts: 'contact', companies: 'company', leads: 'lead', tasks: 'task' };
const bodies = {
  contacts: { name: 'Asha Rao' },
  companies: { name: 'Kulkarni Agro Works' },
  leads: { contact: { name: 'Meera Pillai' } },
  tasks: { title: 'Call back' },
};

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  tag = await make('/v1/tags', { name: 'Hot' });
  for (const resource of Object.values(singular)) {
    await make('/v1/custom_fields', { resource, key: 'area', label: 'Area', type: 'number' });
    await make('/v1/custom_fields', { resource, key: 'bill', label: 'Bill', type: 'money' });
  }
});
afterAll(() => engine.close());

const idsOf = (answer: { body: { data: { id: string }[] } }) => answer.body.data.map(({ id }) => id);

describe.each(resources)('%s', (resource) => {
  const found = async (query: string) =>
    idsOf(await surya.api.get(`/v1/${resource}?sort=created_at&${query}`).expect(200));
  const searched = async (filter: object) =>
    idsOf(await surya.api.post(`/v1/${resource}/search`, { sort: 'created_at', filter }).expect(200));
  let small: string;
  let large: string;
  beforeAll(async () => {
    small = await make(`/v1/${resource}`, { ...bodies[resource], custom: { area: 9 } });
    large = await make(`/v1/${resource}`, { ...bodies[resource], custom: { area: '200', bill: { amount: 90_000 } } });
  });

  it('are refused by custom fields that are not there, and by values of another type', async () => {
    for (const query of ['custom.colour=red', 'custom.area=large', 'custom.area[contains]=1', 'custom.bill.amount=1']) {
      const { body } = await surya.api.get(`/v1/${resource}?${query}`).expect(400);
      expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: query.split('=')[0] }] });
    }
    const filter = { and: [{ field: 'custom.area', op: 'gt', value: 'large' }] };
    const { body } = await surya.api.post(`/v1/${resource}/search`, { filter }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/filter/and/0/value' }]);
    const other = await engine.organization('Other');
    await other.api.get(`/v1/${resource}?custom.area=9`).expect(400);
  });

  it('are found by custom fields, in a query and in a tree', async () => {
    expect(await found('custom.area=9')).toEqual([small]);
    expect(await found('custom.area[gte]=9.5')).toEqual([large]);
    expect(await found('custom.area[in]=9,200')).toEqual([small, large]);
    expect(await found('custom.bill[is_null]=true&custom.area[is_null]=false')).toEqual([small]);
    expect(await found('custom.bill.currency=INR')).toEqual([large]);
    expect(await searched({ field: 'custom.area', op: 'lt', value: 10 })).toEqual([small]);
    expect(
      await searched({
        or: [
          { field: 'custom.area', value: 9 },
          { field: 'custom.bill', op: 'gt', value: 80_000 },
        ],
      }),
    ).toEqual([small, large]);
    expect(
      await searched({
        and: [{ not: { field: 'custom.area', value: 9 } }, { field: 'custom.area', op: 'gt', value: 0 }],
      }),
    ).toEqual([large]);
  });
});

it.each(['contacts', 'companies', 'leads'] as const)(
  '%s are found by tags, in a query and in a tree',
  async (resource) => {
    const path = `/v1/${resource}`;
    const [hot, cold] = [await make(path, bodies[resource]), await make(path, bodies[resource])];
    await surya.api.post(`${path}/${hot}/tags`, { tag_id: tag }).expect(200);
    const searched = async (filter: object) => idsOf(await surya.api.post(`${path}/search`, { filter }).expect(200));
    expect(idsOf(await surya.api.get(`${path}?tag_id=${tag}`).expect(200))).toEqual([hot]);
    expect(await searched({ field: 'tag_id', op: 'in', value: [tag] })).toEqual([hot]);
    const others = await searched({ not: { field: 'tag_id', value: tag } });
    expect(others).toContain(cold);
    expect(others).not.toContain(hot);
  },
);

describe('a field a role hides', () => {
  let ruled: Api;
  const phone = '+919876500017';
  beforeAll(async () => {
    const permissions = ['contacts', 'leads', 'search', 'segments', 'users', 'views'].map((name) => `${name}:read`);
    const hidden = ['contact.phones', 'contact.emails', 'company.gstin', 'lead.value'];
    const field_rules = hidden.map((field) => ({ field, access: 'hidden' }));
    const role = {
      key: 'ruled',
      name: 'Ruled',
      record_scope: 'all',
      permissions: [...permissions, 'views:write'],
      field_rules,
    };
    await surya.api.post('/v1/roles', role).expect(201);
    ruled = (await surya.member('ruled')).api;
    await make('/v1/leads', {
      contact: { phones: [phone], emails: ['asha@example.com'] },
      value: { amount: 500_000 },
    });
  });

  it.each([
    ['contacts', 'phone', '+919876500017'],
    ['contacts', 'email', 'asha@example.com'],
    ['companies', 'gstin', '27ABCDE1234F1Z5'],
    ['leads', 'value_amount', 500_000],
    ['leads', 'title', phone],
  ])('is no condition of %s: %s', async (resource, field, value) => {
    const refused = { code: 'field_not_permitted' };
    const query = `${field}=${encodeURIComponent(value)}`;
    await surya.api.get(`/v1/${resource}?${query}`).expect(200);
    expect((await ruled.get(`/v1/${resource}?${query}`).expect(403)).body).toMatchObject(refused);
    const filter = { or: [{ not: { field, value } }] };
    await surya.api.post(`/v1/${resource}/search`, { filter }).expect(200);
    expect((await ruled.post(`/v1/${resource}/search`, { filter }).expect(403)).body).toMatchObject(refused);
    await ruled.post('/v1/views', { resource, name: field, filter }).expect(403);
  });

  it('is no condition by another operator, and no order', async () => {
    await ruled.get('/v1/leads?value_amount[is_null]=false').expect(403);
    await ruled.get('/v1/companies?gstin[starts_with]=27').expect(403);
    await ruled.get('/v1/leads?sort=-value_amount').expect(403);
    await ruled.post('/v1/leads/search', { sort: 'value_amount' }).expect(403);
    await ruled.post('/v1/views', { resource: 'leads', name: 'By value', sort: 'value_amount' }).expect(403);
  });

  it('does not show in what is expanded, nor by its name in `fields`', async () => {
    const { body } = await ruled.get('/v1/leads?expand=contact&sort=-created_at&limit=1').expect(200);
    expect(body.data).toMatchObject([{ value: null, contact: { object: 'contact', phones: null, emails: null } }]);
    expect(JSON.stringify(body)).not.toContain(phone);
    const trimmed = await ruled.get('/v1/leads?fields=value&sort=-created_at&limit=1').expect(200);
    expect(trimmed.body.data).toMatchObject([{ value: null }]);
  });

  it('is not searched, and shows in no result', async () => {
    const search = async (api: Api, q: string) =>
      (await api.get(`/v1/search?q=${encodeURIComponent(q)}`).expect(200)).body.data;
    for (const q of ['98765 00017', '00017', phone, 'asha@example.com']) {
      expect((await search(surya.api, q)).length, q).toBeGreaterThan(0);
      expect(await search(ruled, q), q).toEqual([]);
    }
  });

  it('keeps a segment by it closed', async () => {
    const filter = { field: 'phone', value: phone };
    const id = await make('/v1/segments', { name: 'By phone', filter });
    expect(idsOf(await surya.api.get(`/v1/segments/${id}/contacts`).expect(200))).toHaveLength(1);
    await ruled.get(`/v1/segments/${id}/contacts`).expect(403);
  });
});
