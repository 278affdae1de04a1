import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { type CustomFilter, customFilters } from './filters.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  const options = ['rooftop', 'ground', 'carport'].map((key) => ({ key, label: key }));
  const fields = { note: 'text', size: 'number', bill: 'money', visit: 'date', urgent: 'boolean', ally: 'user' };
  for (const [key, type] of Object.entries(fields)) await define({ key, type });
  await define({ key: 'sites', type: 'multi_choice', options });
  const make = (title: string, custom: object) => surya.api.post('/v1/tasks', { title, custom }).expect(201);
  await make('a', { note: '50% off', size: 5, bill: { amount: 100_000 }, visit: '2026-11-20', sites: ['rooftop'] });
  await make('b', { note: 'Call Asha', size: '12.5', bill: { amount: 90_000, currency: 'USD' }, urgent: true });
  await make('c', { note: 'asha again', size: '-3', visit: '2027-01-02', ally: surya.owner_id });
  await make('d', { sites: ['ground', 'rooftop'], urgent: false });
});
afterAll(() => engine.close());

const define = (body: object) =>
  surya.api.post('/v1/custom_fields', { resource: 'task', label: 'A field', ...body }).expect(201);

function inside<T>(work: (tx: Tx) => Promise<T>, organization = surya): Promise<T> {
  return engine.engine.kernel.db.readTenant(systemActor(organization.id), work);
}

const filtersOf = (tx: Tx) => customFilters(tx, engine.engine.kernel, 'task', sql`tasks.id`);

async function titles(where: (filters: Record<string, CustomFilter>) => RawBuilder<boolean>): Promise<string> {
  return inside(async (tx) => {
    const condition = where(await filtersOf(tx));
    const rows = await tx.rows(sql<{ title: string }>`select title from tasks where ${condition} order by title`);
    return rows.map(({ title }) => title).join('');
  });
}

describe('a filter by a custom field', () => {
  it.each([
    ['note', 'eq', 'Call Asha', 'b'],
    ['note', 'ne', 'Call Asha', 'acd'],
    ['note', 'contains', 'asha', 'bc'],
    ['note', 'contains', '0% O', 'a'],
    ['note', 'contains', '%%', ''],
    ['note', 'starts_with', 'asha', 'c'],
    ['note', 'in', ['Call Asha', '50% off'], 'ab'],
    ['note', 'nin', ['Call Asha', '50% off'], 'cd'],
    ['note', 'is_null', true, 'd'],
    ['note', 'is_null', false, 'abc'],
    ['size', 'eq', 12.5, 'b'],
    ['size', 'gt', 5, 'b'],
    ['size', 'gte', 5, 'ab'],
    ['size', 'lt', 5, 'c'],
    ['size', 'in', [5, -3], 'ac'],
    ['bill', 'lte', 95_000, 'b'],
    ['bill.currency', 'eq', 'INR', 'a'],
    ['visit', 'gte', '2026-12-01', 'c'],
    ['visit', 'lt', '2026-12-01', 'a'],
    ['urgent', 'eq', true, 'b'],
    ['urgent', 'eq', false, 'd'],
    ['urgent', 'ne', true, 'acd'],
    ['sites', 'eq', 'rooftop', 'ad'],
    ['sites', 'ne', 'ground', 'abc'],
    ['sites', 'in', ['ground', 'carport'], 'd'],
  ] as const)('%s[%s]=%j', async (key, operator, operand, expected) => {
    expect(
      await titles((filters) => (filters[`custom.${key}`] as CustomFilter).condition(operator, operand as never)),
    ).toBe(expected);
  });

  it('joins others', async () => {
    const both = await titles(
      (f) =>
        sql`(${f['custom.size']?.condition('gt', 0 as never)} and ${f['custom.sites']?.condition('eq', 'rooftop' as never)})`,
    );
    const either = await titles(
      (f) =>
        sql`(${f['custom.size']?.condition('lt', 0 as never)} or ${f['custom.sites']?.condition('eq', 'rooftop' as never)})`,
    );
    expect([both, either]).toEqual(['a', 'acd']);
  });

  it('is one of those the organization has, with the operators of its type', async () => {
    const filters = await inside(filtersOf);
    expect(Object.keys(filters).sort()).toEqual(
      ['ally', 'bill', 'bill.currency', 'note', 'sites', 'size', 'urgent', 'visit'].map((key) => `custom.${key}`),
    );
    expect(filters['custom.urgent']?.operators).toEqual(['eq', 'ne', 'is_null']);
    expect(filters['custom.sites']?.value).toMatchObject({ enum: ['rooftop', 'ground', 'carport'] });
    const other = await engine.organization('Other');
    expect(await inside(filtersOf, other)).toEqual({});
  });

  it('finds the index of the values under row-level security', async () => {
    await engine.engine.kernel.db.system(async (db) => {
      await sql`insert into tasks (organization_id, id, title, kind, status, actor_type, custom, created_at, updated_at)
        select ${surya.id}, gen_random_uuid(), 'bulk', 'other', 'open', 'system', jsonb_build_object('note', 'n' || n, 'size', n::text), now(), now()
        from generate_series(100, 5000) n`.execute(db);
      await sql`analyze tasks`.execute(db);
      await sql`analyze custom_values`.execute(db);
    });
    for (const [key, operator, operand, index] of [
      ['note', 'eq', 'n1700', 'custom_values_by_value'],
      ['size', 'gte', 4990, 'custom_values_by_number'],
    ] as const) {
      const plan = await inside(async (tx) => {
        const condition = (await filtersOf(tx))[`custom.${key}`]?.condition(operator, operand as never);
        const rows = await tx.rows(sql<Record<string, string>>`explain select * from tasks
          where organization_id = ${surya.id} and ${condition} order by created_at desc, id desc limit 26`);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      });
      expect(plan).toMatch(new RegExp(`${index}[^]*Index Cond: [^\\n]*(value|number)`));
      expect(plan).not.toMatch(/Seq Scan on custom_values/);
    }
  });
});
