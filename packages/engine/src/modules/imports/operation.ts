import { sql } from 'kysely';
import { csvLine } from '../../kernel/csv.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import type { ImportOutcome } from '../contacts/index.ts';
import { definedFields } from '../custom-fields/index.ts';
import { appendToFile, beginFile, finishFile } from '../files/index.ts';
import { defineOperation, type Step } from '../operations/index.ts';
import { columnsOf, customOf } from './fields.ts';
import { guessMapping } from './guess.ts';
import { type SourceFile, takeRecords } from './reading/records.ts';
import { type ImportPlan, writeRows } from './write.ts';

/** Rows of one transaction: enough that its fixed costs vanish, few enough that nobody waits for its end. */
const rowsAtOnce = 1_000;
const sampleSize = 20;

export interface ImportInput extends ImportPlan {
  mapping: Record<string, string> | null;
  file: SourceFile;
}

/** To write what is imported, besides importing. */
export const permissionFor = (resource: ImportInput['resource']): string =>
  resource === 'leads' ? 'leads:write' : 'contacts:write';

/** To read what could not be imported. */
const readWith = (resource: ImportInput['resource']): string => (resource === 'leads' ? 'leads:read' : 'contacts:read');

export interface ImportState {
  /** Records read, the headers among them. */
  position: number;
  headers: string[] | null;
  columns: (string | null)[];
  counts: Record<ImportOutcome['outcome'], number>;
  error_file_id: string | null;
}

export const firstState: ImportState = {
  position: 0,
  headers: null,
  columns: [],
  counts: { created: 0, updated: 0, skipped: 0, failed: 0 },
  error_file_id: null,
};

export const importOperation = defineOperation<ImportState, string[][]>({
  kind: 'import',
  permissions: (input) => ['imports:write', permissionFor((input as ImportInput).resource)],
  readWith: (input) => readWith((input as ImportInput).resource),
  read: ({ kernel, operation }, { position }) =>
    takeRecords(kernel, operation.id, (operation.input as ImportInput).file, position, rowsAtOnce),
  async run({ kernel, tx, operation, read: records }, before) {
    const input = operation.input as ImportInput;
    const state = before.headers ? before : await begin(tx, kernel, operation.id, input, before, records);
    const rows = before.headers ? records : records.slice(1);
    const outcomes = await writeRows(tx, kernel, input, state.columns, rows);
    const counts = { ...state.counts };
    for (const { outcome } of outcomes) counts[outcome]++;
    const error_file_id = keepErrors(tx, input, state, rows, outcomes);
    const after: ImportState = { ...state, counts, error_file_id, position: state.position + records.length };
    keepCounts(
      tx,
      operation.id,
      after,
      input.dry_run && before.headers === null ? sampleOf(state, rows, outcomes) : null,
    );
    return stepOf(tx, operation.id, after, records.length < rowsAtOnce);
  },
});

function stepOf(tx: Tx, id: string, state: ImportState, last: boolean): Step<ImportState> {
  const done = Math.max(0, state.position - 1);
  if (!last) return { state, done };
  if (state.error_file_id) finishFile(tx, state.error_file_id);
  const result = { ...state.counts, error_file_id: state.error_file_id };
  audit(tx, { action: 'import.completed', object: { type: 'import', id }, before: null, after: result });
  return { state, done, total: done, result };
}

/** The first record names the columns. */
async function begin(
  tx: Tx,
  kernel: Kernel,
  id: string,
  input: ImportInput,
  state: ImportState,
  [first, ...rows]: readonly string[][],
): Promise<ImportState> {
  if (!first) throw new AppError('unreadable_file', 'The file has no rows.');
  const headers = namesOf(first);
  const own = await definedFields(tx, kernel, customOf[input.resource]);
  const mapping = input.mapping ?? guessMapping(input.resource, headers, own, rows);
  tx.defer(sql`
    update imports set headers = ${JSON.stringify(headers)}, mapping = ${JSON.stringify(mapping)}
    where organization_id = ${tx.organization_id} and id = ${id}`);
  return { ...state, headers, columns: columnsOf(input.resource, headers, mapping, own, tx.actor.field_rules) };
}

/** Every column has a name of its own. */
function namesOf(first: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return first.map((cell, i) => {
    const name = cell.replaceAll('\0', '').toWellFormed().trim().slice(0, 200) || `column ${i + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Rows that could not be recorded, as they came and why: to be corrected and brought again. */
function keepErrors(
  tx: Tx,
  { resource }: ImportInput,
  state: ImportState,
  rows: readonly string[][],
  outcomes: readonly ImportOutcome[],
): string | null {
  const headers = state.headers ?? [];
  const lines = rows.flatMap((row, i) => {
    const { outcome, error } = outcomes[i] as ImportOutcome;
    return outcome === 'failed' ? [csvLine([...headers.map((_, column) => row[column] ?? ''), error])] : [];
  });
  if (lines.length === 0) return state.error_file_id;
  const id = state.error_file_id ?? beginFile(tx, 'import-errors.csv', 'csv', readWith(resource));
  const head = state.error_file_id ? '' : `\uFEFF${csvLine([...headers, 'error'])}`;
  appendToFile(tx, id, Buffer.from(head + lines.join('')));
  return id;
}

function sampleOf({ headers }: ImportState, rows: readonly string[][], outcomes: readonly ImportOutcome[]) {
  return rows.slice(0, sampleSize).map((row, i) => ({
    row: i + 2,
    values: Object.fromEntries((headers ?? []).map((header, column) => [header, (row[column] ?? '').slice(0, 500)])),
    outcome: outcomes[i]?.outcome,
    id: outcomes[i]?.outcome === 'created' ? null : (outcomes[i]?.id ?? null),
    error: outcomes[i]?.error ?? null,
  }));
}

function keepCounts(tx: Tx, id: string, { counts, error_file_id }: ImportState, sample: object[] | null): void {
  tx.defer(sql`
    update imports set created_count = ${counts.created}, updated_count = ${counts.updated}, skipped_count = ${counts.skipped},
      failed_count = ${counts.failed}, error_file_id = ${error_file_id}, sample = coalesce(${sample && JSON.stringify(sample)}::jsonb, sample),
      updated_at = ${tx.now}, version = version + 1
    where organization_id = ${tx.organization_id} and id = ${id}`);
}

export type ImportRow = Row<'imports'>;
