import { defineModule } from '../../kernel/module.ts';
import { domainCreated, domainDeleted, domainFailed, domainVerified } from './domains.events.ts';
import { routes } from './domains.routes.ts';
import { CreateDomain, Domain } from './domains.schema.ts';
import { brandOfHost } from './domains.service.ts';
import { domainsTable } from './migrations/20261122T0626-domains.ts';
import { failedAgain } from './migrations/20261122T0810-failed-again.ts';
import { recheckDomains } from './recheck.ts';

export { publicBase } from './domains.service.ts';

export const domains = defineModule({
  name: 'domains',
  dependsOn: ['audit', 'organizations', 'branding'],
  tables: ['domains'],
  migrations: { '20261122T0626-domains': domainsTable, '20261122T0810-failed-again': failedAgain },
  schemas: [Domain, CreateDomain],
  events: [domainCreated, domainVerified, domainFailed, domainDeleted],
  routes,
  batches: [recheckDomains],
  brandOfHost,
});
