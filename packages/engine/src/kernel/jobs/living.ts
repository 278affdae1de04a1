import { sql } from 'kysely';
import type { Kernel } from '../kernel.ts';

const beatMs = 10_000;
/** Who has not said for so long that they live is dead, or as good as dead: jobs bear running twice. */
const silence = sql`interval '45 seconds'`;

export interface Living {
  /** The pool this process has from now on. */
  pool(id: string): void;
  stop(): Promise<void>;
}

/**
 * Says that this process's pool of workers lives, until it is stopped, and frees what those of dead processes held:
 * graphile-worker itself would wait for four hours. A job is held by the pool, not by the one worker that does it. A pool that
 * gave up is followed by another one, and is dead from then on.
 * @param running ids of the jobs that are being done: one that a pool holds and does not do was lost on its way to it
 */
export function keepLiving(kernel: Kernel, running: ReadonlySet<string>): Living {
  let pool: string | null = null;
  let beating: Promise<unknown> = Promise.resolve();
  const beat = () => {
    beating = tellLiving(kernel, pool, [...running]).catch((err) =>
      kernel.logger.warn({ err }, 'background jobs could not say that they live'),
    );
  };
  const timer = setInterval(beat, beatMs);
  return {
    pool(id) {
      pool = id;
      beat();
    },
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}

/** One statement by the clock of the database, which also says when a job was taken. */
export async function tellLiving(kernel: Kernel, pool: string | null, running: readonly string[]): Promise<void> {
  await kernel.db.system((db) =>
    sql`
      with living as (
        insert into job_pools (id, seen_at) select ${pool}::text, now() where ${pool}::text is not null
        on conflict (id) do update set seen_at = excluded.seen_at
      ), forgotten as (
        delete from job_pools where seen_at < now() - interval '1 day'
      ), dead as (
        select distinct j.locked_by as id from graphile_worker.jobs j left join job_pools w on w.id = j.locked_by
        where j.locked_at < now() - ${silence} and case
          when j.locked_by = ${pool}::text then j.id <> all(${running}::bigint[])
          else w.seen_at is null or w.seen_at < now() - ${silence} end
      )
      select graphile_worker.force_unlock_workers(array(select id from dead)) where exists (select from dead)`.execute(
      db,
    ),
  );
}
