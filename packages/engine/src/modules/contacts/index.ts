import { defineModule } from '../../kernel/module.ts';
import { companyBatch, contactBatch } from './batch.routes.ts';
import { companyHolder } from './companies.queries.ts';
import { companyRoutes } from './companies.routes.ts';
import { eraseContact } from './erase.ts';
import './contacts.errors.ts';
import {
  companyCreated,
  companyDeleted,
  companyUpdated,
  contactCreated,
  contactDeleted,
  contactUpdated,
} from './contacts.events.ts';
import { contactHolder } from './contacts.queries.ts';
import './contacts.ruled.ts';
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
import { contactsCounted } from './migrations/20261122T0621-counted.ts';
import { contactViewers } from './migrations/20261122T0631-contact-viewers.ts';
import { contactsOrder } from './migrations/20261122T0642-contacts-order.ts';
import { contactsSearch } from './migrations/20261122T0647-contacts-search.ts';
import { customOfContacts } from './migrations/20261122T0652-custom.ts';
import { companyDomains } from './migrations/20261122T0655-domains.ts';
import { viewersTogether } from './migrations/20261122T0740-viewers-together.ts';
import { identitiesByValue } from './migrations/20261122T0742-identities-by-value.ts';
import { namesBySound } from './migrations/20261122T0791-names-by-sound.ts';

export { companyList, companyListing, expandableCompany } from './companies.list.ts';
export { requireCompany, seesCompany, visibleCompany } from './companies.queries.ts';
export { contactList, contactListing, contactPage, expandableContact } from './contacts.list.ts';
export { contactFields, getContact, visibleContact, visibleContactId } from './contacts.queries.ts';
export { contactTags } from './contacts.routes.ts';
export { ContactPage, contactInput } from './contacts.schema.ts';
export { deleteContact, updateContact } from './contacts.service.ts';
export {
  addIdentities,
  type FoundIdentity,
  findIdentities,
  findIdentitiesTogether,
  type Identity,
  strongest,
} from './identities.ts';
export { type Bringing, type ImportedPerson, type ImportPolicy, mergeKeys, noRecord } from './import/assign.ts';
export { type ImportedCompany, importCompanies } from './import/companies.ts';
export { type ImportOutcome, importPeople } from './import/people.ts';
export {
  adoptContact,
  adoptContacts,
  identitiesOf,
  type Person,
  type Recognised,
  readableIdentities,
  recognise,
  recogniseAmong,
} from './people.ts';
export { linkIdentities } from './same-account.ts';
export { foundByPerson, identityFits, nameFits, nameSounds, termsOf } from './text.ts';

export const contacts = defineModule({
  name: 'contacts',
  dependsOn: ['organizations', 'members', 'custom-fields', 'tags'],
  tables: ['companies', 'contacts', 'channel_identities', 'contact_viewers'],
  migrations: {
    '20261122T0200-contacts': contactsTables,
    '20261122T0621-counted': contactsCounted,
    '20261122T0631-contact-viewers': contactViewers,
    '20261122T0642-contacts-order': contactsOrder,
    '20261122T0647-contacts-search': contactsSearch,
    '20261122T0652-custom': customOfContacts,
    '20261122T0655-domains': companyDomains,
    '20261122T0740-viewers-together': viewersTogether,
    '20261122T0742-identities-by-value': identitiesByValue,
    '20261122T0791-names-by-sound': namesBySound,
  },
  schemas: [
    Contact,
    CreateContact,
    UpdateContact,
    ChannelIdentity,
    ChannelIdentityList,
    Company,
    CreateCompany,
    UpdateCompany,
    ...contactBatch.schemas,
    ...companyBatch.schemas,
  ],
  events: [contactCreated, contactUpdated, contactDeleted, companyCreated, companyUpdated, companyDeleted],
  routes: [...contactRoutes, ...companyRoutes, contactBatch.route, companyBatch.route],
  fileHolders: [contactHolder, companyHolder],
  erase: eraseContact,
});
