import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { expireIdempotencyKeys } from './expire.ts';
import { freshStatistics } from './fresh-statistics.ts';

let engine: TestEngine;
let surya: TestOrganization;
const { signal } = new AbortController();

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

it('idempotency keys are kept for 48 hours', async () => {
  const make = () => surya.api.post('/v1/teams', { name: 'North' }).set('idempotency-key', 'kept').expect(201);
  const { body } = await make();
  engine.clock.advance(47 * 3_600_000);
  await expireIdempotencyKeys.run(engine.engine.kernel, signal);
  expect((await make()).body.id).toBe(body.id);
  engine.clock.advance(2 * 3_600_000);
  expect(await expireIdempotencyKeys.run(engine.engine.kernel, signal)).toBeGreaterThan(0);
  await surya.api.post('/v1/teams', { name: 'South' }).set('idempotency-key', 'kept').expect(201);
});

it('a table that grew young gets its statistics', async () => {
  const { db } = engine.engine.kernel;
  const contact = (i: number) => surya.api.post('/v1/contacts', { name: `Person ${i}` }).expect(201);
  for (let i = 0; i < 120; i += 20) await Promise.all(Array.from({ length: 20 }, (_, k) => contact(i + k)));
  await engine.eventually(async () => {
    // Postgres counts changes when its connections go on working.
    await contact(0);
    await freshStatistics.run(engine.engine.kernel, signal);
    const { rows } = await db.system((system) =>
      sql<{ reltuples: number }>`select reltuples from pg_class where oid = 'contacts'::regclass`.execute(system),
    );
    expect(rows[0]?.reltuples).toBeGreaterThan(100);
  });
});
