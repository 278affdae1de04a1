import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  plan_limit_reached: {
    status: 402,
    title: 'Plan limit reached',
    help: 'Free some of `meter`, or ask whoever provides the organization for more; `allowed` says how much there is.',
  },
});

defineConstraints({
  organizations_external_id: {
    code: 'already_exists',
    detail: 'Another organization has this external id.',
    pointer: '/external_id',
  },
  organizations_depth: { code: 'state_conflict', detail: 'Organizations stand at most five levels deep.' },
  organizations_living_parent: { code: 'state_conflict', detail: 'The organization above is deleted.' },
  organizations_leaf: { code: 'deletion_blocked', detail: 'The organization still has others below it.' },
});
