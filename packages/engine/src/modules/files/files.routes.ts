import { type RawBuilder, sql } from 'kysely';
import { Type } from 'typebox';
import { seesEverything, type Viewer } from '../../kernel/actor.ts';
import { getRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import {
  Body,
  Nullable,
  Ref,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Timestamp,
} from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { linkTo } from './links.ts';
import { type FileRow, insertFile, kept } from './storage.ts';

export const File = Resource(
  'File',
  {
    ...resourceFields('file'),
    name: Type.String(),
    type: Nullable(StringEnum(['csv', 'xlsx', 'jsonl', 'json'], { description: 'What its bytes are, not its name.' })),
    status: StringEnum(['waiting', 'uploading', 'writing', 'ready']),
    size: Type.Integer({ description: 'Bytes.' }),
    sha256: Nullable(Type.String({ description: 'Hexadecimal; null where it was not reckoned.' })),
    upload_url: Nullable(Type.String({ description: 'PUT the raw bytes here, without a key. Null once they came.' })),
    download_url: Nullable(Type.String({ description: 'GET the bytes here, without a key.' })),
    url_expires_at: Timestamp({
      description: 'Until when the links work: 15 minutes. Get the file again for new ones.',
    }),
    expires_at: Timestamp({ description: 'When the file is deleted.' }),
  },
  { description: 'Bytes that were brought for an import or made by an export.' },
);

export const CreateFile = Body('CreateFile', { name: Text(200) }, { examples: [{ name: 'leads-november.csv' }] });

function wire(kernel: Kernel, row: FileRow) {
  const { organization_id, upload: _upload, user_id: _user, ...rest } = row;
  const link = linkTo(kernel, row.status === 'ready' ? 'get' : 'put', organization_id, row.id);
  const awaited = row.status === 'waiting' || row.status === 'uploading';
  return {
    ...rest,
    object: 'file' as const,
    upload_url: awaited ? link.url : null,
    download_url: row.status === 'ready' ? link.url : null,
    url_expires_at: link.expires_at,
  };
}

/** Members who do not see every record, or not every field, see the files they brought or asked for. */
const visibleFile = (actor: Viewer): RawBuilder<boolean> =>
  seesEverything(actor) ? sql`true` : sql`files.user_id = ${actor.user_id}::uuid`;

export async function getFile(tx: Tx, id: string): Promise<FileRow> {
  const [row] = await tx.rows(sql<FileRow>`
    select * from files where organization_id = ${tx.organization_id} and id = ${id} and ${visibleFile(tx.actor)}`);
  if (!row) throw notFound('file');
  return row;
}

export const fileRoutes = [
  defineRoute({
    method: 'POST',
    path: '/v1/files',
    operationId: 'files.create',
    summary: 'Announce a file',
    description: 'PUT its bytes (at most 256 MiB) to `upload_url` within 15 minutes, then name it in an import.',
    permission: 'files:write',
    body: Ref(CreateFile),
    response: Ref(File),
    status: 201,
    async handler({ kernel, tx, body }) {
      const id = insertFile(tx, { name: body.name, type: null, status: 'waiting', keptMs: kept.brought });
      return wire(kernel, await getRow(tx, 'files', id, 'file'));
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/files/:file_id',
    operationId: 'files.get',
    summary: 'Get a file',
    description: 'With a new signed link to its bytes.',
    permission: 'files:read',
    response: Ref(File),
    handler: async ({ kernel, tx, params }) => wire(kernel, await getFile(tx, params.file_id)),
  }),
];
