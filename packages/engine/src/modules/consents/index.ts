import { sql } from 'kysely';
import { defineModule } from '../../kernel/module.ts';
import { consentGranted, consentWithdrawn } from './consents.events.ts';
import { consentRoutes } from './consents.routes.ts';
import { Consent, ConsentSummary, CreateConsent } from './consents.schema.ts';
import { consentFromPreference } from './consents.service.ts';
import { consentsTables } from './migrations/20261122T0683-consents.ts';

export const consents = defineModule({
  name: 'consents',
  dependsOn: ['audit', 'organizations', 'contacts'],
  tables: ['consents'],
  migrations: { '20261122T0683-consents': consentsTables },
  schemas: [Consent, CreateConsent, ConsentSummary],
  events: [consentGranted, consentWithdrawn],
  routes: consentRoutes,
  consumers: [consentFromPreference],
  // That there was a consent is kept as proof; what it was given with is not.
  erase: async (tx, { contact_id }) => ({
    consents: await tx.rows(sql`update consents set evidence = null
      where organization_id = ${tx.organization_id} and contact_id = ${contact_id} and evidence is not null returning id`),
  }),
});
