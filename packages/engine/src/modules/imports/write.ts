import { sql } from 'kysely';
import { may } from '../../kernel/actor.ts';
import { unguarded } from '../../kernel/csv.ts';
import { isRace } from '../../kernel/db/constraints.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { isNewId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import {
  type Bringing,
  type ImportOutcome,
  type ImportPolicy,
  importCompanies,
  importPeople,
} from '../contacts/index.ts';
import { readImported } from '../custom-fields/index.ts';
import { importLeads } from '../leads/index.ts';
import { settingsOf } from '../organizations/index.ts';
import { makeTags, tagsNamed } from '../tags/index.ts';
import { customOf, type ImportResource } from './fields.ts';
import { type Cells, type RowContext, RowReader, tagsIn } from './rows.ts';

export interface ImportPlan {
  resource: ImportResource;
  on_match: ImportPolicy;
  dry_run: boolean;
  defaults: { source?: string; owner_id?: string; assignment_rule_id?: string; pipeline_id?: string };
}

type Columns = readonly (string | null)[];
type Write = (tx: Tx, rows: readonly RowReader[]) => Promise<ImportOutcome[]>;
type TagIds = ReadonlyMap<string, string>;

/** Records the rows of one chunk; what came of each, in their order. */
export async function writeRows(
  tx: Tx,
  kernel: Kernel,
  plan: ImportPlan,
  columns: Columns,
  rows: readonly string[][],
): Promise<ImportOutcome[]> {
  const cells = rows.map((row) => cellsOf(row, columns));
  const [settings, owners, custom, known] = await Promise.all([
    settingsOf(kernel, tx.organization_id),
    findOwners(tx, cells),
    readImported(tx, kernel, customOf[plan.resource], cells.map(customCells)),
    tagsNamed(tx, cells.flatMap(tagsIn)),
  ]);
  const context: RowContext = {
    ...{ country: settings.country, currency: settings.currency, owners },
    source: plan.defaults.source ?? null,
    owner_id: plan.defaults.owner_id ?? null,
  };
  const mayMake = may(tx.actor, 'tags:write');
  const readers = cells.map((row, i) => {
    const unknown_tags = mayMake ? [] : tagsIn(row).filter((name) => !known.has(name.toLowerCase()));
    return new RowReader(row, { custom: custom[i] ?? { values: {}, faults: [] }, unknown_tags }, context);
  });
  const options = { kernel, dry: plan.dry_run, maker_id: makerOf(tx, plan) };
  const write = writerOf(plan, options, settings.currency, known);
  const outcomes = new Map<RowReader, ImportOutcome>();
  await writeAll(tx, readers, write, outcomes);
  return readers.map((reader) => outcomes.get(reader) as ImportOutcome);
}

/** A member who sees only their own records owns what they bring new, unless a rule gives it away; otherwise it would vanish from their eyes. */
const makerOf = ({ actor }: Tx, { defaults }: ImportPlan): string | null =>
  actor.record_scope === 'all' || defaults.assignment_rule_id ? null : actor.user_id;

const readerOf = {
  contacts: (reader: RowReader) => reader.contact(),
  leads: (reader: RowReader) => reader.lead(),
  companies: (reader: RowReader) => reader.company(),
};

/** Tags are made for rows that can be recorded. */
async function withMissing(tx: Tx, known: TagIds, rows: readonly RowReader[]): Promise<TagIds> {
  const missing = rows.flatMap(({ tags }) => tags).filter((name) => !known.has(name.toLowerCase()));
  return new Map([...known, ...(await makeTags(tx, missing))]);
}

/** Writes those rows that say something that can be recorded, and tells of the others what is wrong. */
function writerOf(
  { resource, on_match, dry_run, defaults }: ImportPlan,
  options: Bringing,
  currency: string,
  known: TagIds,
): Write {
  const { pipeline_id = null, assignment_rule_id = null } = defaults;
  const place = { ...options, policy: on_match, currency, pipeline_id, assignment_rule_id };
  const record = (tx: Tx, rows: never[]): Promise<ImportOutcome[]> => {
    if (resource === 'contacts') return importPeople(tx, rows, on_match, options);
    return resource === 'companies' ? importCompanies(tx, rows, on_match, options) : importLeads(tx, rows, place);
  };
  // Read once: a row that is written again, because one beside it was refused, says the same.
  const values = new Map<RowReader, object>();
  const isSound = (reader: RowReader) => {
    if (!values.has(reader)) values.set(reader, readerOf[resource](reader));
    return reader.faults.length === 0;
  };
  return async (tx, readers) => {
    const sound = readers.filter(isSound);
    const tags = dry_run ? known : await withMissing(tx, known, sound);
    const rows = sound.map((reader) => {
      const tag_ids = reader.tags.flatMap((name) => tags.get(name.toLowerCase()) ?? []);
      return { ...values.get(reader), tag_ids } as never;
    });
    const written = rows.length === 0 ? [] : await record(tx, rows);
    const outcomes = new Map(sound.map((reader, i) => [reader, written[i]]));
    return readers.map(
      (reader) => outcomes.get(reader) ?? { outcome: 'failed', id: null, error: reader.faults.join('; ') },
    );
  };
}

/** All under one savepoint; when the database refuses one of them, halves, until the one is found. */
async function writeAll(
  tx: Tx,
  rows: readonly RowReader[],
  write: Write,
  outcomes: Map<RowReader, ImportOutcome>,
): Promise<void> {
  if (rows.length === 0) return;
  try {
    const written = await tx.nested(() => write(tx, rows));
    for (const [i, row] of rows.entries()) outcomes.set(row, written[i] as ImportOutcome);
  } catch (error) {
    if (isRace(error) || !isRefusal(error)) throw error;
    const [only] = rows;
    if (rows.length === 1 && only) {
      outcomes.set(only, { outcome: 'failed', id: null, error: 'The values of this row cannot be stored.' });
      return;
    }
    const half = Math.ceil(rows.length / 2);
    await writeAll(tx, rows.slice(0, half), write, outcomes);
    await writeAll(tx, rows.slice(half), write, outcomes);
  }
}

/** Whether the database found fault with values, and not the other way round. */
const isRefusal = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: unknown } | null)?.code));

function cellsOf(row: readonly string[], columns: Columns): Cells {
  const cells: Cells = new Map();
  columns.forEach((field, i) => {
    const text = storable(unguarded(row[i] ?? '')).trim();
    if (field === null || text === '') return;
    cells.set(field, [...(cells.get(field) ?? []), text]);
  });
  return cells;
}

const prefix = 'custom.';

const customCells = (cells: Cells): Map<string, string> =>
  new Map(
    [...cells].flatMap(([field, [text]]) =>
      field.startsWith(prefix) && text !== undefined ? [[field.slice(prefix.length), text]] : [],
    ),
  );

/** What Postgres cannot keep in text. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

async function findOwners(tx: Tx, cells: readonly Cells[]): Promise<Map<string, string>> {
  const named = [...new Set(cells.flatMap((row) => row.get('owner')?.map((name) => name.toLowerCase()) ?? []))];
  if (named.length === 0) return new Map();
  const rows = await tx.rows(sql<{ id: string; email: string; active: boolean }>`
    select id, lower(email) as email, status = 'active' as active from users
    where organization_id = ${tx.organization_id}
      and (id = any(${named.filter(isNewId)}::uuid[]) or lower(email) = any(${named}::text[]) and status = 'active')`);
  return new Map(
    rows.flatMap(({ id, email, active }) => [[id, id] as const, ...(active ? [[email, id] as const] : [])]),
  );
}
