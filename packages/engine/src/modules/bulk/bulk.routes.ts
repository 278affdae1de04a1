import { sql } from 'kysely';
import { type Static, type TProperties, Type } from 'typebox';
import { requirePermission } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import { checkQuery } from '../../kernel/http/check-query.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Anything, Body, Nullable, Ref, Resource, StringEnum, Text, Uuid } from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { accepted, Operation, startOperation } from '../operations/index.ts';
import { type ActionParams, actionOf, type BulkResource, targets } from './actions.ts';
import { type BulkInput, bulkOperation, firstState } from './operation.ts';

const selection = {
  filter: Type.Optional(
    Anything({
      maxProperties: 50,
      description:
        'Everything that matches, by the filters of the resource’s list: `{"status": "open"}`; `{}` is all. Give this or `ids`.',
    }),
  ),
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

function selected(tx: Tx, resource: BulkResource, { filter, ids }: Selection): Pick<BulkInput, 'filter' | 'ids'> {
  if ((filter === undefined) === (ids === undefined))
    throw invalidField(filter ? '/ids' : '/filter', 'one_of', 'Give either `filter` or `ids`.');
  return {
    filter: filter === undefined ? null : checkQuery(tx.actor, targets[resource].listing.list, filter, '/filter'),
    ids: ids ?? null,
  };
}

async function begin(tx: Tx, resource: BulkResource, body: Selection & ActionParams) {
  const { filter, ids, ...params } = body;
  requirePermission(tx.actor, targets[resource].permission);
  actionOf(resource, params);
  await checkReferences(tx, params);
  const input: BulkInput = {
    resource,
    params,
    ...selected(tx, resource, { ...(filter && { filter }), ...(ids && { ids }) }),
  };
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
  const { list, rows } = targets[resource].listing;
  const { filter, ids } = selected(tx, resource, body);
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
  errors: ['too_many_operations'],
  idempotency: 'required',
  weight: 10,
  response: Ref(Operation),
  status: 202,
  description,
} as const;
const previewRoute = {
  permission: 'bulk:write',
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
    handler: ({ tx, body }) => begin(tx, 'leads', body as Selection & ActionParams),
  }),
  defineRoute({
    ...startRoute,
    method: 'POST',
    path: '/v1/bulk/contacts',
    operationId: 'bulk.contacts',
    summary: 'Assign, tag or delete many contacts',
    body: Ref(BulkContacts),
    handler: ({ tx, body }) => begin(tx, 'contacts', body as Selection & ActionParams),
  }),
  defineRoute({
    ...startRoute,
    method: 'POST',
    path: '/v1/bulk/tasks',
    operationId: 'bulk.tasks',
    summary: 'Complete or reassign many tasks',
    body: Ref(BulkTasks),
    handler: ({ tx, body }) => begin(tx, 'tasks', body as Selection & ActionParams),
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
