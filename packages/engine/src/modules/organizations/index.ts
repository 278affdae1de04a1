import { defineModule } from '../../kernel/module.ts';
import { carryMeters, foldMeters } from './fold-meters.ts';
import { limitsOf } from './limits.ts';
import { organizationsTables } from './migrations/20261122T0100-organizations.ts';
import { organizationTree } from './migrations/20261122T0600-tree.ts';
import { organizationEnvironment } from './migrations/20261122T0611-environment.ts';
import { agencies } from './migrations/20261122T0620-agencies.ts';
import { moreLimits } from './migrations/20261122T0710-more-limits.ts';
import { halted } from './migrations/20261122T0720-halted.ts';
import { meterDays } from './migrations/20261122T0750-meter-days.ts';
import { haltedTime } from './migrations/20261122T0760-halted-time.ts';
import './organizations.errors.ts';
import {
  limitsChanged,
  organizationCreated,
  organizationDeleted,
  organizationResumed,
  organizationSuspended,
  organizationUpdated,
  planLimitExceeded,
} from './organizations.events.ts';
import { routes } from './organizations.routes.ts';
import { Organization, UpdateOrganization } from './organizations.schema.ts';

export {
  type CountedStanding,
  flagBeyond,
  forgetLimits,
  type LimitName,
  type Limits,
  limitNames,
  limitsOf,
  ownLimits,
  refuseBeyond,
  setLimits,
  standingOf,
  takeRoom,
  used,
} from './limits.ts';
export { limitsChanged } from './organizations.events.ts';
export { isTimeZone } from './organizations.routes.ts';
export { placeFields } from './organizations.schema.ts';
export {
  createOrganization,
  type NewOrganization,
  openSecret,
  ownOrganization,
  sealSecret,
} from './organizations.service.ts';
export { type OrganizationSettings, settingsOf } from './settings.ts';
export {
  below,
  createChild,
  findBelow,
  type NewChild,
  namedBelow,
  readTree,
  setStatus,
  type TreeOrganization,
  updateChild,
} from './tree.ts';

export const organizations = defineModule({
  name: 'organizations',
  dependsOn: ['audit'],
  tables: ['organizations', 'organization_limits', 'meter_totals', 'meter_deltas'],
  migrations: {
    '20261122T0100-organizations': organizationsTables,
    '20261122T0600-tree': organizationTree,
    '20261122T0611-environment': organizationEnvironment,
    '20261122T0620-agencies': agencies,
    '20261122T0710-more-limits': moreLimits,
    '20261122T0720-halted': halted,
    '20261122T0750-meter-days': meterDays,
    '20261122T0760-halted-time': haltedTime,
  },
  schemas: [Organization, UpdateOrganization],
  events: [
    organizationUpdated,
    organizationCreated,
    organizationSuspended,
    organizationResumed,
    organizationDeleted,
    limitsChanged,
    planLimitExceeded,
  ],
  batches: [foldMeters, carryMeters],
  requestLimits: (kernel) => async (id) => {
    const { api_requests_per_minute } = await limitsOf(kernel, id);
    if (api_requests_per_minute === null) return null;
    // 0 is no limit in the configuration, and nobody's plan.
    const most = kernel.config.rate_limit || Number.POSITIVE_INFINITY;
    return { per_minute: Math.max(1, Math.min(most, api_requests_per_minute)) };
  },
  routes,
});
