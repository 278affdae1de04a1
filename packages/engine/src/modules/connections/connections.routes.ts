import { AdapterError } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { AnyAdapter } from '../../kernel/adapters/registry.ts';
import { getRow } from '../../kernel/db/rows.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import {
  Adapter,
  AdapterList,
  Connection,
  ConnectionPage,
  ConnectionTest,
  CreateConnection,
  kinds,
  states,
  UpdateConnection,
} from './connections.schema.ts';
import {
  connectionWire,
  createConnection,
  deleteConnection,
  rotateHookSecret,
  updateConnection,
} from './connections.service.ts';
import { adapterContext, connectionBook } from './open-connection.ts';
import { schedulePoll } from './poll.ts';

const list = new List({
  id: sql`connections.id`,
  filters: {
    kind: filter.oneOf(sql`connections.kind`, kinds),
    state: filter.oneOf(sql`connections.state`, states),
    adapter: filter.text(sql`connections.adapter`),
    name: filter.text(sql`connections.name`),
    created_at: filter.time(sql`connections.created_at`),
  },
  sorts: { created_at: { column: sql`connections.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

const adapterWire = (adapter: AnyAdapter) => ({
  object: 'adapter' as const,
  id: adapter.id,
  kind: adapter.kind,
  display_name: adapter.display_name,
  description: adapter.description,
  docs_url: adapter.docs_url ?? null,
  capabilities: { ...adapter.capabilities },
  config_schema: { ...adapter.config_schema },
  secrets_schema: { ...adapter.secrets_schema },
});

const adapterRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/adapters',
    operationId: 'adapters.list',
    summary: 'List the installed adapters',
    permission: 'adapters:read',
    response: Ref(AdapterList),
    handler: async ({ kernel }) => ({ object: 'list' as const, data: kernel.adapters.all().map(adapterWire) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/adapters/:adapter',
    operationId: 'adapters.get',
    summary: 'Get an adapter with its settings schema',
    permission: 'adapters:read',
    response: Ref(Adapter),
    async handler({ kernel, params }) {
      const adapter = kernel.adapters.find(params.adapter);
      if (!adapter) throw notFound('adapter');
      return adapterWire(adapter);
    },
  }),
];

export const routes = [
  ...adapterRoutes,
  defineRoute({
    method: 'GET',
    path: '/v1/connections',
    operationId: 'connections.list',
    summary: 'List connections',
    permission: 'connections:read',
    query: list.query,
    response: ConnectionPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('connections').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map((row) => connectionWire(kernel, row)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/connections',
    operationId: 'connections.create',
    summary: 'Connect a number, portal or form',
    description:
      'The answer carries `hook_url`, the address to give to the provider. Sources that are pulled begin at once.',
    permission: 'connections:write',
    body: Ref(CreateConnection),
    response: Ref(Connection),
    status: 201,
    idempotency: 'sealed',
    errors: ['already_exists'],
    handler: async ({ kernel, tx, body }) => connectionWire(kernel, await createConnection(tx, kernel, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/connections/:connection_id',
    operationId: 'connections.get',
    summary: 'Get a connection',
    permission: 'connections:read',
    response: Ref(Connection),
    handler: async ({ kernel, tx, params }) =>
      connectionWire(kernel, await getRow(tx, 'connections', params.connection_id, 'connection')),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/connections/:connection_id',
    operationId: 'connections.update',
    summary: 'Change a connection',
    description: '`config`, `secrets` and `intake` are merged key by key. New settings clear the state `error`.',
    permission: 'connections:write',
    body: Ref(UpdateConnection),
    response: Ref(Connection),
    idempotency: 'sealed',
    errors: ['already_exists', 'state_conflict'],
    async handler({ kernel, tx, params, body, ifMatch }) {
      connectionBook(kernel).forget(params.connection_id);
      return connectionWire(kernel, await updateConnection(tx, kernel, params.connection_id, body, ifMatch));
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/connections/:connection_id',
    operationId: 'connections.delete',
    summary: 'Remove a connection',
    description: 'Possible only while nothing came through it; pause it otherwise.',
    permission: 'connections:write',
    errors: ['deletion_blocked'],
    async handler({ kernel, tx, params, ifMatch }) {
      connectionBook(kernel).forget(params.connection_id);
      await deleteConnection(tx, params.connection_id, ifMatch);
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/connections/:connection_id/rotate_hook_secret',
    operationId: 'connections.rotateHookSecret',
    summary: 'Make a new hook address',
    description: 'The old address stops working within two seconds.',
    permission: 'connections:write',
    response: Ref(Connection),
    idempotency: 'sealed',
    async handler({ kernel, tx, params }) {
      connectionBook(kernel).forget(params.connection_id);
      return connectionWire(kernel, await rotateHookSecret(tx, params.connection_id));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/connections/:connection_id/sync',
    operationId: 'connections.sync',
    summary: 'Pull now',
    permission: 'connections:write',
    response: Ref(Connection),
    idempotency: 'sealed',
    errors: ['unsupported_by_adapter'],
    async handler({ kernel, tx, params }) {
      const row = await getRow(tx, 'connections', params.connection_id, 'connection');
      if (!schedulePoll(tx, kernel, row))
        throw new AppError('unsupported_by_adapter', 'This connection is not pulled; the provider pushes.');
      return connectionWire(kernel, row);
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/connections/:connection_id/test',
    operationId: 'connections.test',
    summary: 'Ask the provider whether the settings work',
    description: 'Asks each time; an `Idempotency-Key` is not looked at.',
    permission: 'connections:write',
    response: Ref(ConnectionTest),
    errors: ['unsupported_by_adapter'],
    transaction: 'none',
    idempotency: 'ignored',
    async handler({ kernel, actor, params }) {
      const id = params.connection_id;
      await kernel.db.readTenant(actor, (tx) => getRow(tx, 'connections', id, 'connection'));
      connectionBook(kernel).forget(id);
      const connection = await connectionBook(kernel).find(id);
      const adapter = connection && kernel.adapters.find(connection.adapter);
      if (!connection || !adapter?.check)
        throw new AppError('unsupported_by_adapter', 'This adapter cannot be tested.');
      const error = await adapter.check(adapterContext(kernel, connection, adapter, AbortSignal.timeout(15_000))).then(
        () => null,
        (failure: unknown) => {
          if (failure instanceof AdapterError) return { kind: failure.kind, message: failure.message };
          throw failure;
        },
      );
      return new Reply(200, { object: 'connection_test' as const, ok: error === null, error });
    },
  }),
];
