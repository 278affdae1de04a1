import type { WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import type { Kernel } from '../kernel.ts';

const beatMs = 10_000;
/** Who has not said for so long that they live is dead, or as good as dead: jobs bear running twice. */
const silence = sql`interval '45 seconds'`;

/**
 * Says that this process's pools of workers live, until it is stopped, and frees what those of dead processes held: graphile-worker
 * itself would wait for four hours. A job is held by the pool, not by the one worker that does it.
 */
export function keepLiving(kernel: Kernel, events: WorkerEvents): { stop(): Promise<void> } {
  const pools = new Set<string>();
  let beating: Promise<unknown> = Promise.resolve();
  const beat = () => {
    beating = tellLiving(kernel, [...pools]).catch((err) =>
      kernel.logger.warn({ err }, 'background jobs could not say that they live'),
    );
  };
  events.on('pool:create', ({ workerPool }) => {
    pools.add(workerPool.id);
    beat();
  });
  events.on('pool:release', ({ workerPool }) => pools.delete(workerPool.id));
  const timer = setInterval(beat, beatMs);
  return {
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}

/** One statement by the clock of the database, which also says when a job was taken. */
export async function tellLiving(kernel: Kernel, pools: readonly string[]): Promise<void> {
  await kernel.db.system((db) =>
    sql`
      with living as (
        insert into job_pools (id, seen_at) select unnest(${pools}::text[]), now()
        on conflict (id) do update set seen_at = excluded.seen_at
      ), forgotten as (
        delete from job_pools where seen_at < now() - interval '1 day'
      ), dead as (
        select distinct j.locked_by as id from graphile_worker.jobs j left join job_pools w on w.id = j.locked_by
        where j.locked_at < now() - ${silence} and j.locked_by <> all(${pools}::text[])
          and (w.seen_at is null or w.seen_at < now() - ${silence})
      )
      select graphile_worker.force_unlock_workers(array(select id from dead)) where exists (select from dead)`.execute(
      db,
    ),
  );
}
