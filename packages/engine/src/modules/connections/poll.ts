import { AdapterError, type LeadSource, type PollResult } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import { adapterActor } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { defineJob, enqueue } from '../../kernel/jobs/jobs.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { failConnection } from './failure.ts';
import { storeInbound } from './inbound/store.ts';
import { adapterContext, connectionBook, type OpenConnection } from './open-connection.ts';

const longestBackOff = 3_600;

/** Pulling sources are asked at once, then by the interval of their adapter. False when this one does not pull. */
export function schedulePoll(tx: Tx, kernel: Kernel, row: Row<'connections'>): boolean {
  const source = kernel.adapters.ofKind(row.adapter, 'lead_source');
  if (!source?.poll || (row.config as { poll?: boolean }).poll === false) return false;
  enqueue(tx, pollJob, { connection_id: row.id }, { key: `poll:${row.id}` });
  return true;
}

/**
 * Asks a pulling source for its next page, keeps the page and the new cursor together, and schedules itself again. While the
 * organization stands still nobody is asked, and the place is kept.
 */
export const pollJob = defineJob<{ connection_id: string }>({
  name: 'connections.poll',
  max_attempts: 25,
  async run({ payload, organization_id, kernel, signal }) {
    const connection = await connectionBook(kernel).find(payload.connection_id);
    if (connection?.organization_id !== organization_id || connection.state !== 'active') return;
    const source = kernel.adapters.ofKind(connection.adapter, 'lead_source');
    if (!source?.poll) return;
    const actor = adapterActor(organization_id, connection.id);
    const { cursor, halted } = await placeOf(kernel, connection);
    if (halted) return kernel.db.withTenant(actor, async (tx) => again(tx, connection, intervalOf(source)));
    try {
      const result = await source.poll.fetch(cursor, adapterContext(kernel, connection, source, signal));
      await kernel.db.withTenant(actor, (tx) => keepPage(tx, connection, source, result));
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      await kernel.db.withTenant(actor, (tx) => afterFailure(tx, connection, source, error));
      connectionBook(kernel).forget(connection.id);
    }
  },
});

const intervalOf = (source: LeadSource): number => source.poll?.interval_seconds ?? 300;

interface Place {
  cursor: Record<string, unknown> | null;
  halted: boolean;
}

async function placeOf(kernel: Kernel, { organization_id, id }: OpenConnection): Promise<Place> {
  const { rows } = await kernel.db.system((db) =>
    sql<Place>`
      select c.poll_cursor as cursor, o.halted from connections c join organizations o on o.id = c.organization_id
      where c.organization_id = ${organization_id} and c.id = ${id}`.execute(db),
  );
  return rows[0] ?? { cursor: null, halted: true };
}

async function keepPage(tx: Tx, connection: OpenConnection, source: LeadSource, result: PollResult): Promise<void> {
  if (result.page) {
    storeInbound(tx, connection.id, {
      method: 'POLL',
      query: {},
      headers: result.page.headers,
      body: result.page.body,
      received_at: tx.now,
    });
  }
  tx.defer(
    sql`update connections set poll_cursor = ${JSON.stringify(result.cursor)}, polled_at = ${tx.now}
      where organization_id = ${tx.organization_id} and id = ${connection.id}`,
  );
  again(tx, connection, intervalOf(source));
}

/** A wrong key stops the connection and is told once; everything else is tried again, never more often than allowed. */
async function afterFailure(
  tx: Tx,
  connection: OpenConnection,
  source: LeadSource,
  error: AdapterError,
): Promise<void> {
  if (error.kind === 'auth' || error.kind === 'config') return failConnection(tx, connection, error);
  again(tx, connection, Math.min(longestBackOff, Math.max(intervalOf(source), error.wait_seconds ?? 0)));
}

function again(tx: Tx, connection: OpenConnection, seconds: number): void {
  enqueue(
    tx,
    pollJob,
    { connection_id: connection.id },
    { key: `poll:${connection.id}`, run_at: new Date(tx.now.getTime() + seconds * 1_000) },
  );
}
