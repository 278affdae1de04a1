import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';
import { systemActor } from '../../actor.ts';
import { newId } from '../../ids.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());

/** Contacts of one name, all made at once. */
async function add(org: TestOrganization, count: number, name: string | null): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await engine.engine.kernel.db.withTenant(systemActor(org.id), (tx) =>
    tx.rows(sql`insert into contacts (organization_id, id, name, created_at, updated_at)
      select ${org.id}, id, ${name}, '2026-01-01T10:00:00Z', '2026-01-01T10:00:00Z' from unnest(${ids}::uuid[]) as id`),
  );
  return ids;
}

const remove = (org: TestOrganization, ids: string[]) =>
  engine.engine.kernel.db.withTenant(systemActor(org.id), (tx) =>
    tx.rows(sql`delete from contacts where organization_id = ${org.id} and id = any(${ids}::uuid[])`),
  );

interface Named {
  id: string;
  name: string | null;
}

async function walk(org: TestOrganization, query: string, between: () => Promise<unknown>): Promise<Named[]> {
  const rows: Named[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await org.api.get(`/v1/contacts?${query}${cursor && `&cursor=${cursor}`}`).expect(200);
    rows.push(...answer.body.data);
    cursor = answer.body.next_cursor as string | null;
    if (cursor !== null) await between();
  }
  return rows;
}

describe('ten thousand rows with equal keys, while others come and go', () => {
  it.each(['-created_at', 'created_at', 'name', '-name'])('are each seen exactly once by %s', async (sort) => {
    const org = await engine.organization();
    const staying = [
      ...(await add(org, 5_000, 'Same')),
      ...(await add(org, 4_000, null)),
      ...(await add(org, 1_000, 'Zed')),
    ];
    const leaving = [...(await add(org, 1_000, 'Same')), ...(await add(org, 1_000, null))];
    const rows = await walk(org, `limit=100&fields=name&sort=${sort}`, async () => {
      await add(org, 3, 'Same');
      await add(org, 3, null);
      await remove(org, [...leaving.splice(0, 8), ...leaving.splice(-8)]);
    });
    const found = new Set(rows.map(({ id }) => id));
    expect(found.size, 'no row twice').toBe(rows.length);
    expect(staying.filter((id) => !found.has(id))).toEqual([]);
    if (!sort.includes('name')) return;
    const order = rows.map(({ name }) => name).filter((name, i, all) => name !== all[i - 1]);
    expect(order).toEqual(sort === 'name' ? ['Same', 'Zed', null] : ['Zed', 'Same', null]);
  });
});
