import { sql } from 'kysely';
import type { Batch } from '../../../kernel/jobs/batches.ts';

const atOnce = 1_000;

/**
 * Messages that were put aside go back to their place in the queue when their organization goes on. Organizations are found
 * by leaping along the index of what is held, so that a long queue of one that stands still costs one look.
 */
export const releaseHeld: Batch = {
  name: 'release-held-messages',
  topic: 'release-held-messages',
  idle_ms: 1_000,
  async run(kernel) {
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`
        with recursive holding as (
          (select organization_id from outgoing_messages where state = 'held' order by organization_id limit 1)
          union all
          select (select o.organization_id from outgoing_messages o
            where o.state = 'held' and o.organization_id > h.organization_id order by o.organization_id limit 1)
          from holding h where h.organization_id is not null
        )
        update outgoing_messages o set state = 'queued'
        where o.ctid = any(array(
          select q.ctid from holding h
          join organizations g on g.id = h.organization_id and not g.halted
          cross join lateral (select ctid from outgoing_messages m
            where m.state = 'held' and m.organization_id = h.organization_id limit ${sql.lit(atOnce)} for update skip locked) q
          limit ${sql.lit(atOnce)}))`.execute(db),
    );
    const released = Number(numAffectedRows ?? 0);
    if (released > 0) kernel.wakeups.wake('outgoing');
    return released;
  },
};
