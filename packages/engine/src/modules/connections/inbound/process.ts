import { sql } from 'kysely';
import { systemActor } from '../../../kernel/actor.ts';
import { isRace } from '../../../kernel/db/constraints.ts';
import type { Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Batch } from '../../../kernel/jobs/batches.ts';
import type { Kernel, Outcome } from '../../../kernel/kernel.ts';
import { type Failure, failed, finished, type Mark, mark, postponed } from './marks.ts';
import { understand, type Work } from './understand.ts';

const batchSize = 50;
const mostAttempts = 6;

/**
 * Understands what was stored. One organization at a time, one process at a time for each, oldest first; everything a
 * request brings about is committed with the mark that it is done.
 */
export const processInbound: Batch = {
  name: 'inbound',
  topic: 'inbound',
  idle_ms: 500,
  async run(kernel, signal) {
    let taken = 0;
    for (const organizationId of await organizationsWithWork(kernel)) {
      if (signal.aborted) break;
      taken += await processSome(kernel, organizationId, signal);
    }
    return taken;
  },
};

/** Jumps from organization to organization along the index of what waits. Those that stand still keep what they have. */
async function organizationsWithWork(kernel: Kernel): Promise<string[]> {
  const now = kernel.clock.now();
  const { rows } = await kernel.db.system((db) =>
    sql<{ organization_id: string }>`
      with recursive waiting as (
        (select organization_id from inbound_requests where state = 'received' order by organization_id limit 1)
        union all
        select (select i.organization_id from inbound_requests i
          where i.state = 'received' and i.organization_id > w.organization_id order by i.organization_id limit 1)
        from waiting w where w.organization_id is not null
      )
      select w.organization_id from waiting w join organizations g on g.id = w.organization_id and not g.halted
      where exists (
        select from inbound_requests i where i.state = 'received' and i.organization_id = w.organization_id and i.run_at <= ${now})
      limit 500`.execute(db),
  );
  return rows.map((row) => row.organization_id);
}

type Requests = Row<'inbound_requests'>[];

/**
 * Records a batch side by side, which is right nearly always. When one event is in the way, nothing of the batch stays and
 * it is recorded again event by event, each under a savepoint, so that the bad one never hides the others.
 */
async function processSome(kernel: Kernel, organizationId: string, signal: AbortSignal): Promise<number> {
  const attempt = (record: Recorder) =>
    kernel.db.withTenant(systemActor(organizationId), async (tx) => {
      const requests = await claim(tx);
      mark(tx, await record(kernel, tx, requests, signal));
      return requests.length;
    });
  try {
    return await attempt(sideBySide);
  } catch (error) {
    if (isPassing(error)) throw error;
    kernel.logger.info(
      { err: error, organization_id: organizationId },
      'a batch of inbound requests is recorded event by event',
    );
    return attempt(oneByOne);
  }
}

type Recorder = (kernel: Kernel, tx: Tx, requests: Requests, signal: AbortSignal) => Promise<Mark[]>;

const sideBySide: Recorder = async (kernel, tx, requests, signal) => {
  const lanes = new Map<string, Promise<unknown>>();
  const inLane = (work: Work): Promise<Outcome> => {
    const done = (lanes.get(work.lane) ?? Promise.resolve()).then(() => work.record());
    lanes.set(work.lane, done);
    return done;
  };
  const marks = requests.map(async (row) => {
    const works = await understand(kernel, tx, row, signal);
    if (!Array.isArray(works)) return failed(row, [], works);
    return finished(row, await Promise.all(works.map(inLane)));
  });
  await Promise.allSettled(marks);
  return Promise.all(marks);
};

const oneByOne: Recorder = async (kernel, tx, requests, signal) => {
  const marks: Mark[] = [];
  for (const row of requests) {
    const works = await understand(kernel, tx, row, signal);
    marks.push(Array.isArray(works) ? await recordCarefully(kernel, tx, row, works) : failed(row, [], works));
  }
  return marks;
};

async function recordCarefully(kernel: Kernel, tx: Tx, row: Row<'inbound_requests'>, works: Work[]): Promise<Mark> {
  const outcomes: Outcome[] = [];
  let failure: Failure | null = null;
  for (const work of works) {
    try {
      outcomes.push(await tx.nested(work.record));
    } catch (error) {
      if (isRace(error) || isPassing(error)) throw error;
      kernel.logger.error(
        { err: error, inbound_request_id: row.id, event: work.event },
        'an inbound event could not be recorded',
      );
      failure ??= describe(error, work.event);
    }
  }
  if (failure === null) return finished(row, outcomes);
  const again = failure.code === 'internal_error' && row.attempts + 1 < mostAttempts;
  return again ? postponed(tx, row, outcomes, failure) : failed(row, outcomes, failure);
}

async function claim(tx: Tx): Promise<Row<'inbound_requests'>[]> {
  const alone = sql`select pg_try_advisory_xact_lock(hashtextextended(${`inbound ${tx.organization_id}`}, 2)) as alone`;
  const { rows } = await sql<Row<'inbound_requests'>>`
    with turn as materialized (${alone})
    select r.* from inbound_requests r, turn
    where turn.alone and r.organization_id = ${tx.organization_id} and r.state = 'received' and r.run_at <= ${tx.now}
    order by r.id limit ${sql.lit(batchSize)}
    for update of r skip locked`.execute(tx.db);
  return rows;
}

function describe(error: unknown, event: string): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.detail, event };
  return { code: 'internal_error', message: 'Recording this event failed on our side.', event };
}

/** The whole batch is tried again: another transaction was in the way, or the connection broke. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(40|08|53|55|57)/.test(code);
}
