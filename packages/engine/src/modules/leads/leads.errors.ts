import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  no_pipeline: { status: 409, title: 'No pipeline', help: 'Make a pipeline first: `POST /v1/pipelines`.' },
  value_required: { status: 422, title: 'Value required', help: 'A lead is won with a value; send `value`.' },
});

defineConstraints({
  leads_external_id: {
    code: 'already_exists',
    detail: 'A lead with this external id exists.',
    pointer: '/external_id',
    // So that of two upserts at once the second finds what the first made.
    retry: true,
  },
  leads_contact: { code: 'unknown_contact', detail: 'There is no such contact.', pointer: '/contact_id' },
  leads_company: { code: 'unknown_company', detail: 'There is no such company.', pointer: '/company_id' },
  leads_owner: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/owner_id' },
  leads_stage: { code: 'unknown_stage', detail: 'The pipeline has no such stage.', pointer: '/stage_id' },
  assignment_rules_name: { code: 'already_exists', detail: 'A rule with this name exists.', pointer: '/name' },
  assignment_rules_default: { code: 'state_conflict', detail: 'Another rule became the default at the same moment.' },
  assignment_rule_members_user: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/user_ids' },
  // The same enquiry is being recorded by push and pull at once: run again, it will be found.
  enquiries_external_id: { code: 'already_exists', detail: 'This enquiry is known.', retry: true },
});
