import { defineModule } from '../../kernel/module.ts';
import { erasePrivacy } from './erasure.ts';
import { privacyTables } from './migrations/20261122T0685-privacy.ts';
import { held } from './migrations/20261122T0802-held.ts';
import { holdsIn } from './person.ts';
import './privacy.errors.ts';
import { contactErased } from './privacy.events.ts';
import { privacyRoutes } from './privacy.routes.ts';
import { CreateLegalHold, CreatePrivacyRequest, LegalHold, PrivacyRequest } from './privacy.schema.ts';

export const privacy = defineModule({
  name: 'privacy',
  dependsOn: ['audit', 'organizations', 'operations', 'files', 'contacts'],
  tables: ['privacy_requests', 'legal_holds'],
  migrations: { '20261122T0685-privacy': privacyTables, '20261122T0802-held': held },
  schemas: [PrivacyRequest, CreatePrivacyRequest, LegalHold, CreateLegalHold],
  events: [contactErased],
  routes: privacyRoutes,
  erase: erasePrivacy,
  mustKeep: holdsIn,
});
