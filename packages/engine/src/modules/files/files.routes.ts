import { getRow } from '../../kernel/db/rows.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { refuseBeyond, standingOf } from '../organizations/index.ts';
import { fileWire, getFile } from './files.queries.ts';
import { CreateFile, File } from './files.schema.ts';
import { insertFile, kept } from './storage.ts';

export const fileRoutes = [
  defineRoute({
    method: 'POST',
    path: '/v1/files',
    operationId: 'files.create',
    summary: 'Announce a file',
    description:
      'PUT its bytes to `upload_url` within 15 minutes, then name it in an import or, an `attachment`, in a custom field. What is not used is deleted after 30 days.',
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
    description: 'With a new signed link to its bytes.',
    permission: 'files:read',
    response: Ref(File),
    handler: async ({ kernel, tx, params }) => fileWire(kernel, await getFile(tx, kernel, params.file_id)),
  }),
];
