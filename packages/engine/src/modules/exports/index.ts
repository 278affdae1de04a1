import { Type } from 'typebox';
import { requirePermission } from '../../kernel/actor.ts';
import { invalidField } from '../../kernel/errors.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Body, Ref, StringEnum } from '../../kernel/http/schema.ts';
import { readSelection, selectionErrors, selectionFields } from '../../kernel/http/selection.ts';
import { defineModule } from '../../kernel/module.ts';
import { audit } from '../audit/index.ts';
import { definedFields } from '../custom-fields/index.ts';
import { accepted, Operation, startOperation } from '../operations/index.ts';
import { refuseBeyond, standingOf } from '../organizations/index.ts';
import { columnNamed, type ExportResource, exported, exportResources, wholeRow } from './columns.ts';
import { type ExportInput, exportOperation } from './operation.ts';

const columnsOf = (resource: ExportResource) =>
  `${resource}: ${[...exported[resource].columns.keys()].map((name) => `\`${name}\``).join(' ')}`;

const CreateExport = Body(
  'CreateExport',
  {
    resource: StringEnum(exportResources),
    format: Type.Optional(StringEnum(['csv', 'jsonl'], { description: 'Default: `csv`.' })),
    ...selectionFields,
    columns: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), {
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: `In this order. Default: all; in JSON, whole objects. ${exportResources.map(columnsOf).join(' · ')} · all but the audit log: \`custom.<key>\` of custom fields · contacts, leads and companies: \`tags\`, names parted by \`; \`, and \`metadata.<key>\`, which is written only when asked for. Values of custom fields stand as an import reads them: keys of options, several parted by \`; \`, ids of members and files, ISO dates, money as \`JPY 5000\`.`,
      }),
    ),
  },
  { examples: [{ resource: 'contacts', format: 'csv', columns: ['name', 'phone', 'city'] }] },
);

const createExport = defineRoute({
  method: 'POST',
  path: '/v1/exports',
  operationId: 'exports.create',
  summary: 'Export contacts, leads, companies, tasks or the audit log',
  description:
    'What the caller sees, of what `filter` or `search` finds, and what was there when the export began; what their role hides stays empty. Begin and end stand in the audit log. Answers 202; the result of the operation is `{file_id, rows}`, and `GET /v1/files/{file_id}` gives a link to the bytes for a week. In CSV every cell is quoted, the file begins with a byte order mark, and text that a spreadsheet would take for a formula gets a leading apostrophe. Needs the permission to read the resource as well; for the audit log `audit:read`.',
  permission: 'exports:write',
  idempotency: 'required',
  weight: 10,
  body: Ref(CreateExport),
  response: Ref(Operation),
  status: 202,
  errors: ['plan_limit_reached', 'too_many_operations', ...selectionErrors],
  async handler({ kernel, tx, body }) {
    const { resource, format = 'csv', filter, search, columns } = body;
    const { permission, listing, custom } = exported[resource];
    requirePermission(tx.actor, permission);
    if (filter && search) throw invalidField('/search', 'one_of', 'Give either `filter` or `search`.');
    if (columns?.includes('tags')) requirePermission(tx.actor, 'tags:read');
    const own = custom === null ? [] : await definedFields(tx, kernel, custom);
    const whole = wholeRow(tx.actor, resource, own);
    const unknown = columns?.findIndex((name) => !columnNamed(resource, name, own)) ?? -1;
    if (unknown >= 0)
      throw invalidField(`/columns/${unknown}`, 'unknown_column', `Must be one of: ${whole.join(', ')}.`);
    refuseBeyond(await standingOf(tx, kernel, 'storage_bytes'));
    const input: ExportInput = {
      resource,
      format,
      filter: await readSelection(kernel, tx, listing, { filter, search }),
      columns: columns ?? (format === 'csv' ? whole : null),
    };
    const operation = await startOperation(tx, exportOperation, {
      input,
      state: { file_id: null, after: null, rows: 0 },
    });
    audit(tx, {
      action: 'export.created',
      object: { type: 'operation', id: operation.id },
      before: null,
      after: { ...input },
    });
    return accepted(operation);
  },
});

export const exports = defineModule({
  name: 'exports',
  dependsOn: ['audit', 'organizations', 'operations', 'files', 'custom-fields', 'tags', 'contacts', 'leads', 'tasks'],
  tables: [],
  migrations: {},
  schemas: [CreateExport],
  routes: [createExport],
});
