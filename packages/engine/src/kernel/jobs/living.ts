import type { WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import type { Kernel } from '../kernel.ts';

const beatMs = 10_000;
/** Who has not said for so long that they live is dead, or as good as dead: jobs bear running twice. */
const silence = sql`interval '45 seconds'`;

/** Says that this process's workers live, until it is stopped, and frees what dead ones held: they would hold it for hours. */
export function keepLiving(kernel: Kernel, events: WorkerEvents): { stop(): Promise<void> } {
  const ids = new Set<string>();
  events.on('worker:create', ({ worker }) => void ids.add(worker.workerId));
  let beating: Promise<unknown> = Promise.resolve();
  const beat = () => {
    beating = tellLiving(kernel, [...ids]).catch((err) =>
      kernel.logger.warn({ err }, 'the workers could not say that they live'),
    );
  };
  const timer = setInterval(beat, beatMs);
  events.once('pool:create', () => setImmediate(beat));
  return {
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}

/** One statement by the clock of the database, which also says when a job was taken. */
export async function tellLiving(kernel: Kernel, ids: readonly string[]): Promise<void> {
  await kernel.db.system((db) =>
    sql`
      with living as (
        insert into job_workers (id, seen_at) select unnest(${ids}::text[]), now()
        on conflict (id) do update set seen_at = excluded.seen_at
      ), forgotten as (
        delete from job_workers where seen_at < now() - interval '1 day'
      ), dead as (
        select distinct j.locked_by as id from graphile_worker.jobs j left join job_workers w on w.id = j.locked_by
        where j.locked_at < now() - ${silence} and j.locked_by <> all(${ids}::text[])
          and (w.seen_at is null or w.seen_at < now() - ${silence})
      )
      select graphile_worker.force_unlock_workers(array(select id from dead)) where exists (select from dead)`.execute(
      db,
    ),
  );
}
