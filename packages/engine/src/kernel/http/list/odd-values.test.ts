import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  await surya.api.post('/v1/leads', { contact: { name: 'Meera' }, value: { amount: 0 } }).expect(201);
});
afterAll(() => engine.close());

/** What no answer could show, or the database could not keep. */
const odd: [parameter: string, value: string][] = [
  ['created_at[gte]', '0000-01-01T00:00:00Z'],
  ['created_at[gte]', '0001-01-01T00:00:00+05:30'],
  ['created_at[lt]', '9999-12-31T23:00:00-05'],
  ['created_at[gte]', '2026-11-22T10:00:00+23:59'],
  ['created_at[gte]', '2026-11-22T10:00:00-1600'],
  ['created_at[gte]', '2026-11-22T10:00:00+23'],
  ['expected_close_on[lte]', '0000-01-01'],
  ['expected_close_on', '2026-02-30'],
  ['value_amount', ''],
  ['value_amount', ' '],
  ['value_amount[gte]', '0x10'],
  ['value_amount', '1e400'],
];

describe('a value that cannot be compared with', () => {
  it.each([...odd, ['value_amount[in]', '5, ']])('%s=%j is refused by its name', async (parameter, value) => {
    const { body } = await surya.api.get(`/v1/leads?${parameter}=${encodeURIComponent(value)}`).expect(400);
    expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ code: 'invalid' }] });
    expect(body.errors[0].parameter.replace(/\/\d$/, '')).toBe(parameter);
  });

  it.each(odd)('%s: %j is refused before work begins', async (parameter, value) => {
    const filter = { [parameter]: value };
    const preview = await surya.api.post('/v1/bulk/leads/preview', { filter }).expect(422);
    expect(preview.body.errors).toMatchObject([{ pointer: `/filter/${parameter}` }]);
    for (const [path, more] of [
      ['exports', { resource: 'leads', format: 'csv' }],
      ['bulk/leads', { action: 'delete' }],
    ] as const) {
      const refused = await surya.api.post(`/v1/${path}`, { ...more, filter }).expect(422);
      expect(refused.body.errors).toMatchObject([{ pointer: `/filter/${parameter}` }]);
    }
    expect((await surya.api.get('/v1/operations').expect(200)).body.data).toEqual([]);
  });

  it.each(odd.filter(([, value]) => value !== '1e400'))('%s %j is refused in a tree', async (parameter, value) => {
    const [field = '', op = 'eq'] = parameter.split(/[[\]]/);
    const filter = { not: { field, op, value } };
    const place = { pointer: '/filter/not/value', code: 'invalid' };
    expect((await surya.api.post('/v1/leads/search', { filter }).expect(422)).body.errors).toMatchObject([place]);
    const started = { resource: 'leads', format: 'csv', search: { filter } };
    const refused = await surya.api.post('/v1/exports', started).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/search/filter/not/value' }]);
  });

  it.each([null, true])('%j stands for no number in the filter of a work', async (value) => {
    const filter = { value_amount: value };
    const { body } = await surya.api.post('/v1/bulk/leads/preview', { filter }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/filter/value_amount' }]);
  });

  it('says what would do', async () => {
    const { body } = await surya.api.get('/v1/leads?created_at=0000-01-01T00:00:00Z').expect(400);
    expect(body.errors[0].detail).toContain('years 1 to 9999');
    const filter = { 'created_at[gte]': '2026-11-22T10:00:00%2B23:59'.replace('%2B', '+') };
    const refused = await surya.api.post('/v1/bulk/leads/preview', { filter }).expect(422);
    expect(refused.body.errors[0].detail).toContain('offset');
  });

  it('is no day of use, either', async () => {
    for (const day of ['0000-01-01', '2026-02-30']) {
      const { body } = await surya.api.get(`/v1/usage?from=${day}`).expect(400);
      expect(body.errors).toMatchObject([{ parameter: 'from' }]);
    }
  });
});

it('the outermost times and the widest offsets are taken', async () => {
  for (const time of [
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-11-22T10:00:00+15:59',
    '2026-11-22T10:00:00.123-12:00',
    '2026-11-22t10:00:00z',
  ]) {
    await surya.api.get(`/v1/leads?created_at[ne]=${encodeURIComponent(time)}`).expect(200);
    const filter = { field: 'created_at', op: 'ne', value: time };
    await surya.api.post('/v1/leads/search', { filter }).expect(200);
  }
  for (const value of ['0', '-5', '1e3']) await surya.api.get(`/v1/leads?value_amount=${value}`).expect(200);
});
