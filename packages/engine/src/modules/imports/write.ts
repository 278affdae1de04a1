import { sql } from 'kysely';
import { may } from '../../kernel/actor.ts';
import { unguarded } from '../../kernel/csv.ts';
import { isRace } from '../../kernel/db/constraints.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type ImportOutcome, type ImportPolicy, importCompanies, importPeople } from '../contacts/index.ts';
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
    country: settings.country,
    source: plan.defaults.source ?? null,
    owners,
    ...owner(tx, plan),
  };
  const mayMake = may(tx.actor, 'tags:write');
  const readers = cells.map((row, i) => {
    const unknown_tags = mayMake ? [] : tagsIn(row).filter((name) => !known.has(name.toLowerCase()));
    return new RowReader(row, { custom: custom[i] ?? { values: {}, faults: [] }, unknown_tags }, context);
  });
  const values = new Map(readers.map((reader) => [reader, readerOf[plan.resource](reader)]));
  const sound = readers.filter(({ faults }) => faults.length === 0);
  const tags = plan.dry_run ? known : await withMissing(tx, known, sound);
  const write = writerOf(kernel, plan, settings.currency, values, tags);
  const outcomes = new Map<RowReader, ImportOutcome>();
  await writeSound(tx, sound, write, outcomes);
  return readers.map(
    (reader) => outcomes.get(reader) ?? { outcome: 'failed', id: null, error: reader.faults.join('; ') },
  );
}

/** A member who sees only their own records owns what they bring, unless a rule gives it away; otherwise it would vanish from their eyes. */
function owner({ actor }: Tx, { defaults }: ImportPlan): Pick<RowContext, 'owner_id'> {
  const maker = actor.record_scope === 'all' || defaults.assignment_rule_id ? null : actor.user_id;
  return { owner_id: defaults.owner_id ?? maker };
}

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

function writerOf(
  kernel: Kernel,
  { resource, on_match, dry_run, defaults }: ImportPlan,
  currency: string,
  values: ReadonlyMap<RowReader, object>,
  tags: TagIds,
): Write {
  const of = <T>(rows: readonly RowReader[]) =>
    rows.map((row) => {
      const tag_ids = row.tags.flatMap((name) => tags.get(name.toLowerCase()) ?? []);
      return { ...values.get(row), tag_ids } as T;
    });
  const options = { kernel, dry: dry_run };
  if (resource === 'contacts') return (tx, rows) => importPeople(tx, of(rows), on_match, options);
  if (resource === 'companies') return (tx, rows) => importCompanies(tx, of(rows), on_match, options);
  const { pipeline_id = null, assignment_rule_id = null } = defaults;
  const place = { ...options, policy: on_match, currency, pipeline_id, assignment_rule_id };
  return (tx, rows) => importLeads(tx, of(rows), place);
}

/** All at once; when the database refuses one of them, halves, until the one is found. */
async function writeSound(
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
    await writeSound(tx, rows.slice(0, half), write, outcomes);
    await writeSound(tx, rows.slice(half), write, outcomes);
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
  const emails = [...new Set(cells.flatMap((row) => row.get('owner')?.map((email) => email.toLowerCase()) ?? []))];
  if (emails.length === 0) return new Map();
  const rows = await tx.rows(sql<{ id: string; email: string }>`
    select id, lower(email) as email from users
    where organization_id = ${tx.organization_id} and lower(email) = any(${emails}::text[]) and status = 'active'`);
  return new Map(rows.map(({ id, email }) => [email, id]));
}
