import { type RawBuilder, sql } from 'kysely';
import type { Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import type { Outcome } from '../../../kernel/kernel.ts';

/** Why a request could not be understood or recorded; shown in the list of failed requests. */
export interface Failure {
  code: string;
  message: string;
  event?: string;
}

/** Everything in the request was recorded, or is known to be of no interest. */
export function finish(tx: Tx, row: Row<'inbound_requests'>, outcomes: Outcome[]): void {
  const unrecognised = outcomes.find((outcome) => outcome.result === 'unrecognised');
  if (unrecognised) {
    const { reason = '', event } = unrecognised;
    fail(tx, row, outcomes, { code: 'unrecognised', message: reason, event });
    return;
  }
  const state = outcomes.some((outcome) => outcome.result !== 'ignored') ? 'processed' : 'ignored';
  mark(tx, row, sql`state = ${state}, processed_at = ${tx.now}, error = null, outcomes = ${JSON.stringify(outcomes)}`);
}

/** Kept, listed and replayable. */
export function fail(tx: Tx, row: Row<'inbound_requests'>, outcomes: Outcome[], failure: Failure): void {
  mark(
    tx,
    row,
    sql`state = 'failed', processed_at = ${tx.now}, error = ${JSON.stringify(failure)}, outcomes = ${JSON.stringify(outcomes)}`,
  );
}

export function retry(tx: Tx, row: Row<'inbound_requests'>, outcomes: Outcome[], failure: Failure): void {
  const runAt = new Date(tx.now.getTime() + 1_000 * 4 ** row.attempts);
  mark(tx, row, sql`run_at = ${runAt}, error = ${JSON.stringify(failure)}, outcomes = ${JSON.stringify(outcomes)}`);
}

function mark(tx: Tx, row: Row<'inbound_requests'>, values: RawBuilder<unknown>): void {
  tx.defer(
    sql`update inbound_requests set attempts = attempts + 1, ${values} where organization_id = ${tx.organization_id} and id = ${row.id}`,
  );
}
