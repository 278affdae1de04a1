import { defineModule } from '../../kernel/module.ts';
import { brandingChanged } from './branding.events.ts';
import { routes } from './branding.routes.ts';
import { Branding, SetBranding } from './branding.schema.ts';
import { brandingTable } from './migrations/20261122T0625-branding.ts';

export { brandingOf } from './branding.service.ts';

export const branding = defineModule({
  name: 'branding',
  dependsOn: ['audit', 'organizations'],
  tables: ['branding'],
  migrations: { '20261122T0625-branding': brandingTable },
  schemas: [Branding, SetBranding],
  events: [brandingChanged],
  routes,
});
