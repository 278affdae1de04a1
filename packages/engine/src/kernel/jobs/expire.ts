import { sql } from 'kysely';
import type { Batch } from './batches.ts';

/** Long enough for any client's retries; the documentation promises 48 hours. */
const keptHours = 48;
const atOnce = 5_000;

/** Forgets idempotency keys nobody can still be repeating. */
export const expireIdempotencyKeys: Batch = {
  name: 'expire-idempotency-keys',
  topic: 'expire-idempotency-keys',
  idle_ms: 60_000,
  async run(kernel) {
    const before = new Date(kernel.clock.now().getTime() - keptHours * 3_600_000);
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`delete from idempotency_keys where ctid in (
        select ctid from idempotency_keys where created_at < ${before} limit ${sql.lit(atOnce)} for update skip locked)`.execute(
        db,
      ),
    );
    return Number(numAffectedRows ?? 0);
  },
};

/** Forgets rate limits nobody has used for a day: they are full again long since. */
export const expireRateBuckets: Batch = {
  name: 'expire-rate-buckets',
  topic: 'expire-rate-buckets',
  idle_ms: 3_600_000,
  async run(kernel) {
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`delete from rate_buckets where ctid in (
        select ctid from rate_buckets where settled_at < now() - interval '1 day' limit ${sql.lit(atOnce)} for update skip locked)`.execute(
        db,
      ),
    );
    return Number(numAffectedRows ?? 0);
  },
};
