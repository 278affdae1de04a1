import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type RunnerOptions, run, type Task, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import { systemActor } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import type { Batch } from './batches.ts';
import { keepLiving, type Living } from './living.ts';

/** Handlers may run twice and must then do nothing more: they read the state again, inside one organization. */
export interface Job<Payload = never> {
  name: string;
  max_attempts: number;
  run(job: { payload: Payload; organization_id: string; kernel: Kernel; signal: AbortSignal }): Promise<void>;
}

export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  return job;
}

export interface JobOptions {
  run_at?: Date;
  /** A later job with the same key replaces the earlier one that has not started. */
  key?: string;
}

/** Schedules a job with the transaction: committed, it will run; rolled back, it never was. */
export function enqueue<Payload>(tx: Tx, job: Job<Payload>, payload: Payload, options: JobOptions = {}): void {
  tx.outbox.jobs.push({
    id: newId(),
    task: job.name,
    payload: { organization_id: tx.organization_id, payload },
    run_at: options.run_at ?? tx.now,
    job_key: options.key === undefined ? null : `${tx.organization_id}:${options.key}`,
    max_attempts: job.max_attempts,
  });
  tx.outbox.wakes.add('jobs');
}

/** Moves committed jobs to graphile-worker, many with one notification. One statement, so a crash moves all or none. */
export const dispatchJobs: Batch = {
  name: 'dispatch-jobs',
  topic: 'jobs',
  idle_ms: 1_000,
  async run(kernel) {
    const moved = await kernel.db.system((db) =>
      sql<{ count: number }>`
        with taken as (
          delete from job_outbox where (organization_id, id) in (
            select organization_id, id from job_outbox order by id limit 1000 for update skip locked)
          returning id, task, payload, run_at, job_key, max_attempts
        ), latest as (
          select distinct on (coalesce(job_key, gen_random_uuid()::text)) * from taken
          order by coalesce(job_key, gen_random_uuid()::text), id desc
        ), added as (
          select graphile_worker.add_jobs(array(
            select row(task, payload::json, null, run_at, max_attempts, job_key, 0, null)::graphile_worker.job_spec from latest))
        )
        select count(*)::int as count from taken where (select count(*) from added) >= 0`.execute(db),
    );
    return moved.rows[0]?.count ?? 0;
  },
};

interface Envelope {
  organization_id: string;
  payload: unknown;
}

export interface RunningJobs {
  stop(): Promise<void>;
}

/**
 * Starts graphile-worker with the modules' jobs, and again whenever it gives up, as it does when the database is away. The
 * tenant comes from the job's envelope, which only `enqueue` writes.
 */
export async function startJobs(
  pool: pg.Pool,
  jobs: readonly Job[],
  kernel: Kernel,
  concurrency: number,
): Promise<RunningJobs> {
  const running = new Set<string>();
  const living = keepLiving(kernel, running);
  const taskList = Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, kernel, running)]));
  const begin = () => beginRunner({ pgPool: pool, concurrency, taskList, logger: loggerOf(kernel) }, living);
  const first = await begin().catch(async (error) => {
    await living.stop();
    throw error;
  });
  const stopping = new AbortController();
  const ended = keepRunning(first, begin, kernel, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
      await living.stop();
    },
  };
}

function taskOf(job: Job, kernel: Kernel, running: Set<string>): Task {
  return async (envelope, { job: { id }, abortSignal = new AbortController().signal }) => {
    const { organization_id, payload } = envelope as Envelope;
    running.add(id);
    try {
      await (job as Job<unknown>).run({ payload, organization_id, kernel, signal: abortSignal });
    } finally {
      running.delete(id);
    }
  };
}

/** One that gives up may wait for ever for what it began. */
const farewellMs = 10_000;

interface Begun {
  stop(): Promise<void>;
  /** When it ended, or gave up and had its time to end. */
  over: Promise<void>;
}

async function beginRunner(options: RunnerOptions, living: Living): Promise<Begun> {
  const events: WorkerEvents = new EventEmitter();
  events.once('pool:create', ({ workerPool }) => living.pool(workerPool.id));
  const gaveUp = new Promise<void>((resolve) => events.once('pool:gracefulShutdown', () => resolve()));
  const runner = await run({
    ...options,
    events,
    noHandleSignals: true,
    parsedCronItems: [],
    pollInterval: 1_000,
    // Said in batches, the end of a job that cannot be recorded ends the runner; said one by one, it would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const abandoned = gaveUp.then(() => sleep(farewellMs, undefined, { ref: false }));
  return { stop: () => runner.stop(), over: Promise.race([runner.promise.catch(() => {}), abandoned]) };
}

const pauseMs = 1_000;

async function keepRunning(
  first: Begun,
  begin: () => Promise<Begun>,
  { logger }: Kernel,
  stopping: AbortSignal,
): Promise<void> {
  const stopped = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve()));
  for (let begun: Begun | null = first; ; begun = await begin().catch(() => null)) {
    await Promise.race([begun?.over, stopped]);
    // It refuses to stop when it gave up at the same moment.
    if (stopping.aborted) return begun?.stop().catch(() => {});
    logger.warn({}, 'background jobs broke off and are begun again');
    await sleep(pauseMs, null, { signal: stopping }).catch(() => {});
  }
}

/** graphile-worker's own lines, as ours; what it tells about every job is detail. */
function loggerOf({ logger }: Kernel): Logger {
  return new Logger(() => (level, message, detail) => {
    if (level === 'error') logger.error(detail ?? {}, message);
    else if (level === 'warning') logger.warn(detail ?? {}, message);
    else logger.debug(detail ?? {}, message);
  });
}

/** The actor jobs use: the engine itself, inside the job's organization. */
export const jobActor = systemActor;
