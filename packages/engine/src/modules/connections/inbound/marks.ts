import { sql } from 'kysely';
import type { Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import type { Outcome } from '../../../kernel/kernel.ts';

/** Why a request could not be understood or recorded; shown in the list of failed requests. */
export interface Failure {
  code: string;
  message: string;
  event?: string;
}

/** How a stored request stands after it was looked at. */
export interface Mark {
  id: string;
  state: Row<'inbound_requests'>['state'];
  outcomes: Outcome[];
  error: Failure | null;
  /** When it is tried again; only for one that still waits. */
  run_at: Date | null;
}

/** Everything in the request was recorded, or is known to be of no interest. */
export function finished({ id }: Row<'inbound_requests'>, outcomes: Outcome[]): Mark {
  const unrecognised = outcomes.find((outcome) => outcome.result === 'unrecognised');
  const state = outcomes.some((outcome) => outcome.result !== 'ignored') ? 'processed' : 'ignored';
  if (!unrecognised) return { id, state, outcomes, error: null, run_at: null };
  const { reason = '', event } = unrecognised;
  return failed({ id }, outcomes, { code: 'unrecognised', message: reason, event });
}

/** Kept, listed and replayable. */
export function failed({ id }: Pick<Row<'inbound_requests'>, 'id'>, outcomes: Outcome[], error: Failure): Mark {
  return { id, state: 'failed', outcomes, error, run_at: null };
}

export function postponed(tx: Tx, row: Row<'inbound_requests'>, outcomes: Outcome[], error: Failure): Mark {
  const run_at = new Date(tx.now.getTime() + 1_000 * 4 ** row.attempts);
  return { id: row.id, state: 'received', outcomes, error, run_at };
}

/** Writes the marks of a batch in one statement. */
export function mark(tx: Tx, marks: Mark[]): void {
  tx.defer(sql`
    update inbound_requests r set attempts = attempts + 1, state = m.state, outcomes = m.outcomes, error = m.error,
      run_at = coalesce(m.run_at, r.run_at), processed_at = case when m.state = 'received' then r.processed_at else ${tx.now} end
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m(id uuid, state text, outcomes jsonb, error jsonb, run_at timestamptz)
    where r.organization_id = ${tx.organization_id} and r.id = m.id`);
}
