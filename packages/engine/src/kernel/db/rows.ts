import { type Compilable, CompiledQuery, type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { AppError, notFound } from '../errors.ts';
import type { Tx } from './transaction.ts';
import type { DB } from './types.ts';

/** Tables of resources: an id, a version and times. */
export type ResourceTable = {
  [T in keyof DB]: Selectable<DB[T]> extends { organization_id: string; id: string; version: number; updated_at: Date }
    ? T
    : never;
}[keyof DB];

export type Row<T extends keyof DB> = Selectable<DB[T]>;
export type NewRow<T extends keyof DB> = Insertable<DB[T]>;

/** One live row by id, or `not_found`. */
export async function getRow<T extends ResourceTable>(tx: Tx, table: T, id: string, what: string): Promise<Row<T>> {
  const row = await findRow(tx, table, id);
  if (!row) throw notFound(what);
  return row;
}

export async function findRow<T extends ResourceTable>(tx: Tx, table: T, id: string): Promise<Row<T> | undefined> {
  const { rows } = await sql<Row<T>>`
    select * from ${sql.table(table)} where organization_id = ${tx.organization_id} and id = ${id}`.execute(tx.db);
  return rows[0];
}

/**
 * Changes one row if it is still the version the caller knows; the new row comes back. Without `ifMatch` the last write
 * wins. `not_found` and `version_conflict` are told apart only when nothing was changed.
 */
export async function updateRow<T extends ResourceTable>(
  tx: Tx,
  table: T,
  id: string,
  values: Updateable<DB[T]>,
  { ifMatch = null, what }: { ifMatch?: number | null; what: string },
): Promise<Row<T>> {
  const changes = Object.entries(values).filter(([, value]) => value !== undefined);
  const assignments = [...changes, ['updated_at', tx.now] as const].map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  const { rows } = await sql<Row<T>>`
    update ${sql.table(table)} set ${sql.join(assignments)}, version = version + 1
    where organization_id = ${tx.organization_id} and id = ${id} and (${ifMatch}::int is null or version = ${ifMatch}::int)
    returning *`.execute(tx.db);
  if (rows[0]) return rows[0];
  const current = await getRow(tx, table, id, what);
  throw versionConflict((current as { version: number }).version);
}

/** Deletes one row; `not_found` when there was none, `version_conflict` when it is another version. */
export async function deleteRow<T extends ResourceTable>(
  tx: Tx,
  table: T,
  id: string,
  { ifMatch = null, what }: { ifMatch?: number | null; what: string },
): Promise<Row<T>> {
  const { rows } = await sql<Row<T>>`
    delete from ${sql.table(table)}
    where organization_id = ${tx.organization_id} and id = ${id} and (${ifMatch}::int is null or version = ${ifMatch}::int)
    returning *`.execute(tx.db);
  if (rows[0]) return rows[0];
  const current = await getRow(tx, table, id, what);
  throw versionConflict((current as { version: number }).version);
}

function versionConflict(current: number): AppError {
  return new AppError('version_conflict', `The object is at version ${current} now.`, {
    extra: { current_version: current },
    headers: { etag: `"v${current}"` },
  });
}

/** What a new row of a resource begins with. */
export function newRow(tx: Tx, id: string) {
  return { organization_id: tx.organization_id, id, version: 1, created_at: tx.now, updated_at: tx.now };
}

const insertTexts = new Map<string, string>();

/**
 * One row to be written, for `tx.defer`. The text is built once for each table and set of columns: on the paths that write
 * most, building it anew would cost more than sending it.
 */
export function insertRow<T extends keyof DB & string>(table: T, row: NewRow<T>): Compilable {
  const columns = Object.keys(row);
  const key = `${table} ${columns.join(' ')}`;
  const text = insertTexts.get(key) ?? insertText(table, columns);
  insertTexts.set(key, text);
  return { compile: () => CompiledQuery.raw(text, Object.values(row)) };
}

function insertText(table: string, columns: string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `insert into "${table}" (${names}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`;
}
