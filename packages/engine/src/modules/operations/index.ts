import { defineModule } from '../../kernel/module.ts';
import { eraseOperations } from './erase.ts';
import { operationsTables } from './migrations/20261122T0680-operations.ts';
import { readers } from './migrations/20261122T0800-readers.ts';
import './operations.errors.ts';
import { operationCompleted } from './operations.events.ts';
import { operationRoutes } from './operations.routes.ts';
import { Operation } from './operations.schema.ts';
import { expireOperations, runOperations } from './run.ts';

export { defineOperation, type OperationContext, operationKinds, type Step } from './definitions.ts';
export { expandableOperation, visibleOperation } from './operations.queries.ts';
export { Operation, operationStatuses } from './operations.schema.ts';
export { accepted, startOperation, wakeOperations } from './operations.service.ts';

export const operations = defineModule({
  name: 'operations',
  dependsOn: ['organizations', 'members', 'api-keys', 'user-tokens'],
  tables: ['operations', 'operation_turns'],
  migrations: { '20261122T0680-operations': operationsTables, '20261122T0800-readers': readers },
  schemas: [Operation],
  events: [operationCompleted],
  routes: operationRoutes,
  batches: [...runOperations, expireOperations],
  erase: eraseOperations,
});
