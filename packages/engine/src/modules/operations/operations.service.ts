import { sql } from 'kysely';
import { newRow, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { Reply } from '../../kernel/http/route.ts';
import { newId } from '../../kernel/ids.ts';
import { keepActor } from './asker.ts';
import { discard, type OperationDefinition, type OperationRow } from './definitions.ts';
import { operationCompleted } from './operations.events.ts';
import { getOperation, isOpen, operationWire } from './operations.queries.ts';

const keptDays = 30;
/** An organization may have open at a time. */
const mostOpen = 100;

interface Start<State> {
  input: object;
  state: State;
  total?: number | null;
  /** Made beforehand where other rows must name it. */
  id?: string;
}

/** Begins long work with the transaction that asks for it, in the name of its actor. */
export async function startOperation<State extends object, Read>(
  tx: Tx,
  { kind, readWith }: OperationDefinition<State, Read>,
  { input, state, total = null, id = newId() }: Start<State>,
): Promise<OperationRow> {
  await refuseTooMany(tx);
  const row = await tx.db
    .insertInto('operations')
    .values({
      ...newRow(tx, id),
      kind,
      permission: readWith(input),
      status: 'pending',
      input: JSON.stringify(input),
      state: JSON.stringify(state),
      total,
      actor: JSON.stringify(keepActor(tx.actor)),
      user_id: tx.actor.user_id,
      run_at: tx.now,
      served_at: tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  tx.defer(sql`insert into operation_turns (organization_id, served_at) values (${tx.organization_id}, ${tx.now})
    on conflict do nothing`);
  tx.outbox.wakes.add('operations');
  return row;
}

async function refuseTooMany(tx: Tx): Promise<void> {
  const open = await tx.rows(sql`
    select from operations where organization_id = ${tx.organization_id} and status in ('pending', 'running') limit ${sql.lit(mostOpen)}`);
  if (open.length < mostOpen) return;
  throw new AppError(
    'too_many_operations',
    `This organization has ${mostOpen} operations open, and may not have more.`,
    {
      headers: { 'retry-after': '30' },
    },
  );
}

/** The answer to a request that began long work: 202 and where to look. */
export const accepted = (row: OperationRow) =>
  new Reply(202, operationWire(row), { location: `/v1/operations/${row.id}`, 'retry-after': '1' });

interface Ending {
  status: 'succeeded' | 'failed' | 'cancelled';
  result?: object;
  error?: AppError;
  done?: number;
  total?: number | null;
}

/** Ends an operation and says so. The caller holds its row. */
export async function endOperation(tx: Tx, id: string, ending: Ending): Promise<OperationRow> {
  const { status, result, error, done, total } = ending;
  const row = await updateRow(
    tx,
    'operations',
    id,
    {
      status,
      // Only for going on; it may tell about people.
      state: '{}',
      ...(done === undefined ? {} : { done, total: total ?? done }),
      ...(result ? { result: JSON.stringify(result) } : {}),
      ...(error ? { error: JSON.stringify(problemOf(error)) } : {}),
      finished_at: tx.now,
      expires_at: new Date(tx.now.getTime() + keptDays * 86_400_000),
    },
    { what: 'operation' },
  );
  publish(tx, operationCompleted, { subject: { type: 'operation', id }, data: { operation: operationWire(row) } });
  return row;
}

function problemOf({ code, detail, spec, extras }: AppError) {
  return { code, title: spec.title, status: spec.status, detail, errors: extras.errors ?? [] };
}

/** What was done stays. Waits for the chunk that runs, and no other one begins. */
export async function cancelOperation(tx: Tx, id: string): Promise<OperationRow> {
  const before = await getOperation(tx, id, { lock: true });
  if (before.status === 'cancelled') return before;
  if (!isOpen(before)) {
    throw new AppError('state_conflict', `The operation has ${before.status}.`, { extra: { state: before.status } });
  }
  discard(tx, before);
  return endOperation(tx, id, { status: 'cancelled' });
}

/** Those that wait for something are looked at now. */
export function wakeOperations(tx: Tx, ids: readonly string[]): void {
  tx.defer(sql`update operations set run_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id = any(${ids}::uuid[]) and run_at > ${tx.now}`);
  tx.outbox.wakes.add('operations');
}
