import { byteOrderMark, csvLine } from '../../kernel/csv.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { conceal } from '../../kernel/field-rules.ts';
import type { ListQuery } from '../../kernel/http/list.ts';
import { audit } from '../audit/index.ts';
import { appendToFile, beginFile, finishFile, removeFiles } from '../files/index.ts';
import { defineOperation } from '../operations/index.ts';
import { refuseBeyond, standingOf } from '../organizations/index.ts';
import { type ExportResource, exported } from './columns.ts';

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
  discard(tx, { file_id }) {
    if (file_id !== null) removeFiles(tx, [file_id]);
  },
  async run({ tx, kernel, operation }, { file_id: begun, after, rows }) {
    const input = operation.input as ExportInput;
    const { listing } = exported[input.resource];
    const file_id = begun ?? begin(tx, input);
    const part = { after, until: operation.id, limit: rowsAtOnce };
    const found = await listing.list.walk(kernel, tx, listing.rows(tx), input.filter, part);
    const write = lineOf(input);
    const text = found.map((row) => write(conceal(tx.actor.field_rules, listing.wire(row as never)))).join('');
    const bytes = Buffer.from(text);
    refuseBeyond(await standingOf(tx, kernel, 'storage_bytes'), bytes.length);
    appendToFile(tx, file_id, bytes);
    const done = rows + found.length;
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
  const id = beginFile(tx, `${resource}.${format}`, format);
  if (format === 'csv') appendToFile(tx, id, Buffer.from(byteOrderMark + csvLine(columns ?? [])));
  return id;
}

function lineOf({ resource, format, columns }: ExportInput): (row: Record<string, unknown>) => string {
  const chosen = (columns ?? []).flatMap((name) => {
    const column = exported[resource].columns.get(name);
    return column ? [{ name, ...column }] : [];
  });
  if (format === 'csv') {
    const kinds = chosen.map(({ kind }) => kind);
    return (row) =>
      csvLine(
        chosen.map(({ value }) => value(row)),
        kinds,
      );
  }
  if (columns === null) return ({ organization_id: _organization, ...row }) => `${JSON.stringify(row)}\n`;
  return (row) =>
    `${JSON.stringify(Object.fromEntries(chosen.map(({ name, value }) => [name, value(row) ?? null])))}\n`;
}
