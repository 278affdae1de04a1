import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { copyFile, type FileRow, kept, mediaTypeOf, removeFiles, writeFile } from '../files/index.ts';
import { defineOperation, type Step } from '../operations/index.ts';
import { complete, filesIn, type PrivacyInput, readWith } from './erasure.ts';
import { describePerson } from './person.ts';

interface AccessFile {
  table: string;
  file_id: string;
  rows: number;
  size: number;
  sha256: string;
}

/** A file that a record of the person held in a custom field, and the copy of it. */
interface Attachment {
  id: string;
  file_id: string;
  name: string;
  content_type: string | null;
  size: number;
  sha256: string | null;
}

export interface AccessState {
  /** Tables still to be looked at; null before the first look. */
  tables: string[] | null;
  /** In the first of them: the key of the last row that was written; null at its beginning. */
  after: string[] | null;
  /** Files still to be copied; null before the tables are done. */
  held: string[] | null;
  files: AccessFile[];
  attachments: Attachment[];
  done: number;
}

export const firstLook: AccessState = { tables: null, after: null, held: null, files: [], attachments: [], done: 0 };

/**
 * Everything that is kept about a person: JSON files by table, at most a thousand rows in each, copies of the files their
 * records hold, and a manifest that names all with their sums.
 */
export const accessOperation = defineOperation<AccessState>({
  kind: 'privacy.access',
  permissions: () => ['privacy:write'],
  readWith: () => readWith,
  discard: (tx, state) => removeFiles(tx, filesIn(state)),
  async run({ tx, operation }, before) {
    refuseHiddenFields(tx.actor);
    const { request_id, contact_id } = operation.input as PrivacyInput;
    const state = { ...firstLook, ...before, tables: before.tables ?? (await tablesAboutPeople(tx)) };
    if (state.tables.length > 0) return step(await gatherRows(tx, contact_id, state));
    const held = state.held ?? (await heldFiles(tx, contact_id));
    const [file, ...rest] = held;
    if (file !== undefined) {
      const attachments = [...state.attachments, ...(await copyHeld(tx, file))];
      return step({ ...state, held: rest, attachments, done: state.done + 1 });
    }
    const { files, attachments } = state;
    const manifest = { contact_id, made_at: tx.now.toISOString(), files, attachments };
    const { id } = writeJson(tx, 'manifest.json', manifest);
    const result = { ...manifest, manifest_file_id: id };
    await complete(tx, request_id, result);
    return { ...step(state), result };
  },
});

function step(state: AccessState): Step<AccessState> {
  const { tables, held, done } = state;
  return { state, done, total: done + (tables?.length ?? 0) + (held?.length ?? 0) };
}

/** What is gathered is for the person and holds every field. */
export function refuseHiddenFields(actor: Viewer): void {
  if ([...(actor.field_rules?.values() ?? [])].includes('hidden'))
    throw new AppError('field_not_permitted', 'What is gathered holds fields that your role hides from you.');
}

/** The person themselves, then every table with rows about contacts or their leads. The list is the catalogue's. */
async function tablesAboutPeople(tx: Tx): Promise<string[]> {
  const rows = await tx.rows(sql<{ name: string }>`
    select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity and not a.attisdropped
      and a.attname in ('contact_id', 'lead_id') and c.relname <> 'legal_holds'
    order by 1`);
  return ['contacts', ...rows.map(({ name }) => name)];
}

const rowsAtOnce = 1_000;

/** The next rows of the first table, as a file of their own. */
async function gatherRows(tx: Tx, contactId: string, state: AccessState): Promise<AccessState> {
  const [table = '', ...rest] = state.tables ?? [];
  const { rows, after } = await rowsAbout(tx, table, contactId, state.after);
  const part = state.files.filter((file) => file.table === table).length + 1;
  const files = rows.length === 0 ? state.files : [...state.files, fileOf(tx, table, part, rows)];
  if (rows.length === rowsAtOnce) return { ...state, files, after };
  return { ...state, files, tables: rest, after: null, done: state.done + 1 };
}

interface Column {
  name: string;
  type: string;
  is_key: boolean;
}

/** The columns that say whom a row is about, and those of its key behind the organization, in their order. */
const columnsOf = (tx: Tx, table: string) =>
  tx.rows(sql<Column>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, coalesce(a.attnum = any(i.indkey), false) as is_key
    from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> 'organization_id'
      and (a.attname in ('contact_id', 'lead_id') or a.attnum = any(i.indkey))
    order by array_position(i.indkey::int2[], a.attnum)`);

async function rowsAbout(tx: Tx, table: string, contactId: string, after: string[] | null) {
  const columns = await columnsOf(tx, table);
  const has = (name: string) => columns.some((column) => column.name === name);
  const leads = sql`t.lead_id in (select l.id from leads l where l.organization_id = ${tx.organization_id} and l.contact_id = ${contactId})`;
  const about: RawBuilder<unknown>[] = [
    ...(table === 'contacts' ? [sql`t.id = ${contactId}`] : []),
    ...(table !== 'contacts' && has('contact_id') ? [sql`t.contact_id = ${contactId}`] : []),
    ...(has('lead_id') ? [leads] : []),
  ];
  const key = keyOf(columns);
  const values = sql.join(key.map(({ value }) => value));
  const last = key.map(({ type }, i) => sql`${after?.[i] ?? null}::text::${sql.raw(type)}`);
  const behind = after === null ? sql`true` : sql`(${values}) > (${sql.join(last)})`;
  const found = await tx.rows(sql<{ row: Record<string, unknown>; key: string[] }>`
    select to_jsonb(t) - 'organization_id' - 'xid' as row, array[${sql.join(key.map(({ value }) => sql`${value}::text`))}] as key
    from ${sql.table(table)} t
    where t.organization_id = ${tx.organization_id} and (${sql.join(about, sql` or `)}) and ${behind}
    order by ${values} limit ${sql.lit(rowsAtOnce)}`);
  return { rows: found.map(({ row }) => row), after: found.at(-1)?.key ?? null };
}

/** What rows are ordered by: their key, or for want of one a sum of all they hold. */
function keyOf(columns: readonly Column[]) {
  const key = columns.filter(({ is_key }) => is_key);
  if (key.length === 0) return [{ value: sql`md5(to_jsonb(t)::text)`, type: 'text' }];
  return key.map(({ name, type }) => ({ value: sql.ref(`t.${name}`), type }));
}

function fileOf(tx: Tx, table: string, part: number, rows: readonly unknown[]): AccessFile {
  const name = part === 1 ? `${table}.json` : `${table}-${part}.json`;
  const { id, sha256, size } = writeJson(tx, name, rows);
  return { table, file_id: id, rows: rows.length, size, sha256 };
}

function writeJson(tx: Tx, name: string, value: unknown) {
  const file = { name, type: 'json', permission: readWith, keptMs: kept.made } as const;
  return writeFile(tx, file, Buffer.from(JSON.stringify(value, null, 2)));
}

/** The files in custom fields of everything that is the person's. */
async function heldFiles(tx: Tx, contactId: string): Promise<string[]> {
  const { ids } = await describePerson(tx, contactId);
  const rows = await tx.rows(sql<{ id: string }>`
    select distinct file_id as id from custom_values
    where organization_id = ${tx.organization_id} and record_id = any(${ids}::uuid[]) and file_id is not null order by 1`);
  return rows.map(({ id }) => id);
}

/** None when it was let go and is gone meanwhile. */
async function copyHeld(tx: Tx, id: string): Promise<Attachment[]> {
  const files = await tx.rows(
    sql<FileRow>`select * from files where organization_id = ${tx.organization_id} and id = ${id} for share`,
  );
  return files.map((file) => {
    const { name, type, size, sha256 } = file;
    return { id, file_id: copyFile(tx, file, readWith), name, content_type: type && mediaTypeOf(type), size, sha256 };
  });
}
