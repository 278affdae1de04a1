import { sql } from 'kysely';
import type { Batch } from '../../kernel/jobs/batches.ts';

/** Folds what was counted into totals. One statement: a crash folds all of a step or none. */
export const foldMeters: Batch = {
  name: 'fold-meters',
  topic: 'meters',
  idle_ms: 2_000,
  async run(kernel) {
    const { rows } = await kernel.db.system((db) =>
      sql<{ taken: number }>`
        with taken as (
          delete from meter_deltas where ctid in (select ctid from meter_deltas limit 20000 for update skip locked) returning *
        ), folded as (
          insert into meter_totals as t (organization_id, meter, period, used)
          select organization_id, meter, period, sum(delta) from taken
          group by organization_id, meter, period order by organization_id, meter, period
          on conflict (organization_id, meter, period) do update set used = t.used + excluded.used
          returning 1
        )
        select count(*)::int as taken from taken where (select count(*) from folded) >= 0`.execute(db),
    );
    return rows[0]?.taken ?? 0;
  },
};
