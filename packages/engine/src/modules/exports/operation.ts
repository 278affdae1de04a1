import { byteOrderMark, csvLine } from '../../kernel/csv.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { conceal } from '../../kernel/field-rules.ts';
import type { ListQuery } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { definedFields } from '../custom-fields/index.ts';
import { appendToFile, beginFile, finishFile, removeFiles } from '../files/index.ts';
import { defineOperation } from '../operations/index.ts';
import { refuseBeyond, standingOf } from '../organizations/index.ts';
import { tagNames } from '../tags/index.ts';
import { type Column, columnNamed, type ExportResource, exported } from './columns.ts';

const rowsAtOnce = 1_000;

export interface ExportInput {
  resource: ExportResource;
  filter: ListQuery;
  format: 'csv' | 'jsonl';
  /** Null: whole objects, in JSON only. */
  columns: string[] | null;
}

export interface ExportState {
  file_id: string | null;
  after: string | null;
  rows: number;
}

/** Goes through the list as the one who asked sees it, in the order of ids, and writes a file as it goes. */
export const exportOperation = defineOperation<ExportState>({
  kind: 'export',
  permissions: (input) => ['exports:write', exported[(input as ExportInput).resource].permission],
  readWith: (input) => exported[(input as ExportInput).resource].permission,
  discard(tx, { file_id }) {
    if (file_id !== null) removeFiles(tx, [file_id]);
  },
  async run({ tx, kernel, operation }, { file_id: begun, after, rows: before }) {
    const input = operation.input as ExportInput;
    const { listing } = exported[input.resource];
    const file_id = begun ?? begin(tx, input);
    const part = { after, until: operation.id, limit: rowsAtOnce };
    const found = await listing.list.walk(kernel, tx, listing.rows(tx), input.filter, part);
    const seen = found.map((row) => conceal(tx.actor.field_rules, listing.wire(row as never)));
    const [write, rows] = await Promise.all([lineOf(tx, kernel, input), withTagNames(tx, input, seen)]);
    const text = rows.map(write).join('');
    const bytes = Buffer.from(text);
    refuseBeyond(await standingOf(tx, kernel, 'storage_bytes'), bytes.length);
    appendToFile(tx, file_id, bytes);
    const done = before + found.length;
    const state = { file_id, after: found.at(-1)?.id ?? after, rows: done };
    if (found.length === rowsAtOnce) return { state, done };
    finishFile(tx, file_id);
    audit(tx, {
      action: 'export.completed',
      object: { type: 'operation', id: operation.id },
      before: null,
      after: { ...input, file_id, rows: done },
    });
    return { state, done, total: done, result: { file_id, rows: done } };
  },
});

function begin(tx: Tx, { resource, format, columns }: ExportInput): string {
  const id = beginFile(tx, `${resource}.${format}`, format, exported[resource].permission);
  if (format === 'csv') appendToFile(tx, id, Buffer.from(byteOrderMark + csvLine(columns ?? [])));
  return id;
}

type Wire = Record<string, unknown>;

/** Columns hold the names of tags, where whole objects have ids. */
async function withTagNames(tx: Tx, { columns }: ExportInput, rows: readonly Wire[]): Promise<readonly Wire[]> {
  if (!columns?.includes('tags')) return rows;
  const idsOf = (row: Wire) => row.tags as string[];
  const names = await tagNames(tx, rows.flatMap(idsOf));
  return rows.map((row) => ({ ...row, tags: idsOf(row).flatMap((id) => names.get(id) ?? []) }));
}

/** What was a custom field when the export began and is none any more. */
const gone: Column = { kind: 'text', value: () => null };

async function lineOf(
  tx: Tx,
  kernel: Kernel,
  { resource, format, columns }: ExportInput,
): Promise<(row: Wire) => string> {
  if (columns === null) return ({ organization_id: _organization, ...row }) => `${JSON.stringify(row)}\n`;
  const { custom } = exported[resource];
  const own = custom === null ? [] : await definedFields(tx, kernel, custom);
  const chosen = columns.map((name) => ({ name, ...(columnNamed(resource, name, own) ?? gone) }));
  const kinds = chosen.map(({ kind }) => kind);
  if (format === 'csv')
    return (row) =>
      csvLine(
        chosen.map(({ value }) => value(row)),
        kinds,
      );
  const named = (row: Wire) => chosen.map(({ name, value }) => [name, value(row) ?? null] as const);
  return (row) => `${JSON.stringify(Object.fromEntries(named(row)))}\n`;
}
