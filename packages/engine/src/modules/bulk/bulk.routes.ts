import { sql } from 'kysely';
import { type Static, type TProperties, Type } from 'typebox';
import { requirePermission } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Body, Nullable, Ref, Resource, StringEnum, Text, Uuid } from '../../kernel/http/schema.ts';
import { readSelection, selectionErrors, selectionFields } from '../../kernel/http/selection.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { accepted, Operation, startOperation } from '../operations/index.ts';
import { type ActionParams, actionOf, type BulkResource, targets } from './actions.ts';
import { type BulkInput, bulkOperation, firstState } from './operation.ts';

const selection = {
  ...selectionFields,
  ids: Type.Optional(Type.Array(Uuid(), { minItems: 1, maxItems: 10_000, uniqueItems: true })),
};

export const BulkSelection = Body('BulkSelection', selection, { examples: [{ filter: {} }] });
export const BulkPreview = Resource('BulkPreview', {
  object: Type.Unsafe<'bulk_preview'>({ type: 'string', enum: ['bulk_preview'] }),
  count: Type.Integer({ description: 'Records that match now, counted up to 100,000.' }),
  is_more: Type.Boolean({ description: 'There are more than were counted.' }),
});

const bodyOf = (name: string, actions: readonly string[], params: TProperties, example: object) =>
  Body(name, { action: StringEnum(actions), ...selection, ...params }, { examples: [{ filter: {}, ...example }] });

const owner = Type.Optional(Nullable(Uuid({ description: 'For `assign`. Null: nobody.' })));

const tagIds = Type.Optional(
  Type.Array(Uuid(), {
    minItems: 1,
    maxItems: 20,
    uniqueItems: true,
    description:
      'For `add_tags` and `remove_tags`. A record that has a tag already, or has not one to be removed, is no failure.',
  }),
);

export const BulkLeads = bodyOf(
  'BulkLeads',
  ['assign', 'move', 'lose', 'add_tags', 'remove_tags', 'delete'],
  {
    owner_id: owner,
    tag_ids: tagIds,
    stage_id: Type.Optional(Uuid({ description: 'For `move`.' })),
    reason: Type.Optional(Text(300, { description: 'For `lose`.' })),
  },
  { action: 'lose', reason: 'No answer for a year' },
);
export const BulkContacts = bodyOf(
  'BulkContacts',
  ['assign', 'add_tags', 'remove_tags', 'delete'],
  { owner_id: owner, tag_ids: tagIds },
  { action: 'assign', owner_id: null },
);
export const BulkTasks = bodyOf(
  'BulkTasks',
  ['complete', 'reassign'],
  {
    assignee_id: Type.Optional(Nullable(Uuid({ description: 'For `reassign`. Null: nobody.' }))),
    outcome: Type.Optional(Text(2_000, { description: 'For `complete`.' })),
  },
  { action: 'complete' },
);

type Selection = Static<typeof BulkSelection>;

async function selected(
  kernel: Kernel,
  tx: Tx,
  resource: BulkResource,
  { filter, search, ids }: Selection,
): Promise<Pick<BulkInput, 'filter' | 'ids'>> {
  const given = Object.entries({ filter, search, ids }).filter(([, value]) => value !== undefined);
  if (given.length !== 1)
    throw invalidField(`/${given[1]?.[0] ?? 'filter'}`, 'one_of', 'Give one of `filter`, `search` and `ids`.');
  if (ids) return { filter: null, ids };
  return { filter: await readSelection(kernel, tx, targets[resource].listing, { filter, search }), ids: null };
}

async function begin(kernel: Kernel, tx: Tx, resource: BulkResource, body: Selection & ActionParams) {
  const { filter, search, ids, ...params } = body;
  requirePermission(tx.actor, targets[resource].permission);
  actionOf(resource, params);
  await checkReferences(tx, params);
  const selection = await selected(kernel, tx, resource, body);
  const input: BulkInput = { resource, params, ...selection };
  const total = ids?.length ?? null;
  const operation = await startOperation(tx, bulkOperation, { input, state: firstState, total });
  const { action } = params;
  if (action === 'delete')
    audit(tx, {
      action: `${resource}.bulk_deleted`,
      object: { type: 'operation', id: operation.id },
      before: null,
      after: { filter: input.filter, ids: input.ids },
    });
  return accepted(operation);
}

/** Better one refusal now than one for each record. */
async function checkReferences(tx: Tx, { owner_id, assignee_id, stage_id, tag_ids = [] }: ActionParams): Promise<void> {
  const user = owner_id ?? assignee_id;
  const [[member], [stage], tags] = await Promise.all([
    user ? tx.rows(sql`select from users where organization_id = ${tx.organization_id} and id = ${user}`) : [{}],
    stage_id
      ? tx.rows(sql`select from stages where organization_id = ${tx.organization_id} and id = ${stage_id}`)
      : [{}],
    tag_ids.length > 0
      ? tx.rows(sql`select from tags where organization_id = ${tx.organization_id} and id = any(${tag_ids}::uuid[])`)
      : [],
  ]);
  if (tags.length < tag_ids.length) throw invalidField('/tag_ids', 'unknown_tag', 'One of these tags is not there.');
  if (!member) throw invalidField(owner_id ? '/owner_id' : '/assignee_id', 'unknown_user', 'There is no such member.');
  if (!stage) throw invalidField('/stage_id', 'unknown_stage', 'There is no such stage.');
}

const countedMost = 100_000;

async function preview(kernel: Kernel, tx: Tx, resource: BulkResource, body: Selection) {
  requirePermission(tx.actor, targets[resource].permission);
  const { list, rows } = targets[resource].listing;
  const { filter, ids } = await selected(kernel, tx, resource, body);
  const matching =
    ids === null
      ? (await list.filtered(kernel, tx, rows(tx), filter ?? {})).rows
      : rows(tx).where(sql<boolean>`${sql.ref(`${resource}.id`)} = any(${ids}::uuid[])`);
  const [row] = await tx.rows(
    sql<{ count: number }>`select count(*)::int as count from (${matching.limit(sql.lit(countedMost + 1))}) matching`,
  );
  const count = row?.count ?? 0;
  return { object: 'bulk_preview' as const, count: Math.min(count, countedMost), is_more: count > countedMost };
}

const description =
  'Answers 202; the operation does to each record what the request for one does, with its rules and events, 100 in a transaction. Its result is `{succeeded, failed, outcome_file_id}`; the file tells what became of each record. Records that come to match later are left out. Needs the permission to write the resource as well.';

const startRoute = {
  permission: 'bulk:write',
  errors: ['too_many_operations', ...selectionErrors],
  idempotency: 'required',
  weight: 10,
  response: Ref(Operation),
  status: 202,
  description,
} as const;
const previewRoute = {
  permission: 'bulk:write',
  description: 'Needs the permission to write the resource as well.',
  errors: [...selectionErrors],
  idempotency: 'ignored',
  weight: 10,
  body: Ref(BulkSelection),
  response: Ref(BulkPreview),
} as const;

export const bulkRoutes = [
  defineRoute({
    ...startRoute,
    method: 'POST',
    path: '/v1/bulk/leads',
    operationId: 'bulk.leads',
    summary: 'Assign, move, lose, tag or delete many leads',
    body: Ref(BulkLeads),
    handler: ({ kernel, tx, body }) => begin(kernel, tx, 'leads', body as Selection & ActionParams),
  }),
  defineRoute({
    ...startRoute,
    method: 'POST',
    path: '/v1/bulk/contacts',
    operationId: 'bulk.contacts',
    summary: 'Assign, tag or delete many contacts',
    body: Ref(BulkContacts),
    handler: ({ kernel, tx, body }) => begin(kernel, tx, 'contacts', body as Selection & ActionParams),
  }),
  defineRoute({
    ...startRoute,
    method: 'POST',
    path: '/v1/bulk/tasks',
    operationId: 'bulk.tasks',
    summary: 'Complete or reassign many tasks',
    body: Ref(BulkTasks),
    handler: ({ kernel, tx, body }) => begin(kernel, tx, 'tasks', body as Selection & ActionParams),
  }),
  defineRoute({
    ...previewRoute,
    method: 'POST',
    path: '/v1/bulk/leads/preview',
    operationId: 'bulk.previewLeads',
    summary: 'Count the leads a bulk request is about',
    handler: ({ kernel, tx, body }) => preview(kernel, tx, 'leads', body),
  }),
  defineRoute({
    ...previewRoute,
    method: 'POST',
    path: '/v1/bulk/contacts/preview',
    operationId: 'bulk.previewContacts',
    summary: 'Count the contacts a bulk request is about',
    handler: ({ kernel, tx, body }) => preview(kernel, tx, 'contacts', body),
  }),
  defineRoute({
    ...previewRoute,
    method: 'POST',
    path: '/v1/bulk/tasks/preview',
    operationId: 'bulk.previewTasks',
    summary: 'Count the tasks a bulk request is about',
    handler: ({ kernel, tx, body }) => preview(kernel, tx, 'tasks', body),
  }),
];
