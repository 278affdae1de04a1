import { sql } from 'kysely';
import { systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, StaleCredentialError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Batch } from '../../kernel/jobs/batches.ts';
import { leaseEnd, underLease } from '../../kernel/jobs/leases.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { presentActor, type StoredActor } from './asker.ts';
import { definitionOf, discard, type OperationRow, type Step } from './definitions.ts';
import { isOpen } from './operations.queries.ts';
import { endOperation } from './operations.service.ts';

/** How long one organization is worked for before another one's turn. */
const turnMs = 1_000;
/** A turn whose chunk has not ended after so long is given to another worker. */
const longestTurnMs = 60_000;
const mostAttempts = 5;
/** Turns of different organizations that one process works on side by side. */
const lanes = 2;

export const runOperations: readonly Batch[] = Array.from({ length: lanes }, (_, lane) => ({
  name: `operations ${lane + 1}`,
  topic: 'operations',
  idle_ms: 1_000,
  run: runTurn,
}));

interface Turn {
  organization_id: string;
  lease: string;
}

async function runTurn(kernel: Kernel, signal: AbortSignal): Promise<number> {
  const turn = await takeTurn(kernel);
  if (!turn) return 0;
  try {
    await underLease(kernel, renewTurn.bind(null, kernel, turn), longestTurnMs, async () => {
      const until = performance.now() + turnMs;
      let operation = await nextOperation(kernel, turn);
      while (operation && !signal.aborted && performance.now() < until) operation = await runChunk(kernel, operation);
    });
  } finally {
    await endTurn(kernel, turn);
  }
  return 1;
}

/** The organization with open work that was served longest ago, unless another worker is at it or it stands still. */
async function takeTurn(kernel: Kernel): Promise<Turn | null> {
  const [now, lease] = [kernel.clock.now(), newId()];
  const { rows } = await kernel.db.system((db) =>
    sql<{ organization_id: string }>`
      update operation_turns t
      set lease = ${lease}, leased_until = ${leaseEnd(kernel)}, served_at = ${now}
      where t.organization_id = (
        select n.organization_id from operation_turns n
        where (n.leased_until is null or n.leased_until < ${now})
          and not exists (select from organizations g where g.id = n.organization_id and g.halted) and exists (
          select from operations o where o.organization_id = n.organization_id
            and o.status in ('pending', 'running') and o.run_at <= ${now})
        order by n.served_at limit 1 for update skip locked)
      returning t.organization_id`.execute(db),
  );
  return rows[0] ? { ...rows[0], lease } : null;
}

function renewTurn(kernel: Kernel, { organization_id, lease }: Turn, until: Date): Promise<unknown> {
  return kernel.db.system((db) =>
    sql`update operation_turns set leased_until = ${until} where organization_id = ${organization_id} and lease = ${lease}`.execute(
      db,
    ),
  );
}

async function endTurn(kernel: Kernel, { organization_id, lease }: Turn): Promise<void> {
  await kernel.db.system((db) =>
    sql`update operation_turns set lease = null, leased_until = null
      where organization_id = ${organization_id} and lease = ${lease}`.execute(db),
  );
}

/** Operations of one organization take turns too. */
async function nextOperation(kernel: Kernel, { organization_id }: Turn): Promise<OperationRow | null> {
  const { rows } = await kernel.db.system((db) =>
    sql<OperationRow>`
      select * from operations where organization_id = ${organization_id} and status in ('pending', 'running')
        and run_at <= ${kernel.clock.now()}
      order by served_at, id limit 1`.execute(db),
  );
  return rows[0] ?? null;
}

/** One chunk in one transaction. The row as it is then, or null when there is nothing more to do now. */
async function runChunk(kernel: Kernel, row: OperationRow): Promise<OperationRow | null> {
  try {
    const definition = definitionOf(row.kind);
    const actor = await presentActor(kernel, row.actor as unknown as StoredActor, definition.permissions(row.input));
    const context = { kernel, actor, operation: row };
    const read = await definition.read?.(context, row.state);
    return await kernel.db.withTenant(actor, async (tx) => {
      if (!(await hold(tx, row))) return null;
      return save(tx, row, await definition.run({ ...context, tx, read }, row.state));
    });
  } catch (error) {
    await fail(kernel, row, error);
    return null;
  }
}

/** Holds the row, if it is still as it was read: cancelled, or worked on by somebody else, it is left alone. */
async function hold(tx: Tx, { id, version }: OperationRow): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from operations where organization_id = ${tx.organization_id} and id = ${id} and version = ${version}
      and status in ('pending', 'running') for update`);
  return rows.length > 0;
}

async function save(tx: Tx, row: OperationRow, step: Step<unknown>): Promise<OperationRow | null> {
  const { state, done, total = row.total, result, wait_until } = step;
  if (result) {
    await endOperation(tx, row.id, { status: 'succeeded', result, done, total });
    return null;
  }
  const [saved] = await tx.rows(sql<OperationRow>`
    update operations set status = 'running', state = ${JSON.stringify(state)}, done = ${done}, total = ${total}, attempts = 0,
      run_at = ${wait_until ?? tx.now}, served_at = ${tx.now}, started_at = coalesce(started_at, ${tx.now}),
      updated_at = ${tx.now}, version = version + 1
    where organization_id = ${tx.organization_id} and id = ${row.id} returning *`);
  return wait_until ? null : (saved ?? null);
}

/** A refusal is final; what may pass is tried again a few times, later and later. A suspended organization keeps its place. */
async function fail(kernel: Kernel, row: OperationRow, error: unknown): Promise<void> {
  if (error instanceof AppError && error.code === 'organization_suspended') return;
  const refused = error instanceof AppError && !error.spec.retryable && !(error instanceof StaleCredentialError);
  if (!refused)
    kernel.logger.error({ err: error, operation_id: row.id, kind: row.kind }, 'a chunk of an operation failed');
  await kernel.db.withTenant(systemActor(row.organization_id), async (tx) => {
    const [held] = await tx.rows(sql<OperationRow>`
      select * from operations where organization_id = ${tx.organization_id} and id = ${row.id} for update`);
    if (!held || !isOpen(held) || held.version !== row.version) return;
    if (refused || held.attempts + 1 >= mostAttempts) {
      const reason = refused ? error : new AppError('internal_error', 'Something went wrong on our side.');
      discard(tx, held);
      await endOperation(tx, row.id, { status: 'failed', error: reason });
      return;
    }
    const pause = 1_000 * 2 ** held.attempts;
    tx.defer(sql`update operations set attempts = attempts + 1, run_at = ${new Date(tx.now.getTime() + pause)}, updated_at = ${tx.now}
      where organization_id = ${tx.organization_id} and id = ${row.id}`);
  });
}

const atOnce = 500;

/** Forgets operations nobody will ask about any more. */
export const expireOperations: Batch = {
  name: 'expire-operations',
  topic: 'expire-operations',
  idle_ms: 300_000,
  async run(kernel) {
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`delete from operations where ctid in (
        select ctid from operations where expires_at < ${kernel.clock.now()} limit ${sql.lit(atOnce)} for update skip locked)`.execute(
        db,
      ),
    );
    return Number(numAffectedRows ?? 0);
  },
};
