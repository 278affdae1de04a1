import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';
import { systemActor } from '../../actor.ts';

let engine: TestEngine;
let surya: TestOrganization;

const values = [null, 100, 100, 250, null, 900, 100];
const days = ['2026-12-01', null, '2026-12-24', null, '2026-12-01'];

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  const items = Array.from({ length: 35 }, (_, n) => ({
    contact: { name: `Person ${n}` },
    ...(values[n % 7] ? { value: { amount: values[n % 7] } } : {}),
    ...(days[n % 5] ? { expected_close_on: days[n % 5] } : {}),
  }));
  await surya.api.post('/v1/leads/batch', { items, atomic: true }).expect(200);
  // Of some the time is the same, too.
  await write(sql`update leads set created_at = date_trunc('day', created_at) - (value_amount % 3) * interval '1 day'
    where organization_id = ${surya.id} and value_amount is not null`);
});
afterAll(() => engine.close());

const write = <R>(statement: ReturnType<typeof sql<R>>) =>
  engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) => tx.rows<R>(statement));

async function walk(query: string, api = surya.api): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  for (;;) {
    const { body } = await api.get(`/v1/leads?${query}${cursor}`).expect(200);
    ids.push(...body.data.map(({ id }: { id: string }) => id));
    if (body.next_cursor === null) return ids;
    cursor = `&cursor=${body.next_cursor}`;
  }
}

const inOrder = async (order: string, where = 'true') =>
  (
    await write(sql<{ id: string }>`select id from leads where organization_id = ${surya.id} and ${sql.raw(where)}
      order by ${sql.raw(order)}`)
  ).map(({ id }) => id);

describe('an order the list has not', () => {
  it.each(['city', 'created_at,city', 'created_at,-', '--created_at', 'created_at,updated_at,value_amount', ',', ''])(
    'is refused, with those there are: %s',
    async (sort) => {
      const { body } = await surya.api.get(`/v1/leads?sort=${sort}`).expect(400);
      expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'sort', code: 'invalid' }] });
      expect(body.errors[0].detail).toContain('created_at, updated_at, value_amount, expected_close_on, closed_at');
      const found = await surya.api.post('/v1/leads/search', { sort }).expect(422);
      expect(found.body).toMatchObject({ errors: [{ pointer: '/sort', detail: body.errors[0].detail }] });
    },
  );

  it('is refused by lists of one key, too', async () => {
    const { body } = await surya.api.get('/v1/notes?sort=created_at,-created_at').expect(400);
    expect(body.errors).toMatchObject([{ parameter: 'sort', detail: 'Must be one of: created_at, -created_at.' }]);
  });
});

describe('an order of two keys', () => {
  it.each([
    ['value_amount,expected_close_on', 'value_amount, expected_close_on, id'],
    ['-value_amount,expected_close_on', 'value_amount desc nulls last, expected_close_on, id'],
    ['expected_close_on,-value_amount', 'expected_close_on, value_amount desc nulls last, id desc'],
    ['-expected_close_on,-value_amount', 'expected_close_on desc nulls last, value_amount desc nulls last, id desc'],
    ['created_at,-value_amount', 'created_at, value_amount desc nulls last, id desc'],
    ['-created_at,expected_close_on', 'created_at desc, expected_close_on, id'],
    ['-value_amount,created_at', 'value_amount desc nulls last, created_at, id'],
    ['value_amount,-value_amount', 'value_amount, id desc'],
  ])('%s is walked in that order, each row once, those without a key last', async (sort, order) => {
    const expected = await inOrder(order);
    for (const limit of [1, 4, 100]) expect(await walk(`limit=${limit}&sort=${sort}`), `${limit}`).toEqual(expected);
    const filtered = await inOrder(order, 'value_amount is null');
    expect(await walk(`limit=2&sort=${sort}&value_amount[is_null]=true`)).toEqual(filtered);
  });

  it('holds in a search and for those who see some rows', async () => {
    const order = 'value_amount desc nulls last, created_at, id';
    const { body } = await surya.api.post('/v1/leads/search', { sort: '-value_amount,created_at' }).expect(200);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual((await inOrder(order)).slice(0, 25));
    const agent = await surya.member('agent');
    await write(
      sql`update leads set owner_id = ${agent.id} where organization_id = ${surya.id} and value_amount = 100`,
    );
    expect(await walk('limit=4&sort=-value_amount,created_at', agent.api)).toEqual(
      await inOrder(order, `owner_id = '${agent.id}'`),
    );
  });

  it('has cursors of its own', async () => {
    const { body } = await surya.api.get('/v1/leads?limit=1&sort=created_at,value_amount').expect(200);
    for (const sort of ['created_at', 'value_amount,created_at', 'created_at,-value_amount']) {
      const refused = await surya.api.get(`/v1/leads?sort=${sort}&cursor=${body.next_cursor}`).expect(400);
      expect(refused.body.code).toBe('cursor_mismatch');
    }
  });

  it('is not for those who may not see a key of it', async () => {
    const rules = [{ field: 'lead.value', access: 'hidden' }];
    const role = { key: 'no_values', name: 'No values', record_scope: 'all', permissions: ['leads:read'] };
    await surya.api.post('/v1/roles', { ...role, field_rules: rules }).expect(201);
    const member = await surya.member('no_values');
    const { body } = await member.api.get('/v1/leads?sort=created_at,value_amount').expect(403);
    expect(body).toMatchObject({ code: 'field_not_permitted', errors: [{ parameter: 'sort' }] });
    await member.api.get('/v1/leads?sort=created_at,expected_close_on').expect(200);
  });

  it('is kept in views', async () => {
    const view = { resource: 'leads', name: 'By day, then value', sort: 'expected_close_on,-value_amount' };
    const { body } = await surya.api.post('/v1/views', view).expect(201);
    expect(await walk(`view_id=${body.id}&limit=9`)).toEqual(
      await inOrder('expected_close_on, value_amount desc nulls last, id desc'),
    );
    const refused = await surya.api.post('/v1/views', { ...view, name: 'x', sort: 'created_at,city' }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/sort', code: 'unknown_sort' }] });
  });
});
