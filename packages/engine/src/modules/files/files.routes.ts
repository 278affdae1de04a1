import { sql } from 'kysely';
import { deleteRow, getRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { refuseBeyond, standingOf } from '../organizations/index.ts';
import { fileWire, getFile } from './files.queries.ts';
import { CreateFile, File } from './files.schema.ts';
import { inUse } from './in-use.ts';
import { insertFile, kept } from './storage.ts';

/** Takes a file away with its bytes, unless a record or work that is not finished needs it. */
async function deleteFile(tx: Tx, kernel: Kernel, id: string, ifMatch: number | null): Promise<void> {
  const { is_used } = await getFile(tx, kernel, id, { lock: 'update' });
  if (is_used) throw new AppError('deletion_blocked', 'A record holds this file in a custom field.');
  const [needed] = await tx.rows(sql`
    select from files f where f.organization_id = ${tx.organization_id} and f.id = ${id} and ${inUse}`);
  if (needed) throw new AppError('deletion_blocked', 'An operation that is not finished works with this file.');
  await deleteRow(tx, 'files', id, { ifMatch, what: 'file' });
}

export const fileRoutes = [
  defineRoute({
    method: 'POST',
    path: '/v1/files',
    operationId: 'files.create',
    summary: 'Announce a file',
    description:
      'PUT its bytes to `upload_url` within 15 minutes, then name it in an import or, an `attachment`, in a custom field. Bytes beyond the limit `storage_bytes` are refused there as well, and none of the file is kept then. What is not used is deleted after 30 days.',
    permission: 'files:write',
    body: Ref(CreateFile),
    response: Ref(File),
    status: 201,
    errors: ['plan_limit_reached'],
    async handler({ kernel, tx, body }) {
      const { name, purpose = 'work' } = body;
      refuseBeyond(await standingOf(tx, kernel, 'storage_bytes'));
      const id = insertFile(tx, { name, purpose, type: null, status: 'waiting', keptMs: kept.brought });
      return fileWire(kernel, await getRow(tx, 'files', id, 'file'));
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/files/:file_id',
    operationId: 'files.get',
    summary: 'Get a file',
    description:
      'With a new signed link to its bytes. What an operation made is there for those who may read the records it is about.',
    permission: 'files:read',
    response: Ref(File),
    handler: async ({ kernel, tx, params }) => fileWire(kernel, await getFile(tx, kernel, params.file_id)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/files/:file_id',
    operationId: 'files.delete',
    summary: 'Delete a file',
    description:
      'Its bytes are gone at once and free what the plan allows (`storage_bytes`). Refused while a record holds it, or an operation that is not finished works with it.',
    permission: 'files:write',
    errors: ['deletion_blocked'],
    handler: async ({ kernel, tx, params, ifMatch }) => deleteFile(tx, kernel, params.file_id, ifMatch),
  }),
];
