import { csvLine } from '../../kernel/csv.ts';
import { isRace, translateDatabaseError } from '../../kernel/db/constraints.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import type { ListQuery } from '../../kernel/http/list.ts';
import { appendToFile, beginFile, finishFile } from '../files/index.ts';
import { defineOperation, type OperationContext } from '../operations/index.ts';
import { type ActionParams, actionOf, type BulkResource, targets } from './actions.ts';

const rowsAtOnce = 100;

export interface BulkInput {
  resource: BulkResource;
  params: ActionParams;
  /** Everything that matches, or just these. */
  filter: ListQuery | null;
  ids: string[] | null;
}

export interface BulkState {
  after: string | null;
  position: number;
  succeeded: number;
  failed: number;
  outcome_file_id: string | null;
}

export const firstState: BulkState = { after: null, position: 0, succeeded: 0, failed: 0, outcome_file_id: null };

interface Outcome {
  id: string;
  failure: AppError | null;
}

/** Does to each record what a request for it would do. One that refuses is noted and does not hold up the others. */
export const bulkOperation = defineOperation<BulkState>({
  kind: 'bulk',
  permissions: (input) => ['bulk:write', targets[(input as BulkInput).resource].permission],
  readWith: (input) => targets[(input as BulkInput).resource].readWith,
  async run(context, state) {
    const { tx, operation } = context;
    const input = operation.input as BulkInput;
    const ids = await nextIds(context, input, state);
    const outcomes: Outcome[] = [];
    for (const id of ids) outcomes.push({ id, failure: await attempt(context, input, id) });
    const outcome_file_id = keepOutcomes(tx, input, state, outcomes);
    const failed = state.failed + outcomes.filter(({ failure }) => failure !== null).length;
    const position = state.position + ids.length;
    const after: BulkState = {
      after: ids.at(-1) ?? state.after,
      position,
      failed,
      succeeded: position - failed,
      outcome_file_id,
    };
    if (ids.length === rowsAtOnce) return { state: after, done: position };
    finishFile(tx, outcome_file_id);
    const { succeeded } = after;
    return { state: after, done: position, total: position, result: { succeeded, failed, outcome_file_id } };
  },
});

async function nextIds(
  { tx, kernel, operation }: OperationContext & { tx: Tx },
  { resource, filter, ids }: BulkInput,
  { after, position }: BulkState,
): Promise<string[]> {
  if (ids !== null) return ids.slice(position, position + rowsAtOnce);
  const { list, rows } = targets[resource].listing;
  const part = { after, until: operation.id, limit: rowsAtOnce };
  const found = await list.walk(kernel, tx, rows(tx), filter ?? {}, part);
  return found.map(({ id }) => id);
}

async function attempt(
  { tx, kernel }: OperationContext & { tx: Tx },
  { resource, params }: BulkInput,
  id: string,
): Promise<AppError | null> {
  try {
    await tx.nested(async () => void (await actionOf(resource, params).act(tx, kernel, id, params)));
    return null;
  } catch (error) {
    if (isRace(error)) throw error;
    const told = translateDatabaseError(error);
    if (told instanceof AppError && !told.spec.retryable) return told;
    throw error;
  }
}

function keepOutcomes(
  tx: Tx,
  { resource }: BulkInput,
  { outcome_file_id }: BulkState,
  outcomes: readonly Outcome[],
): string {
  const id = outcome_file_id ?? beginFile(tx, 'outcomes.csv', 'csv', targets[resource].readWith);
  const head = outcome_file_id ? '' : `\uFEFF${csvLine(['id', 'outcome', 'code', 'detail'])}`;
  const lines = outcomes.map(({ id: subject, failure }) =>
    csvLine([
      subject,
      failure ? 'failed' : 'succeeded',
      failure?.code,
      failure?.extras.errors?.[0]?.detail ?? failure?.detail,
    ]),
  );
  appendToFile(tx, id, Buffer.from(head + lines.join('')));
  return id;
}
