import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contract } from '../../kernel/http/openapi.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  for (const [key, type] of Object.entries({ kw: 'number', bill: 'money', alt: 'phone', urgent: 'boolean' })) {
    await surya.api.post('/v1/custom_fields', { resource: 'contact', key, label: key, type }).expect(201);
  }
  const people = {
    none: { kw: '0', bill: { amount: 0 }, urgent: false },
    small: { kw: '5.5', bill: { amount: 5 }, alt: '99999 55001' },
    // Of these two a number with a point in it is the same to 15 digits.
    long: { kw: '0.123456789012345', alt: '+919999955002', urgent: true },
    longer: { kw: '0.123456789012346' },
  };
  for (const [name, custom] of Object.entries(people)) {
    await surya.api.post('/v1/contacts', { name, custom }).expect(201);
  }
});
afterAll(() => engine.close());

const names = (data: { name: string }[]) => data.map(({ name }) => name);

describe('a parameter that says nothing a field can be compared with is refused by its name', () => {
  it.each([
    ['custom.kw', ''],
    ['custom.kw[gte]', ''],
    ['custom.kw', ' '],
    ['custom.kw', '0x10'],
    ['custom.kw[in]', '5.5,'],
    ['custom.kw', '0.1234567890123451'],
    ['custom.bill', ''],
    ['custom.bill', '5.7'],
    ['custom.bill[in]', '5,'],
    ['custom.urgent', ''],
    ['custom.urgent[is_null]', ''],
    ['custom.alt', ''],
    ['custom.alt', 'Asha'],
    ['custom.alt[ne]', '12'],
    ['custom.alt[in]', '99999 55001,12'],
    ['custom.alt[contains]', 'Asha'],
    ['custom.alt[starts_with]', '99999'],
  ])('%s=%j', async (parameter, value) => {
    const query = `${parameter}=${encodeURIComponent(value)}`;
    const { body } = await surya.api.get(`/v1/contacts?${query}`).expect(400);
    expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter, code: 'invalid' }] });
    const started = { resource: 'contacts', format: 'csv', filter: { [parameter]: value } };
    const refused = await surya.api.post('/v1/exports', started).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: `/filter/${parameter}` }]);
  });

  it.each([
    ['custom.kw', 'eq', ''],
    ['custom.kw', 'in', ['5.5', 'x']],
    ['custom.kw', 'gt', '0.1234567890123451'],
    ['custom.bill', 'eq', '5'],
    ['custom.alt', 'eq', 'Asha'],
    ['custom.alt', 'nin', ['12']],
  ])('so is one of a tree: %s[%s] %j', async (field, op, value) => {
    const filter = { field, op, value };
    const { body } = await surya.api.post('/v1/contacts/search', { filter }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/filter/value', code: 'invalid' }]);
    for (const path of ['/v1/segments', '/v1/views']) {
      const kept = await surya.api.post(path, {
        name: 'x',
        ...(path === '/v1/views' && { resource: 'contacts' }),
        filter,
      });
      expect(kept).toMatchObject({ status: 422, body: { errors: [{ pointer: '/filter/value' }] } });
    }
  });
});

describe('a value is compared as it is kept', () => {
  it.each([
    ['custom.kw', 'eq', '5.5', ['small']],
    ['custom.kw', 'eq', '05.50', ['small']],
    ['custom.kw', 'eq', '0.123456789012345', ['long']],
    ['custom.kw', 'gt', '0.123456789012345', ['small', 'longer']],
    ['custom.kw', 'in', ['5.5', '0.123456789012346'], ['small', 'longer']],
    ['custom.kw', 'ne', '0', ['small', 'long', 'longer']],
    ['custom.alt', 'eq', '99999 55001', ['small']],
    ['custom.alt', 'eq', '+91-99999-55001', ['small']],
    ['custom.alt', 'ne', '099999 55001', ['none', 'long', 'longer']],
    ['custom.alt', 'in', ['99999 55001', '(+91) 99999 55002'], ['small', 'long']],
    ['custom.alt', 'contains', '99999 55', ['small', 'long']],
    ['custom.alt', 'starts_with', '+91 99999 55002', ['long']],
  ])('%s[%s] %j', async (field, op, value, expected) => {
    const parameter = op === 'eq' ? field : `${field}[${op}]`;
    const query = `sort=created_at&${parameter}=${encodeURIComponent(String(value))}`;
    expect(names((await surya.api.get(`/v1/contacts?${query}`).expect(200)).body.data)).toEqual(expected);
    const tree = { sort: 'created_at', filter: { field, op, value } };
    expect(names((await surya.api.post('/v1/contacts/search', tree).expect(200)).body.data)).toEqual(expected);
  });

  it('while JSON numbers are taken as before', async () => {
    const filter = { field: 'custom.kw', op: 'in', value: [5.5, '0'] };
    const { body } = await surya.api.post('/v1/contacts/search', { sort: 'created_at', filter }).expect(200);
    expect(names(body.data)).toEqual(['none', 'small']);
  });

  it('and phones as they are read where the organization is', async () => {
    const org = await engine.organization();
    await org.api.patch('/v1/organization', { country: 'US' }).expect(200);
    await org.api
      .post('/v1/custom_fields', { resource: 'contact', key: 'alt', label: 'Alt', type: 'phone' })
      .expect(201);
    await org.api.post('/v1/contacts', { name: 'Asha', custom: { alt: '(415) 555-2671' } }).expect(201);
    const { body } = await org.api.get('/v1/contacts?custom.alt=415-555-2671').expect(200);
    expect(names(body.data)).toEqual(['Asha']);
  });
});

it('the reference has the conditions on custom fields as an object that is spread', async () => {
  const { paths } = contract(engine.engine.app) as { paths: Record<string, { get?: { parameters?: object[] } }> };
  const resources = { contacts: 'contact', companies: 'company', leads: 'lead', tasks: 'task' };
  const lists = Object.entries(resources).map(([path, of]) => [`/v1/${path}`, of] as const);
  for (const [path, of] of [...lists, ['/v1/segments/{segment_id}/contacts', 'contact'] as const]) {
    const found = paths[path]?.get?.parameters?.find((one) => 'name' in one && one.name === 'custom');
    const schema = { type: 'object', 'x-custom-filters': of };
    expect(found).toMatchObject({ in: 'query', style: 'form', explode: true, required: false, schema });
  }
  await surya.api.get('/v1/contacts?custom=5').expect(400);
});
