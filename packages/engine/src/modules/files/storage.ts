import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { memberActing, systemActor } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import { newRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';

export type FileRow = Row<'files'>;
export type FileType = NonNullable<FileRow['type']>;

/**
 * Where bytes are kept: rows of the database, so that a chunk of work and the bytes it wrote are one transaction. Everything
 * else asks through these functions; another place would be another version of this file.
 */
export const chunkBytes = 1024 * 1024;

const day = 86_400_000;
/** What is made here can be fetched for a week; what was brought is kept for a month. */
export const kept = { made: 7 * day, brought: 30 * day };

interface NewFile {
  name: string;
  type: FileType | null;
  status: FileRow['status'];
  purpose?: FileRow['purpose'];
  /** What one must be allowed to read besides files. Null: nothing. */
  permission?: string | null;
  keptMs: number;
}

export function insertFile(tx: Tx, { purpose = 'work', permission = null, keptMs, ...file }: NewFile): string {
  const id = newId();
  tx.defer(
    tx.db.insertInto('files').values({
      ...newRow(tx, id),
      ...file,
      purpose,
      permission,
      user_id: memberActing(tx.actor),
      expires_at: new Date(tx.now.getTime() + keptMs),
    }),
  );
  return id;
}

/** A file that is written chunk by chunk, for who has the permission; `finishFile` ends it. */
export const beginFile = (tx: Tx, name: string, type: FileType, permission: string): string =>
  insertFile(tx, { name, type, permission, status: 'writing', keptMs: kept.made });

/** Adds bytes behind those the file has. */
export function appendToFile(tx: Tx, id: string, bytes: Buffer): void {
  if (bytes.length === 0) return;
  tx.defer(sql`
    insert into file_chunks (organization_id, file_id, position, bytes)
    select ${tx.organization_id}, ${id}, (select coalesce(max(c.position), -1) + 1 from file_chunks c
      where c.organization_id = ${tx.organization_id} and c.file_id = ${id}), ${bytes}::bytea`);
  tx.defer(sql`
    update files set size = size + ${bytes.length}, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and id = ${id}`);
}

export function finishFile(tx: Tx, id: string, sha256: string | null = null): void {
  tx.defer(sql`
    update files set status = 'ready', sha256 = ${sha256}, updated_at = ${tx.now}, version = version + 1
    where organization_id = ${tx.organization_id} and id = ${id}`);
}

/** A whole file at once. */
export function writeFile(tx: Tx, file: Omit<NewFile, 'status'>, bytes: Buffer) {
  const id = insertFile(tx, { ...file, status: 'writing' });
  for (let at = 0; at < bytes.length; at += chunkBytes) appendToFile(tx, id, bytes.subarray(at, at + chunkBytes));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  finishFile(tx, id, sha256);
  return { id, sha256, size: bytes.length };
}

/** The bytes of a file once more, to be fetched for a week whatever becomes of the file, by who has the permission. */
export function copyFile(tx: Tx, { id: from, name, type, size, sha256 }: FileRow, permission: string): string {
  const id = insertFile(tx, { name, type, permission, status: 'writing', keptMs: kept.made });
  tx.defer(sql`
    insert into file_chunks (organization_id, file_id, position, bytes)
    select organization_id, ${id}, position, bytes from file_chunks
    where organization_id = ${tx.organization_id} and file_id = ${from}`);
  tx.defer(sql`update files set size = ${size} where organization_id = ${tx.organization_id} and id = ${id}`);
  finishFile(tx, id, sha256);
  return id;
}

export function removeFiles(tx: Tx, ids: readonly string[]): void {
  tx.defer(sql`delete from files where organization_id = ${tx.organization_id} and id = any(${ids}::uuid[])`);
}

/** Those of them that no record holds; the ids of what went. */
export const removeUnusedFiles = (tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows(sql<{ id: string }>`
    delete from files where organization_id = ${tx.organization_id} and id = any(${ids}::uuid[]) and not is_used returning id`);

/** The bytes in order, a chunk at a time; of a file of known size it ends with its last byte and not with a look behind it. */
export async function* readFile(
  kernel: Kernel,
  { organization_id, id, size }: Pick<FileRow, 'organization_id' | 'id' | 'size'>,
): AsyncGenerator<Buffer> {
  for (let [position, read] = [0, 0]; read < size; position++) {
    const bytes = await readChunk(kernel, organization_id, id, position);
    if (!bytes) return;
    read += bytes.length;
    yield bytes;
  }
}

/** One chunk. Those of a file that was brought are all of `chunkBytes`, but for the last. */
export async function readChunk(
  kernel: Kernel,
  organizationId: string,
  id: string,
  position: number,
): Promise<Buffer | null> {
  const [row] = await kernel.db.readTenant(systemActor(organizationId), (tx) =>
    tx.rows(sql<{ bytes: Buffer }>`
      select bytes from file_chunks where organization_id = ${organizationId} and file_id = ${id} and position = ${position}`),
  );
  return row?.bytes ?? null;
}
