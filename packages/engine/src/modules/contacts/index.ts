import { defineModule } from '../../kernel/module.ts';
import { companyRoutes } from './companies.routes.ts';
import './contacts.errors.ts';
import {
  companyCreated,
  companyDeleted,
  companyUpdated,
  contactCreated,
  contactDeleted,
  contactUpdated,
} from './contacts.events.ts';
import { contactRoutes } from './contacts.routes.ts';
import {
  ChannelIdentity,
  ChannelIdentityList,
  Company,
  Contact,
  CreateCompany,
  CreateContact,
  UpdateCompany,
  UpdateContact,
} from './contacts.schema.ts';
import { contactsTables } from './migrations/20261122T0200-contacts.ts';

export { getContact, visibleContact } from './contacts.queries.ts';
export { contactInput } from './contacts.schema.ts';
export {
  addIdentities,
  findIdentities,
  findIdentitiesTogether,
  type Identity,
  type KnownIdentity,
  strongest,
} from './identities.ts';
export {
  adoptContact,
  identitiesOf,
  type Person,
  type Recognised,
  readableIdentities,
  recognise,
  recogniseAmong,
} from './people.ts';
export { linkIdentities } from './same-account.ts';

export const contacts = defineModule({
  name: 'contacts',
  dependsOn: ['organizations', 'members'],
  tables: ['companies', 'contacts', 'channel_identities'],
  migrations: { '20261122T0200-contacts': contactsTables },
  schemas: [
    Contact,
    CreateContact,
    UpdateContact,
    ChannelIdentity,
    ChannelIdentityList,
    Company,
    CreateCompany,
    UpdateCompany,
  ],
  events: [contactCreated, contactUpdated, contactDeleted, companyCreated, companyUpdated, companyDeleted],
  routes: [...contactRoutes, ...companyRoutes],
});
