import { sql } from 'kysely';
import { systemActor } from '../../../kernel/actor.ts';
import { publish } from '../../../kernel/events/publish.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { type Endpoint, endpointWire } from '../endpoints.service.ts';
import { endpointDisabled } from '../webhooks.events.ts';
import type { Outcome } from './attempt.ts';
import { disabling } from './schedule.ts';

/** Records outcomes, many with one statement: those that arrive while one is being written go with the next. */
export class Outcomes {
  readonly #kernel: Kernel;
  #waiting: { outcome: Outcome; done: () => void }[] = [];
  #writing = false;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Resolves when it is recorded. If that fails, the claim runs out and the delivery is attempted again. */
  record(outcome: Outcome): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ outcome, done });
      if (this.#writing) return;
      this.#writing = true;
      setImmediate(() => void this.#write());
    });
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await record(
          this.#kernel,
          batch.map(({ outcome }) => outcome),
        );
      } catch (err) {
        this.#kernel.logger.error({ err, deliveries: batch.length }, 'webhook deliveries could not be recorded');
      }
      for (const { done } of batch) done();
    }
    this.#writing = false;
  }
}

async function record(kernel: Kernel, outcomes: Outcome[]): Promise<void> {
  await kernel.db.system((db) =>
    sql`
      update webhook_deliveries d set status = o.status, attempts = d.attempts + 1, next_attempt_at = o.next_attempt_at,
        last_attempt_at = o.at, response_status = o.response_status, response_body = o.response_body, error = o.error,
        latency_ms = o.latency_ms
      from jsonb_to_recordset(${JSON.stringify(outcomes.map(rowOf))}::jsonb) as o(organization_id uuid, id uuid, claimed_until timestamptz,
        status text, next_attempt_at timestamptz, at timestamptz, response_status int, response_body text, error text, latency_ms int)
      where d.organization_id = o.organization_id and d.id = o.id and d.status = 'pending' and d.next_attempt_at = o.claimed_until`.execute(
      db,
    ),
  );
  const told = outcomes.filter(({ ok, claimed }) => !ok || claimed.failing);
  if (told.length > 0) await recordHealth(kernel, told);
}

function rowOf({ claimed, ok, next_attempt_at, slow: _slow, gone: _gone, ...facts }: Outcome) {
  const { organization_id, id, claimed_until } = claimed;
  const status = ok ? 'delivered' : next_attempt_at === null ? 'failed' : 'pending';
  return { organization_id, id, claimed_until, status, next_attempt_at, ...facts };
}

interface Sick {
  organization_id: string;
  id: string;
}

/** Counts failures since the last success of each endpoint, and disables those that failed for too long or are gone. */
async function recordHealth(kernel: Kernel, outcomes: Outcome[]): Promise<void> {
  const now = kernel.clock.now();
  const changes = [...Map.groupBy(outcomes, ({ claimed }) => claimed.endpoint_id)].map(([id, some]) => ({
    organization_id: some[0]?.claimed.organization_id,
    id,
    ok: some.some(({ ok }) => ok),
    failed: some.filter(({ ok }) => !ok).length,
    gone: some.some(({ gone }) => gone),
  }));
  const { rows } = await kernel.db.system((db) =>
    sql<Sick & { failing: boolean; gone: boolean }>`
      with counted as (
        update webhook_endpoints w set
          failures = case when o.ok then 0 when ${startsAnew(now)} then o.failed else w.failures + o.failed end,
          failing_since = case when o.ok then null when ${startsAnew(now)} then ${now}::timestamptz else w.failing_since end,
          failing_halted_ms = case when ${startsAnew(now)} then g.halted_ms else w.failing_halted_ms end
        from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as o(organization_id uuid, id uuid, ok boolean, failed int, gone boolean)
        join organizations g on g.id = o.organization_id
        where w.organization_id = o.organization_id and w.id = o.id and w.disabled_at is null
        returning w.organization_id, w.id, w.failures, ${failingMs(now)} as failing_ms, o.gone
      )
      select organization_id, id, gone from counted
      where gone or (failures >= ${disabling.several} and failing_ms >= ${disabling.afterMs})`.execute(db),
  );
  for (const { gone, ...endpoint } of rows) await disable(kernel, endpoint, gone ? 'gone' : 'failing');
}

/** How long it has failed, without the time its organization stood still: nothing was attempted then. */
const failingMs = (now: Date) =>
  sql`(1000 * extract(epoch from ${now}::timestamptz - w.failing_since) - (g.halted_ms - w.failing_halted_ms))`;

/** A few failures long ago say nothing about today. */
const startsAnew = (now: Date) =>
  sql`(w.failing_since is null or (w.failures < ${disabling.several} and ${failingMs(now)} > ${disabling.withinMs}))`;

async function disable(kernel: Kernel, { organization_id, id }: Sick, reason: 'gone' | 'failing'): Promise<void> {
  const disabled = await kernel.db.withTenant(systemActor(organization_id), async (tx) => {
    const [row] = await tx.rows(sql<Endpoint>`
      update webhook_endpoints set disabled_at = ${tx.now}, disabled_reason = ${reason}, version = version + 1, updated_at = ${tx.now}
      where organization_id = ${organization_id} and id = ${id} and disabled_at is null returning *`);
    if (!row) return false;
    publish(tx, endpointDisabled, {
      subject: { type: 'webhook_endpoint', id },
      data: { webhook_endpoint: endpointWire(row), reason, failing_since: row.failing_since },
    });
    return true;
  });
  if (!disabled) return;
  kernel.logger.warn({ organization_id, endpoint_id: id, reason }, 'a webhook endpoint was disabled');
}
