import { sql } from 'kysely';
import type { Batch } from '../../kernel/jobs/batches.ts';
import type { Kernel } from '../../kernel/kernel.ts';

const dayOf = ({ clock }: Kernel): string => clock.now().toISOString().slice(0, 10);

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
          insert into meter_totals as t (organization_id, meter, period, used, day)
          select organization_id, meter, period, sum(delta), ${dayOf(kernel)}::date from taken
          group by organization_id, meter, period order by organization_id, meter, period
          on conflict (organization_id, meter, period) do update set used = t.used + excluded.used, day = greatest(t.day, excluded.day)
          returning 1
        )
        select count(*)::int as taken from taken where (select count(*) from folded) >= 0`.execute(db),
    );
    return rows[0]?.taken ?? 0;
  },
};

const atOnce = 1_000;

/** Carries totals nothing is added to over into the new day. */
export const carryMeters: Batch = {
  name: 'carry-meters',
  topic: 'carry-meters',
  idle_ms: 60_000,
  async run(kernel) {
    const today = dayOf(kernel);
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`update meter_totals set day = ${today}::date where ctid = any(array(
        select ctid from meter_totals where period = '' and day < ${today}::date limit ${sql.lit(atOnce)} for update skip locked))`.execute(
        db,
      ),
    );
    return Number(numAffectedRows ?? 0);
  },
};
