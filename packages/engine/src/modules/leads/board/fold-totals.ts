import { sql } from 'kysely';
import type { Batch } from '../../../kernel/jobs/batches.ts';

/** Folds the changes of leads into the totals of their stages. One statement: a crash folds all of a step or none. */
export const foldTotals: Batch = {
  name: 'fold-stage-totals',
  topic: 'stage-totals',
  idle_ms: 2_000,
  async run(kernel) {
    const { rows } = await kernel.db.system((db) =>
      sql<{ taken: number }>`
        with taken as (
          delete from stage_total_deltas where ctid in (select ctid from stage_total_deltas limit 20000 for update skip locked) returning *
        ), folded as (
          insert into stage_totals as t (organization_id, stage_id, owner_id, currency, lead_count, value_amount)
          select organization_id, stage_id, owner_id, currency, sum(lead_count), sum(value_amount) from taken
          group by organization_id, stage_id, owner_id, currency
          order by organization_id, stage_id, owner_id, currency
          on conflict on constraint stage_totals_key do update
            set lead_count = t.lead_count + excluded.lead_count, value_amount = t.value_amount + excluded.value_amount
          returning 1
        )
        select count(*)::int as taken from taken where (select count(*) from folded) >= 0`.execute(db),
    );
    return rows[0]?.taken ?? 0;
  },
};
