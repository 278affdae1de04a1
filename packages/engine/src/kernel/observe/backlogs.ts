import { type RawBuilder, sql } from 'kysely';
import type { Kernel } from '../kernel.ts';

export interface Measured {
  value: number;
  labels?: Record<string, string>;
}

/** Something the database knows and operators want to see. Read at most every five seconds, and only when somebody asks. */
export interface Gauge {
  /** `sauda_inbound_backlog`: in the words of Prometheus. */
  name: string;
  help: string;
  /** Never of an organization. */
  labels?: readonly string[];
  read(kernel: Kernel): Promise<Measured[]>;
}

/** Beyond this nobody counts on: it is far too much anyway, and counting would cost. */
const counted = 10_000;

/** How many rows a statement finds, up to 10,000. */
export function countOf(rows: RawBuilder<unknown>): Gauge['read'] {
  return async (kernel) => {
    const found = await kernel.db.system(
      (db) =>
        sql<{ value: number }>`select count(*)::int as value from (${rows} limit ${sql.lit(counted)}) found`.execute(
          db,
        ),
      'request',
    );
    return found.rows;
  };
}

const now = sql`clock_timestamp()`;

export const backlogs: readonly Gauge[] = [
  {
    name: 'sauda_jobs_waiting',
    help: 'Jobs that are due and not begun, up to 10,000.',
    read: countOf(
      sql`select from graphile_worker.jobs where run_at <= now() and locked_at is null and attempts < max_attempts`,
    ),
  },
  {
    name: 'sauda_jobs_failed',
    help: 'Jobs that were tried as often as they may be and are not tried again, up to 10,000.',
    read: countOf(sql`select from graphile_worker.jobs where attempts >= max_attempts`),
  },
  {
    name: 'sauda_job_outbox',
    help: 'Committed jobs a worker has not taken over yet, up to 10,000.',
    read: countOf(sql`select from job_outbox`),
  },
  {
    name: 'sauda_event_failures',
    help: 'Groups of events a consumer gave up on, up to 10,000.',
    read: countOf(sql`select from event_failures`),
  },
  {
    name: 'sauda_event_horizon_lag_seconds',
    help: 'Age of the oldest writing transaction: every reader of the event log waits for it.',
    async read(kernel) {
      const { rows } = await kernel.db.system(
        (db) =>
          sql<Measured>`select coalesce(max(extract(epoch from ${now} - xact_start)), 0)::float8 as value
            from pg_stat_activity where backend_xid is not null and datname = current_database()`.execute(db),
        'request',
      );
      return rows;
    },
  },
  {
    name: 'sauda_event_consumer_lag_seconds',
    help: 'Age of the oldest event a consumer has not read.',
    labels: ['consumer'],
    async read(kernel) {
      const { rows } = await kernel.db.system(
        (db) =>
          sql<{ name: string; value: number }>`
            select c.name, coalesce((
              select extract(epoch from ${now} - e.recorded_at) from events e
              where (e.xid, e.id) > (c.last_xid, c.last_id) order by e.xid, e.id limit 1), 0)::float8 as value
            from event_consumers c`.execute(db),
        'request',
      );
      return rows.map(({ name, value }) => ({ value, labels: { consumer: name } }));
    },
  },
];
