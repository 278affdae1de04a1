import { sql } from 'kysely';
import type { Static } from 'typebox';
import { memberActing, requirePermission, seesEverything } from '../../kernel/actor.ts';
import { newRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField, notFound } from '../../kernel/errors.ts';
import type { Referring } from '../../kernel/http/list/expansions.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { expandableFile, getFile, kept, typeOf, writeFile } from '../files/index.ts';
import { expandableOperation, startOperation } from '../operations/index.ts';
import { importResources } from './fields.ts';
import { CreateImport, ImportPage, ImportSchema } from './imports.schema.ts';
import { firstState, type ImportInput, type ImportRow, importOperation, permissionFor } from './operation.ts';
import type { SourceFile } from './reading/records.ts';

const list = new List({
  id: sql`imports.id`,
  filters: {
    resource: filter.oneOf(sql`imports.resource`, importResources),
    dry_run: filter.yesNo(sql`imports.dry_run`),
    created_at: filter.time(sql`imports.created_at`),
  },
  sorts: { created_at: { column: sql`imports.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

type Status = 'pending' | 'running' | 'succeeded' | 'failed' | 'cancelled';

const operationOf = sql`from operations o where o.organization_id = imports.organization_id and o.id = imports.id`;

/** The imports an actor sees, with how their operations stand. */
function imports(tx: Tx) {
  const { actor, organization_id } = tx;
  const asked = sql`coalesce(o.user_id::text, o.actor #>> '{credential,member,id}')`;
  const own = sql<boolean>`exists (select ${operationOf} and ${asked} = ${memberActing(actor)})`;
  return tx.db
    .selectFrom('imports')
    .selectAll('imports')
    .select([
      sql<Status>`(select o.status ${operationOf})`.as('status'),
      sql<Record<string, unknown> | null>`(select o.error ${operationOf})`.as('error'),
    ])
    .where('imports.organization_id', '=', organization_id)
    .where(seesEverything(actor) ? sql<boolean>`true` : own);
}

type Found = ImportRow & { status: Status; error: Record<string, unknown> | null };

function wire({ created_count, updated_count, skipped_count, failed_count, defaults: _defaults, ...row }: Found) {
  const headers = row.headers as string[] | null;
  const mapping = row.mapping as Record<string, string> | null;
  return {
    ...row,
    object: 'import' as const,
    operation_id: row.id,
    headers,
    mapping,
    unmapped: headers?.filter((header) => !Object.hasOwn(mapping ?? {}, header)) ?? null,
    sample: row.sample as Record<string, unknown>[],
    created: created_count,
    updated: updated_count,
    skipped: skipped_count,
    failed: failed_count,
  };
}

const references: Referring = {
  component: 'Import',
  relations: {
    operation: { key: 'operation_id', to: expandableOperation },
    file: { key: 'file_id', to: expandableFile },
  },
};

async function getImport(tx: Tx, id: string) {
  const row = await imports(tx).where('imports.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('import');
  return wire(row);
}

/** The file that is named, or the text that came along as one. */
async function sourceOf(
  tx: Tx,
  kernel: Kernel,
  { file_id, content }: Static<typeof CreateImport>,
): Promise<SourceFile> {
  const { organization_id } = tx;
  if ((file_id === undefined) === (content === undefined)) {
    throw invalidField(file_id ? '/content' : '/file_id', 'one_of', 'Give either `file_id` or `content`.');
  }
  if (content !== undefined) {
    const bytes = Buffer.from(content);
    const type = typeOf(bytes, 'work');
    return { organization_id, type, ...writeFile(tx, { name: 'import.csv', type, keptMs: kept.brought }, bytes) };
  }
  const file = await getFile(tx, kernel, file_id as string, { lock: 'share' }).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    throw invalidField('/file_id', 'unknown_file', 'There is no such file.');
  });
  if (file.purpose !== 'work') throw invalidField('/file_id', 'unknown_file', 'An attachment cannot be imported.');
  if (file.status !== 'ready') throw new AppError('file_not_ready', 'The bytes of this file have not come yet.');
  return { organization_id, id: file.id, type: file.type, size: file.size };
}

async function checkDefaults(
  tx: Tx,
  { resource, defaults }: Pick<ImportInput, 'resource' | 'defaults'>,
): Promise<void> {
  const { owner_id, pipeline_id, assignment_rule_id } = defaults;
  if (assignment_rule_id && resource !== 'leads')
    throw invalidField('/defaults/assignment_rule_id', 'invalid', 'Only leads are assigned by a rule.');
  if (assignment_rule_id && owner_id)
    throw invalidField('/defaults/assignment_rule_id', 'one_of', 'Give either `owner_id` or `assignment_rule_id`.');
  const [[owner], [pipeline], [rule]] = await Promise.all([
    owner_id
      ? tx.rows(sql`select from users where organization_id = ${tx.organization_id} and id = ${owner_id}`)
      : [{}],
    pipeline_id
      ? tx.rows(sql`select from pipelines where organization_id = ${tx.organization_id} and id = ${pipeline_id}`)
      : [{}],
    assignment_rule_id
      ? tx.rows(
          sql`select from assignment_rules where organization_id = ${tx.organization_id} and id = ${assignment_rule_id}`,
        )
      : [{}],
  ]);
  if (!rule)
    throw invalidField('/defaults/assignment_rule_id', 'unknown_assignment_rule', 'There is no such assignment rule.');
  if (!owner) throw invalidField('/defaults/owner_id', 'unknown_user', 'There is no such member.');
  if (!pipeline) throw invalidField('/defaults/pipeline_id', 'unknown_pipeline', 'There is no such pipeline.');
}

export const importRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/imports',
    operationId: 'imports.list',
    summary: 'List imports',
    permission: 'imports:read',
    query: list.query,
    response: ImportPage,
    expands: references,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, imports(tx), query);
      return { ...page, data: page.data.map(wire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/imports',
    operationId: 'imports.create',
    summary: 'Import contacts, leads or companies',
    description:
      'Of a CSV (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252) or XLSX file, without a limit of rows. Answers 202; follow the operation. Rows are recorded as they are read and survive a failure further on. Needs the permission to write the resource as well.',
    permission: 'imports:write',
    idempotency: 'required',
    weight: 10,
    body: Ref(CreateImport),
    response: Ref(ImportSchema),
    status: 202,
    errors: ['file_not_ready', 'too_many_operations', 'unreadable_file'],
    async handler({ kernel, tx, body }) {
      const { resource, on_match = 'append', dry_run = false, defaults = {}, mapping = null } = body;
      requirePermission(tx.actor, permissionFor(resource));
      const [file] = await Promise.all([sourceOf(tx, kernel, body), checkDefaults(tx, { resource, defaults })]);
      const input: ImportInput = { resource, on_match, dry_run, defaults, mapping, file };
      const id = newId();
      await startOperation(tx, importOperation, { id, input, state: firstState });
      await tx.db
        .insertInto('imports')
        .values({
          ...newRow(tx, id),
          resource,
          on_match,
          dry_run,
          defaults: JSON.stringify(defaults),
          file_id: file.id,
        })
        .execute();
      const told = { resource, on_match, dry_run, defaults, mapping, file_id: file.id };
      audit(tx, { action: 'import.created', object: { type: 'import', id }, before: null, after: told });
      return new Reply(202, await getImport(tx, id), { location: `/v1/operations/${id}`, 'retry-after': '1' });
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/imports/:import_id',
    operationId: 'imports.get',
    summary: 'Get an import',
    permission: 'imports:read',
    response: Ref(ImportSchema),
    expands: references,
    handler: async ({ tx, params }) => getImport(tx, params.import_id),
  }),
];
