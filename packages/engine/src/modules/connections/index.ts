import { defineModule } from '../../kernel/module.ts';
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

export { failConnection } from './failure.ts';
export { adapterContext, connectionBook, type OpenConnection } from './open-connection.ts';

export const connections = defineModule({
  name: 'connections',
  dependsOn: ['organizations'],
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
});
