import { sql } from 'kysely';
import { updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import { audit } from '../audit/index.ts';
import { defineOperation, type OperationContext, type Step, startOperation } from '../operations/index.ts';
import { deliverable, type NewDelivery, outletsOf } from './deliverable.ts';
import { ownEndpoint } from './endpoints.service.ts';
import { deliveriesTopic, insertDeliveries } from './fan-out.ts';

/** Deliveries and replays go back so far. */
export const keptDays = 30;

interface ReplayInput {
  webhook_endpoint_id: string;
  since: string;
  until: string;
  failed_only: boolean;
}

interface ReplayState {
  queued: number;
  /** Where in the log to go on. */
  after: [xid: string, id: string] | null;
  /** Transactions below this one were open when the replay began: what they tell comes when they end. */
  below: string | null;
}

const atOnce = 1_000;
const lookAgainMs = 1_000;
const start = ['0', '00000000-0000-0000-0000-000000000000'];

interface Asked {
  since?: string;
  until?: string;
  failed_only?: boolean;
}

/** Begins a replay; it is done in the background, in pieces. */
export async function askReplay(tx: Tx, id: string, { since, until, failed_only = false }: Asked) {
  const endpoint = await ownEndpoint(tx, id);
  if (endpoint.disabled_at !== null) throw new AppError('state_conflict', 'Enable the endpoint first.');
  const from = since === undefined ? endpoint.missed_since : new Date(since);
  if (from === null) throw invalidField('/since', 'required', 'This endpoint missed nothing; say since when.');
  const to = until === undefined ? tx.now : new Date(until);
  if (from.getTime() < tx.now.getTime() - keptDays * 86_400_000)
    throw invalidField('/since', 'too_old', `Events can be replayed for ${keptDays} days.`);
  if (to <= from) throw invalidField('/until', 'before_since', 'Must be later than `since`.');
  const input: ReplayInput = {
    webhook_endpoint_id: id,
    since: from.toISOString(),
    until: to.toISOString(),
    failed_only,
  };
  audit(tx, {
    action: 'webhook_endpoint.replayed',
    object: { type: 'webhook_endpoint', id },
    before: null,
    after: { since: input.since, until: input.until, failed_only },
  });
  const operation = await startOperation(tx, replayOperation, {
    input,
    state: { queued: 0, after: null, below: null },
  });
  if (endpoint.missed_since && !failed_only && from <= endpoint.missed_since)
    await updateRow(tx, 'webhook_endpoints', id, { missed_since: null }, { what: 'webhook endpoint' });
  return operation;
}

/** A piece of the log: what it makes for the endpoint, and what follows. */
interface Piece {
  rows: NewDelivery[];
  after: ReplayState['after'];
  full: boolean;
  open: OpenTransactions;
}

/** Queues deliveries again, a piece of the log or of what was given up with each chunk. */
const replayOperation = defineOperation<ReplayState, Piece | null>({
  kind: 'webhook_replay',
  permissions: () => ['webhook_endpoints:write'],
  readWith: () => 'webhook_endpoints:read',
  read: readPiece,
  async run({ tx, operation, read: piece }, state) {
    const input = operation.input as ReplayInput;
    const step = piece ? repeat(tx, piece, state) : await retryFailed(tx, input, state);
    if (step.state.queued > state.queued) tx.outbox.wakes.add(deliveriesTopic);
    return step.result ? { ...step, result: { ...input, ...step.result } } : step;
  },
});

/** Null when only what was given up is wanted, for which the log is not read. */
async function readPiece({ kernel, actor, operation }: OperationContext, { after }: ReplayState) {
  const input = operation.input as ReplayInput;
  const outlets = await outletsOf(kernel, [operation.organization_id]);
  const outlet = outlets.find(({ id, disabled_at }) => id === input.webhook_endpoint_id && disabled_at === null);
  if (!outlet) throw new AppError('state_conflict', 'The endpoint was deleted or disabled, or its member is gone.');
  if (input.failed_only) return null;
  // In this order: what was open at first may have ended, and be there, when the events are read; not the other way round.
  const [[open], events] = await kernel.db.readTenant(actor, (tx) =>
    Promise.all([openTransactions(tx), eventsOf(tx, input, after)]),
  );
  const { xid, id } = events.at(-1) ?? {};
  return {
    rows: await deliverable(kernel, outlet, events),
    after: xid && id ? ([xid, id] satisfies Piece['after']) : after,
    full: events.length === atOnce,
    open: open ?? { oldest: '0', next: '0' },
  };
}

function repeat(tx: Tx, { rows, after, full, open }: Piece, state: ReplayState): Step<ReplayState> {
  const again = sql`do update set status = 'pending', attempts = 0, next_attempt_at = excluded.next_attempt_at`;
  if (rows.length > 0) tx.defer(insertDeliveries(rows, tx.now, again));
  const queued = state.queued + rows.length;
  const below = state.below ?? open.next;
  const step = { state: { queued, after, below }, done: queued };
  if (full) return step;
  if (BigInt(open.oldest) < BigInt(below)) return { ...step, wait_until: new Date(tx.now.getTime() + lookAgainMs) };
  return { ...step, result: { queued } };
}

interface OpenTransactions {
  oldest: string;
  next: string;
}

/** Only what is below the oldest has been read; events of the others may still appear anywhere above it. */
const openTransactions = (tx: Tx) =>
  tx.rows(sql<OpenTransactions>`
    select pg_snapshot_xmin(s)::text as oldest, pg_snapshot_xmax(s)::text as next from pg_current_snapshot() s`);

function eventsOf(tx: Tx, { since, until }: ReplayInput, after: ReplayState['after']): Promise<LoggedEvent[]> {
  const [xid, id] = after ?? start;
  return tx.rows(sql<LoggedEvent>`
    select e.organization_id, e.xid::text as xid, e.id, e.type, e.subject_type, e.subject_id, e.lead_id, e.contact_id,
      e.actor_type, e.actor_id, e.data, e.occurred_at, e.recorded_at
    from events e
    where e.organization_id = ${tx.organization_id} and (e.xid, e.id) > (${xid}::xid8, ${id}::uuid)
      and e.recorded_at >= ${since}::timestamptz and e.recorded_at < ${until}::timestamptz
      and e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid, e.id limit ${sql.lit(atOnce)}`);
}

/** A full piece is followed by another; each commits by itself. */
async function retryFailed(tx: Tx, input: ReplayInput, state: ReplayState): Promise<Step<ReplayState>> {
  const { webhook_endpoint_id, since, until } = input;
  const rows = await tx.rows(sql`
    update webhook_deliveries set status = 'pending', attempts = 0, next_attempt_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id in (
      select id from webhook_deliveries
      where organization_id = ${tx.organization_id} and endpoint_id = ${webhook_endpoint_id} and status = 'failed'
        and created_at >= ${since}::timestamptz and created_at < ${until}::timestamptz
      limit ${sql.lit(atOnce)} for update skip locked)
    returning id`);
  const queued = state.queued + rows.length;
  const step = { state: { ...state, queued }, done: queued };
  return rows.length === atOnce ? step : { ...step, result: { queued } };
}
