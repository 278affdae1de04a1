import { defineConstraints } from '../../kernel/db/constraints.ts';

const unknownUser = { code: 'unknown_user', detail: 'There is no such member.', pointer: '/owner_id' };

defineConstraints({
  contacts_external_id: {
    code: 'already_exists',
    detail: 'A contact with this external id exists.',
    pointer: '/external_id',
    // So that of two upserts at once the second finds what the first made.
    retry: true,
  },
  contacts_owner: unknownUser,
  contacts_company: { code: 'unknown_company', detail: 'There is no such company.', pointer: '/company_id' },
  companies_external_id: {
    code: 'already_exists',
    detail: 'A company with this external id exists.',
    pointer: '/external_id',
    retry: true,
  },
  companies_domain: {
    code: 'already_exists',
    detail: 'A company with this domain exists.',
    pointer: '/domain',
    retry: true,
  },
  companies_owner: unknownUser,
  // Somebody else recorded the same phone or address a moment ago: run again, it will be found.
  channel_identities_value: {
    code: 'already_exists',
    detail: 'Another contact has this phone or e-mail.',
    retry: true,
  },
});
