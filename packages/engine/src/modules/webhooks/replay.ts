import { sql } from 'kysely';
import { systemActor } from '../../kernel/actor.ts';
import { updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import { defineJob, enqueue } from '../../kernel/jobs/jobs.ts';
import { audit } from '../audit/index.ts';
import { deliverable, outletsOf } from './deliverable.ts';
import { ownEndpoint } from './endpoints.service.ts';
import { deliveriesTopic, insertDeliveries } from './fan-out.ts';

/** Deliveries and replays go back so far. */
export const keptDays = 30;

interface Replay {
  endpoint_id: string;
  since: string;
  until: string;
  failed_only: boolean;
  /** Where in the log to go on. */
  after: [xid: string, id: string] | null;
  /** Transactions below this one were open when the replay began: what they tell comes when they end. */
  below?: string;
}

const atOnce = 1_000;
const lookAgainMs = 1_000;
const start = ['0', '00000000-0000-0000-0000-000000000000'];

interface ReplayInput {
  since?: string;
  until?: string;
  failed_only?: boolean;
}

/** Asks for a replay; it is done in the background, in pieces. */
export async function askReplay(tx: Tx, id: string, { since, until, failed_only = false }: ReplayInput) {
  const endpoint = await ownEndpoint(tx, id);
  if (endpoint.disabled_at !== null) throw new AppError('state_conflict', 'Enable the endpoint first.');
  const from = since === undefined ? endpoint.missed_since : new Date(since);
  if (from === null) throw invalidField('/since', 'required', 'This endpoint missed nothing; say since when.');
  const to = until === undefined ? tx.now : new Date(until);
  if (from.getTime() < tx.now.getTime() - keptDays * 86_400_000)
    throw invalidField('/since', 'too_old', `Events can be replayed for ${keptDays} days.`);
  if (to <= from) throw invalidField('/until', 'before_since', 'Must be later than `since`.');
  const replay = { endpoint_id: id, since: from.toISOString(), until: to.toISOString(), failed_only, after: null };
  enqueue(tx, replayWebhooks, replay);
  const told = { since: replay.since, until: replay.until, failed_only };
  audit(tx, {
    action: 'webhook_endpoint.replayed',
    object: { type: 'webhook_endpoint', id },
    before: null,
    after: told,
  });
  if (endpoint.missed_since && !failed_only && from <= endpoint.missed_since)
    await updateRow(tx, 'webhook_endpoints', id, { missed_since: null }, { what: 'webhook endpoint' });
  return { object: 'webhook_replay' as const, webhook_endpoint_id: id, since: from, until: to, failed_only };
}

export const replayWebhooks = defineJob<Replay>({
  name: 'replay-webhooks',
  max_attempts: 10,
  async run({ payload, organization_id, kernel }) {
    const [outlet] = (await outletsOf(kernel, [organization_id])).filter(({ id }) => id === payload.endpoint_id);
    if (!outlet) return;
    await kernel.db.withTenant(systemActor(organization_id), async (tx) => {
      if (payload.failed_only) return retryFailed(tx, payload);
      const [events, [open]] = await Promise.all([eventsOf(tx, payload), openTransactions(tx)]);
      const rows = await deliverable(kernel, outlet, events);
      const again = sql`do update set status = 'pending', attempts = 0, next_attempt_at = excluded.next_attempt_at`;
      if (rows.length > 0) tx.defer(insertDeliveries(rows, tx.now, again));
      const { xid, id } = events.at(-1) ?? {};
      const next = { ...payload, after: xid && id ? ([xid, id] as [string, string]) : payload.after };
      const below = payload.below ?? open?.next ?? '0';
      if (events.length === atOnce) enqueue(tx, replayWebhooks, next);
      else if (BigInt(open?.oldest ?? 0) < BigInt(below))
        enqueue(tx, replayWebhooks, { ...next, below }, { run_at: new Date(tx.now.getTime() + lookAgainMs) });
      if (rows.length > 0) tx.outbox.wakes.add(deliveriesTopic);
    });
  },
});

/** Only what is below the oldest has been read; events of the others may still appear anywhere above it. */
const openTransactions = (tx: Tx) =>
  tx.rows(sql<{ oldest: string; next: string }>`
    select pg_snapshot_xmin(s)::text as oldest, pg_snapshot_xmax(s)::text as next from pg_current_snapshot() s`);

function eventsOf(tx: Tx, { since, until, after }: Replay): Promise<LoggedEvent[]> {
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

async function retryFailed(tx: Tx, replay: Replay): Promise<void> {
  const { endpoint_id, since, until } = replay;
  const rows = await tx.rows(sql`
    update webhook_deliveries set status = 'pending', attempts = 0, next_attempt_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id in (
      select id from webhook_deliveries
      where organization_id = ${tx.organization_id} and endpoint_id = ${endpoint_id} and status = 'failed'
        and created_at >= ${since}::timestamptz and created_at < ${until}::timestamptz
      limit ${sql.lit(atOnce)} for update skip locked)
    returning id`);
  if (rows.length > 0) tx.outbox.wakes.add(deliveriesTopic);
  // A full piece is followed by another; each commits by itself.
  if (rows.length === atOnce) enqueue(tx, replayWebhooks, replay);
}
