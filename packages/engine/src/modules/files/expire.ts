import { sql } from 'kysely';
import type { Batch } from '../../kernel/jobs/batches.ts';

const atOnce = 20;

/** Deletes files whose time is over, with their bytes. */
export const expireFiles: Batch = {
  name: 'expire-files',
  topic: 'expire-files',
  idle_ms: 300_000,
  async run(kernel) {
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`delete from files where ctid in (
        select ctid from files where expires_at < ${kernel.clock.now()} and not is_used limit ${sql.lit(atOnce)} for update skip locked)`.execute(
        db,
      ),
    );
    return Number(numAffectedRows ?? 0);
  },
};
