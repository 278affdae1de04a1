import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';
import { newId } from '../ids.ts';
import { inRounds, type RowWriter } from './row-writer.ts';
import { actingAs, type Tx } from './transaction.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => engine.engine.kernel.db.withTenant(systemActor(surya.id), work);

interface Tag {
  organization_id: string;
  id: string;
  name: string;
}

let statements = 0;
const tags: RowWriter<Tag> = {
  write: (rows) => {
    statements++;
    return sql`
      insert into tags (organization_id, id, name, created_at, updated_at)
      select t.organization_id, t.id, t.name, now(), now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(organization_id uuid, id uuid, name text)`;
  },
};
const tag = (name: string): Tag => ({ organization_id: surya.id, id: newId(), name });
const named = (tx: Tx, prefix: string) =>
  tx.rows(sql<{ name: string }>`select name from tags where name like ${`${prefix}%`} order by name`);
const kept = async (prefix: string) => (await within((tx) => named(tx, prefix))).map(({ name }) => name);

describe('rows put down in a transaction', () => {
  it('are written by one statement, before the next one and before the commit', async () => {
    statements = 0;
    await within(async (tx) => {
      tx.write(tags, tag('a1'));
      actingAs(tx, tx.actor).write(tags, tag('a2'));
      expect(statements).toBe(0);
      expect(await named(tx, 'a')).toHaveLength(2);
      tx.write(tags, tag('a3'));
    });
    expect(statements).toBe(2);
    expect(await kept('a')).toEqual(['a1', 'a2', 'a3']);
  });

  it('are undone with their savepoint, whether they were sent or not, and only they', async () => {
    await within(async (tx) => {
      tx.write(tags, tag('b1'));
      for (const look of [true, false]) {
        const failed = tx.nested(async () => {
          tx.write(tags, tag('b2'));
          if (look) await named(tx, 'b');
          throw new Error('no');
        });
        await expect(failed).rejects.toThrow('no');
      }
      await tx.nested(async () => tx.write(tags, tag('b3')));
    });
    expect(await kept('b')).toEqual(['b1', 'b3']);
  });

  it('fail the transaction, or the savepoint they belong to, with the reason', async () => {
    const twice = tag('c1');
    await expect(
      within(async (tx) => {
        tx.write(tags, twice);
        tx.write(tags, twice);
      }),
    ).rejects.toMatchObject({ code: '23505' });
    await within(async (tx) => {
      tx.write(tags, tag('c2'));
      const failed = tx.nested(async () => {
        tx.write(tags, twice);
        tx.write(tags, twice);
      });
      await expect(failed).rejects.toMatchObject({ code: '23505' });
    });
    expect(await kept('c')).toEqual(['c2']);
  });
});

describe('rounds', () => {
  it('have no key twice and keep the order of each', () => {
    const rows = ['a1', 'b1', 'a2', 'c1', 'a3', 'b2'];
    expect(inRounds(rows, ([key = '']) => key)).toEqual([['a1', 'b1', 'c1'], ['a2', 'b2'], ['a3']]);
    expect(inRounds(rows)).toEqual([rows]);
  });
});
