import { sql } from 'kysely';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableOperation, getOperation, isOpen, operations, operationWire } from './operations.queries.ts';
import { Operation, OperationPage, operationStatuses } from './operations.schema.ts';
import { cancelOperation } from './operations.service.ts';

const list = new List({
  id: sql`operations.id`,
  filters: {
    kind: filter.text(sql`operations.kind`),
    status: filter.oneOf(sql`operations.status`, operationStatuses),
    user_id: filter.id(sql`operations.user_id`),
    created_at: filter.time(sql`operations.created_at`),
  },
  sorts: { created_at: { column: sql`operations.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export const operationRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/operations',
    operationId: 'operations.list',
    summary: 'List operations',
    description:
      'Those about records the caller may read or change; subject access only with `privacy:read`. Members who do not see every record see the operations they started themselves.',
    permission: 'operations:read',
    query: list.query,
    response: OperationPage,
    expands: expandableOperation,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, operations(tx), query);
      return { ...page, data: page.data.map(operationWire) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/operations/:operation_id',
    operationId: 'operations.get',
    summary: 'Get an operation',
    description: 'While it runs, `Retry-After` says in how many seconds to ask again.',
    permission: 'operations:read',
    response: Ref(Operation),
    expands: expandableOperation,
    async handler({ tx, params }) {
      const row = await getOperation(tx, params.operation_id);
      return new Reply(200, operationWire(row), isOpen(row) ? { 'retry-after': '1' } : {});
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/operations/:operation_id/cancel',
    operationId: 'operations.cancel',
    summary: 'Cancel an operation',
    description: 'What was done stays done; nothing more is begun. A cancelled operation stays as it is.',
    permission: 'operations:write',
    response: Ref(Operation),
    errors: ['state_conflict'],
    handler: async ({ tx, params }) => operationWire(await cancelOperation(tx, params.operation_id)),
  }),
];
