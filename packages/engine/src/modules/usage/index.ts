import { defineModule } from '../../kernel/module.ts';
import { CountedRequests } from './count-requests.ts';
import { countUsage } from './count-usage.ts';
import { usageTables } from './migrations/20261122T0623-usage.ts';
import { levels } from './migrations/20261122T0751-levels.ts';
import { routes } from './usage.routes.ts';
import { Usage } from './usage.schema.ts';

export const usage = defineModule({
  name: 'usage',
  dependsOn: ['organizations'],
  tables: ['usage_events', 'usage_days'],
  migrations: { '20261122T0623-usage': usageTables, '20261122T0751-levels': levels },
  schemas: [Usage],
  routes,
  consumers: [countUsage],
  requestCounter: (kernel) => new CountedRequests(kernel),
});
