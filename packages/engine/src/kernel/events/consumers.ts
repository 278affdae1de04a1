import { type RawBuilder, sql } from 'kysely';
import { systemActor } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import type { Batch } from '../jobs/batches.ts';
import { leaseEnd, underLease } from '../jobs/leases.ts';
import type { Kernel } from '../kernel.ts';

export interface StoredEvent {
  organization_id: string;
  id: string;
  type: string;
  subject_type: string;
  subject_id: string;
  lead_id: string | null;
  contact_id: string | null;
  actor_type: string;
  actor_id: string | null;
  data: Record<string, unknown>;
  occurred_at: Date;
}

/**
 * A named reader of the event log with its own checkpoint. Sees every event at least once, in the order of the log,
 * never one of a transaction that may still be followed by an earlier one. Must be idempotent.
 */
export interface Consumer {
  name: string;
  types: readonly string[];
  /** False: what happened to whom is enough. Its events come with empty `data`, which costs most of an event. */
  with_data?: boolean;
  /** All events of one organization in this batch, in one transaction. */
  handle(tx: Tx, events: StoredEvent[]): Promise<void>;
}

export function defineConsumer(consumer: Consumer): Consumer {
  return consumer;
}

/** An event with its place in the log, as a reader of all organizations sees it. */
export type LoggedEvent = StoredEvent & { xid: string; recorded_at: Date };

/**
 * A consumer that takes what happened in all organizations at once, outside every tenant transaction: for work that one
 * statement does for all of them. When it fails, the same events come again; until it succeeds, nothing later does.
 */
export interface LogReader {
  name: string;
  /** Which events of the log, called `e`, are worth reading; the others are passed over. */
  wanted: RawBuilder<boolean>;
  /** As of a consumer. */
  with_data?: boolean;
  read(kernel: Kernel, events: LoggedEvent[]): Promise<void>;
}

const batchSize = 500;
const attempts = 5;

/** A consumer as a loop: one process at a time reads on from the checkpoint. */
export function consumerBatch(consumer: Consumer): Batch {
  const wanted = sql<boolean>`e.type = any(${consumer.types}::text[])`;
  return { ...readerBatch({ ...consumer, wanted, read: handleAll.bind(null, consumer) }), rest_ms: 100 };
}

/** The same for a reader of all organizations. */
export function readerBatch(reader: LogReader): Batch {
  return {
    name: `consumer:${reader.name}`,
    topic: 'events',
    idle_ms: 1_000,
    rest_ms: 20,
    full: batchSize,
    run: (kernel) => readOn(reader, kernel),
  };
}

/** A process reads on for this long at most before another may take over. */
const longestMs = 30_000;

async function readOn(reader: LogReader, kernel: Kernel): Promise<number> {
  const lease = newId();
  if (!(await takeLease(kernel, reader.name, lease))) return 0;
  let last: { xid: string; id: string } | undefined;
  try {
    const stretch = await underLease(kernel, renewLease.bind(null, kernel, reader.name, lease), longestMs, async () => {
      const next = await nextStretch(kernel, reader);
      await reader.read(kernel, next.events);
      return next;
    });
    last = stretch.last;
    return stretch.length;
  } finally {
    await kernel.db.system((db) =>
      sql`update event_consumers set lease = null, leased_until = null,
          last_xid = coalesce(${last?.xid ?? null}::xid8, last_xid), last_id = coalesce(${last?.id ?? null}::uuid, last_id)
        where name = ${reader.name} and lease = ${lease}`.execute(db),
    );
  }
}

async function takeLease(kernel: Kernel, name: string, lease: string): Promise<boolean> {
  const taken = await kernel.db.system((db) =>
    sql`insert into event_consumers as c (name, lease, leased_until) values (${name}, ${lease}, ${leaseEnd(kernel)})
      on conflict (name) do update set lease = excluded.lease, leased_until = excluded.leased_until
      where c.leased_until is null or c.leased_until < ${kernel.clock.now()} returning 1`.execute(db),
  );
  return taken.rows.length > 0;
}

function renewLease(kernel: Kernel, name: string, lease: string, until: Date): Promise<unknown> {
  return kernel.db.system((db) =>
    sql`update event_consumers set leased_until = ${until} where name = ${name} and lease = ${lease}`.execute(db),
  );
}

interface Stretch {
  /** Those of it that are wanted. */
  events: LoggedEvent[];
  last: { xid: string; id: string } | undefined;
  length: number;
}

interface StretchRow extends LoggedEvent {
  last_xid: string;
  last_id: string;
  length: number;
}

/** The next part of the log. Only rows below the oldest running transaction: none can still appear before them. */
async function nextStretch(kernel: Kernel, { name, wanted, with_data = true }: LogReader): Promise<Stretch> {
  const { rows } = await kernel.db.system((db) =>
    sql<StretchRow>`
      with stretch as materialized (
        select e.* from events e
        where (e.xid, e.id) > (select c.last_xid, c.last_id from event_consumers c where c.name = ${name})
          and e.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by e.xid, e.id limit ${sql.lit(batchSize)}
      ), last as (
        select xid::text as last_xid, id as last_id, (select count(*)::int from stretch) as length
        from stretch order by stretch.xid desc, stretch.id desc limit 1
      )
      select last.*, e.organization_id, e.xid::text as xid, e.id, e.type, e.subject_type, e.subject_id, e.lead_id, e.contact_id,
        e.actor_type, e.actor_id, ${with_data ? sql`e.data` : sql`'{}'::jsonb as data`}, e.occurred_at, e.recorded_at
      from last left join stretch e on ${wanted} order by e.xid, e.id`.execute(db),
  );
  const [row] = rows;
  return {
    events: rows.filter(({ id }) => id !== null),
    last: row && { xid: row.last_xid, id: row.last_id },
    length: row?.length ?? 0,
  };
}

async function handleAll(consumer: Consumer, kernel: Kernel, events: StoredEvent[]): Promise<void> {
  for (const [organizationId, group] of Map.groupBy(events, (event) => event.organization_id)) {
    await handleGroup(consumer, kernel, organizationId, group);
  }
}

/** One organization's failure is repeated a few times, then kept in `event_failures`, so that it never holds up others. */
async function handleGroup(
  consumer: Consumer,
  kernel: Kernel,
  organizationId: string,
  events: StoredEvent[],
): Promise<void> {
  const actor = systemActor(organizationId);
  for (let attempt = 1; ; attempt++) {
    try {
      return await kernel.db.withTenant(actor, (tx) => consumer.handle(tx, events));
    } catch (error) {
      kernel.logger.error(
        { err: error, consumer: consumer.name, attempt, organization_id: organizationId },
        'an event consumer failed',
      );
      if (attempt < attempts) continue;
      await kernel.db.system((db) =>
        sql`insert into event_failures (organization_id, consumer, event_ids, error, failed_at)
          values (${organizationId}, ${consumer.name}, ${events.map((e) => e.id)}, ${String(error).slice(0, 2_000)}, ${kernel.clock.now()})`.execute(
          db,
        ),
      );
      return;
    }
  }
}
