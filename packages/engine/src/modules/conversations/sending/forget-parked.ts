import { sql } from 'kysely';
import type { Batch } from '../../../kernel/jobs/batches.ts';

/** Providers repeat themselves for up to a week; a status whose message did not show up by then is of somebody else's send. */
const keptDays = 8;

/** Forgets parked statuses nobody will claim: those of messages that other programs sent from the same number. */
export const forgetParked: Batch = {
  name: 'forget-parked-statuses',
  topic: 'forget-parked-statuses',
  idle_ms: 60_000,
  async run(kernel) {
    const before = new Date(kernel.clock.now().getTime() - keptDays * 86_400_000);
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`delete from parked_statuses where ctid in (
        select ctid from parked_statuses where parked_at < ${before} limit 5000 for update skip locked)`.execute(db),
    );
    return Number(numAffectedRows ?? 0);
  },
};
