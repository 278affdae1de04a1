import { defineModule } from '../../kernel/module.ts';
import { routes } from './connect-links.routes.ts';
import { ConnectLink, ConnectLinkWithUrl, CreateConnectLink } from './connect-links.schema.ts';
import { connectLinksTable } from './migrations/20261122T0627-connect-links.ts';
import { revokedConnectLinks } from './migrations/20261122T0792-revoked-connect-links.ts';
import { connectPages } from './public.ts';

export const connectLinks = defineModule({
  name: 'connect-links',
  dependsOn: ['audit', 'branding', 'domains', 'connections'],
  tables: ['connect_links'],
  migrations: {
    '20261122T0627-connect-links': connectLinksTable,
    '20261122T0792-revoked-connect-links': revokedConnectLinks,
  },
  schemas: [ConnectLink, ConnectLinkWithUrl, CreateConnectLink],
  routes,
  plugin: connectPages,
});
