import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { writeFile } from '../files/index.ts';
import { defineOperation } from '../operations/index.ts';
import { complete, type PrivacyInput } from './erasure.ts';

interface AccessFile {
  table: string;
  file_id: string;
  rows: number;
  size: number;
  sha256: string;
}

export interface AccessState {
  /** Tables still to be looked at; null before the first look. */
  tables: string[] | null;
  files: AccessFile[];
  done: number;
}

/** Everything that is kept about a person: one JSON file a table, and a manifest that names them with their sums. */
export const accessOperation = defineOperation<AccessState>({
  kind: 'privacy.access',
  permission: 'privacy:write',
  async run({ tx, operation }, state) {
    refuseHiddenFields(tx.actor);
    const { request_id, contact_id } = operation.input as PrivacyInput;
    const [table, ...rest] = state.tables ?? (await tablesAboutPeople(tx));
    const total = state.done + rest.length + (table === undefined ? 0 : 1);
    if (table !== undefined) {
      const found = await rowsAbout(tx, table, contact_id);
      const files = found.length === 0 ? state.files : [...state.files, fileOf(tx, table, found)];
      return { state: { tables: rest, files, done: state.done + 1 }, done: state.done + 1, total };
    }
    const manifest = { contact_id, made_at: tx.now.toISOString(), files: state.files };
    const { id } = writeFile(tx, 'manifest.json', 'json', Buffer.from(JSON.stringify(manifest, null, 2)));
    const result = { ...manifest, manifest_file_id: id };
    await complete(tx, request_id, result);
    return { state, done: total, total, result };
  },
});

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

async function rowsAbout(tx: Tx, table: string, contactId: string): Promise<Record<string, unknown>[]> {
  const columns = await tx.rows(sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attname in ('contact_id', 'lead_id') and not attisdropped`);
  const has = (name: string) => columns.some((column) => column.name === name);
  const leads = sql`t.lead_id in (select l.id from leads l where l.organization_id = ${tx.organization_id} and l.contact_id = ${contactId})`;
  const about: RawBuilder<unknown>[] = [
    ...(table === 'contacts' ? [sql`t.id = ${contactId}`] : []),
    ...(table !== 'contacts' && has('contact_id') ? [sql`t.contact_id = ${contactId}`] : []),
    ...(has('lead_id') ? [leads] : []),
  ];
  const rows = await tx.rows(sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) - 'organization_id' - 'xid' as row from ${sql.table(table)} t
    where t.organization_id = ${tx.organization_id} and (${sql.join(about, sql` or `)})`);
  return rows.map(({ row }) => row);
}

function fileOf(tx: Tx, table: string, rows: readonly unknown[]): AccessFile {
  const { id, sha256, size } = writeFile(tx, `${table}.json`, 'json', Buffer.from(JSON.stringify(rows, null, 2)));
  return { table, file_id: id, rows: rows.length, size, sha256 };
}
