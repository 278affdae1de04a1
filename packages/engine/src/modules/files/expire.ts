import { sql } from 'kysely';
import type { Batch } from '../../kernel/jobs/batches.ts';

const atOnce = 20;

/** Deletes files whose time is over, with their bytes; those of an organization that stands still may be in use when it goes on. */
export const expireFiles: Batch = {
  name: 'expire-files',
  topic: 'expire-files',
  idle_ms: 300_000,
  async run(kernel) {
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`delete from files where ctid in (
        select f.ctid from files f join organizations g on g.id = f.organization_id and not g.halted
        where f.expires_at < ${kernel.clock.now()} and not f.is_used limit ${sql.lit(atOnce)} for update of f skip locked)`.execute(
        db,
      ),
    );
    return Number(numAffectedRows ?? 0);
  },
};
