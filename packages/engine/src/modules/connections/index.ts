import { sql } from 'kysely';
import { defineModule } from '../../kernel/module.ts';
import { countOf } from '../../kernel/observe/backlogs.ts';
import { eraseInbound } from './erase.ts';
import './connections.errors.ts';
import { connectionCreated, connectionDeleted, connectionFailed, connectionUpdated } from './connections.events.ts';
import { routes } from './connections.routes.ts';
import {
  Adapter,
  AdapterList,
  Connection,
  ConnectionTest,
  CreateConnection,
  UpdateConnection,
} from './connections.schema.ts';
import { hooks } from './inbound/hooks.ts';
import { inboundRoutes } from './inbound/inbound.routes.ts';
import { InboundRequestFull, InboundRequestSummary, ReplayInbound, ReplayResult } from './inbound/inbound.schema.ts';
import { processInbound } from './inbound/process.ts';
import { connectionsTables } from './migrations/20261122T0130-connections.ts';
import { pollJob } from './poll.ts';

export { expandableConnection } from './connections.expandable.ts';
export { type ConnectionInput, createConnection } from './connections.service.ts';
export { failConnection } from './failure.ts';
export { adapterContext, connectionBook, type OpenConnection } from './open-connection.ts';

export const connections = defineModule({
  name: 'connections',
  dependsOn: ['audit', 'organizations'],
  tables: ['connections', 'inbound_requests'],
  migrations: { '20261122T0130-connections': connectionsTables },
  schemas: [
    Adapter,
    AdapterList,
    Connection,
    ConnectionTest,
    CreateConnection,
    UpdateConnection,
    InboundRequestSummary,
    InboundRequestFull,
    ReplayInbound,
    ReplayResult,
  ],
  events: [connectionCreated, connectionUpdated, connectionDeleted, connectionFailed],
  routes: [...routes, ...inboundRoutes],
  jobs: [pollJob],
  batches: [processInbound],
  plugin: hooks,
  erase: eraseInbound,
  gauges: [
    {
      name: 'sauda_inbound_backlog',
      help: 'Requests of providers that are stored and not understood yet, up to 10,000.',
      read: countOf(sql`select from inbound_requests where state = 'received'`),
    },
    {
      name: 'sauda_inbound_failed',
      help: 'Requests of providers that could not be understood, up to 10,000.',
      read: countOf(sql`select from inbound_requests where state = 'failed'`),
    },
  ],
});
