import { defineModule } from '../../kernel/module.ts';
import { organizationsTables } from './migrations/20261122T0100-organizations.ts';
import { organizationTree } from './migrations/20261122T0600-tree.ts';
import { organizationUpdated } from './organizations.events.ts';
import { routes } from './organizations.routes.ts';
import { Organization, UpdateOrganization } from './organizations.schema.ts';

export {
  createOrganization,
  type NewOrganization,
  openSecret,
  ownOrganization,
  sealSecret,
} from './organizations.service.ts';
export { settingsOf } from './settings.ts';

export const organizations = defineModule({
  name: 'organizations',
  dependsOn: [],
  tables: ['organizations'],
  migrations: {
    '20261122T0100-organizations': organizationsTables,
    '20261122T0600-tree': organizationTree,
  },
  schemas: [Organization, UpdateOrganization],
  events: [organizationUpdated],
  routes,
});
