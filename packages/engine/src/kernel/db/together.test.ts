import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';
import { together } from './together.ts';
import { actingAs, type Tx } from './transaction.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => engine.engine.kernel.db.withTenant(systemActor(surya.id), work);

const asked: number[][] = [];
const half = together(async (tx, keys: number[]) => {
  asked.push(keys);
  const rows = await tx.rows(sql<{ half: number }>`
    select 10 / k.value as half from unnest(${keys}::int[]) with ordinality as k(value, place) order by k.place`);
  return rows.map((row) => row.half);
});

describe('a question asked together', () => {
  it('is one statement for those who ask side by side, and each gets their own answer', async () => {
    asked.length = 0;
    const answers = await within((tx) => Promise.all([half(tx, 2), half(actingAs(tx, tx.actor), 5), half(tx, 2)]));
    expect(answers).toEqual([5, 2, 5]);
    expect(asked).toEqual([[2, 5, 2]]);
  });

  it('is asked again by those who come later, and by other transactions', async () => {
    asked.length = 0;
    await within(async (tx) => {
      await half(tx, 1);
      await half(tx, 2);
    });
    await Promise.all([within((tx) => half(tx, 5)), within((tx) => half(tx, 10))]);
    expect(asked.map((keys) => keys.length)).toEqual([1, 1, 1, 1]);
  });

  it('fails for everyone who asked, and undoes only their savepoint', async () => {
    await within(async (tx) => {
      const failed = await tx.nested(() => Promise.all([half(tx, 5), half(tx, 0)])).catch((error) => error.code);
      expect(failed).toBe('22012');
      expect(await half(tx, 5)).toBe(2);
    });
  });
});
