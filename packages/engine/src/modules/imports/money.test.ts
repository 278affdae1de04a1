import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let org: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  org = await engine.organization();
});
afterAll(() => engine.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at freely
type Body = any;

async function run(content: string, fields: object = {}): Promise<Body> {
  const { body } = await org.api.post('/v1/imports', { resource: 'leads', content, ...fields }).expect(202);
  return engine.eventually(async () => {
    const { body: now } = await org.api.get(`/v1/imports/${body.id}`).expect(200);
    expect(now.status).toBe('succeeded');
    return now;
  }, 20_000);
}

const leadOf = async (external_id: string): Promise<Body> =>
  (await org.api.get(`/v1/leads?external_id=${external_id}`).expect(200)).body.data[0];

it.each([
  ['"value": cheap', 'value', 'cheap', 'value: cheap is not an amount'],
  ['a currency nobody has', 'value', 'QQQ 500', 'value: QQQ 500 is not an amount'],
  ['more decimals than yen have', 'value', 'JPY 50.5', 'value: JPY 50.5 is not an amount'],
  ['more decimals than rupees have', 'value', '1.234', 'value: 1.234 is not an amount'],
  ['two currencies', 'value,currency', '€200,USD', 'currency: USD, but the value is €200'],
  ['no currency', 'value,currency', '200,money', 'currency: money is not a currency such as INR'],
])('refuses %s', async (_, headers, cells, reason) => {
  const tried = await run(`name,${headers}\nAsha,${cells}\n`, { dry_run: true });
  expect(tried).toMatchObject({ created: 0, failed: 1 });
  expect(tried.sample[0].error).toContain(reason);
});

it.each([
  ['USD 500', '', { amount: 50_000, currency: 'USD' }],
  ['$1000', '', { amount: 100_000, currency: 'USD' }],
  ['€200', '', { amount: 20_000, currency: 'EUR' }],
  ['200.50 EUR', '', { amount: 20_050, currency: 'EUR' }],
  ['"₹ 1,25,000.50"', '', { amount: 12_500_050, currency: 'INR' }],
  ['Rs. 500', '', { amount: 50_000, currency: 'INR' }],
  ['500.100', '', { amount: 50_010, currency: 'INR' }],
  ['500', 'usd', { amount: 50_000, currency: 'USD' }],
  ['5000', 'JPY', { amount: 5_000, currency: 'JPY' }],
  ['JPY 5000.00', '', { amount: 5_000, currency: 'JPY' }],
  ['1.234', 'KWD', { amount: 1_234, currency: 'KWD' }],
  ['€7', 'EUR', { amount: 700, currency: 'EUR' }],
])('%s with the currency %j is an amount of it', async (value, currency, expected) => {
  const id = `v${value.replace(/\W/g, '')}${currency}`;
  expect(await run(`name,external_id,value,currency\nAsha ${id},${id},${value},${currency}\n`)).toMatchObject({
    created: 1,
  });
  expect((await leadOf(id)).value).toEqual(expected);
});

it('of a lead that is known changes with its currency, or is filled where there was none', async () => {
  for (const [id, value] of [['k-1', { amount: 100, currency: 'USD' }] as const, ['k-2', null] as const])
    await org.api.post('/v1/leads', { contact: { name: id }, external_id: id, value }).expect(201);
  const content = 'name,external_id,value\nk-1,k-1,€5\nk-2,k-2,JPY 7\n';
  expect(await run(content)).toMatchObject({ updated: 1, skipped: 1 });
  expect([await leadOf('k-1'), await leadOf('k-2')]).toMatchObject([
    { value: { amount: 100, currency: 'USD' } },
    { value: { amount: 7, currency: 'JPY' } },
  ]);
  expect(await run(content, { on_match: 'update' })).toMatchObject({ updated: 1, skipped: 1 });
  expect((await leadOf('k-1')).value).toEqual({ amount: 500, currency: 'EUR' });
  const { data } = (await org.api.get('/v1/events?limit=100&types=lead.updated').expect(200)).body;
  expect(data.map(({ data: { changes } }: Body) => changes.value)).toContainEqual({ amount: 500, currency: 'EUR' });
  const role = {
    ...{
      key: 'partner',
      name: 'Partner',
      record_scope: 'all',
      permissions: ['leads:read', 'contacts:read', 'events:read'],
    },
    field_rules: [{ field: 'lead.value', access: 'hidden' }],
  };
  await org.api.post('/v1/roles', role).expect(201);
  const partner = await org.member('partner');
  const seen = (await partner.api.get('/v1/events?limit=100&types=lead.updated').expect(200)).body.data;
  expect(seen).toHaveLength(data.length);
  expect(seen.map(({ data: { changes } }: Body) => [changes.value, changes.value_amount])).toEqual(
    data.map(() => [null, undefined]),
  );
});

it('without a currency is not guessed for a lead that has another one', async () => {
  const value = { amount: 5_000, currency: 'JPY' };
  await org.api.post('/v1/leads', { contact: { name: 'Ken' }, external_id: 'j-1', value }).expect(201);
  const refused = await run('name,external_id,value\nKen,j-1,6000\n', { on_match: 'update' });
  expect(refused).toMatchObject({ updated: 0, failed: 1 });
  expect((await leadOf('j-1')).value).toEqual(value);
  expect(await run('name,external_id,value\nKen,j-1,6000\n', { on_match: 'append' })).toMatchObject({ skipped: 1 });
});

it('of custom fields has the digits of its currency', async () => {
  const field = { resource: 'lead', key: 'bill', label: 'Bill', type: 'money' };
  await org.api.post('/v1/custom_fields', field).expect(201);
  const rows = [
    ['b-1', 'JPY 5000', { amount: 5_000, currency: 'JPY' }],
    ['b-2', '500 AED', { amount: 50_000, currency: 'AED' }],
    ['b-3', '12.5', { amount: 1_250, currency: 'INR' }],
  ] as const;
  await run(`name,external_id,bill\n${rows.map(([id, text]) => `${id},${id},${text}`).join('\n')}\n`);
  for (const [id, , expected] of rows) expect((await leadOf(id)).custom.bill).toEqual(expected);
});

it('cannot be named by a role that may not change it, currency included', async () => {
  const role = {
    ...{ key: 'clerk', name: 'Clerk', record_scope: 'all' },
    permissions: ['imports:read', 'imports:write', 'leads:read', 'leads:write', 'contacts:read', 'contacts:write'],
    field_rules: [{ field: 'lead.value', access: 'read_only' }],
  };
  await org.api.post('/v1/roles', role).expect(201);
  const clerk = await org.member('clerk');
  const input = { resource: 'leads', content: 'name,currency\nA,USD\n' };
  const { id } = (await clerk.api.post('/v1/imports', input).expect(202)).body;
  await engine.eventually(async () => {
    const { body } = await clerk.api.get(`/v1/imports/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'failed', error: { errors: [{ pointer: '/mapping/currency' }] } });
  });
});
