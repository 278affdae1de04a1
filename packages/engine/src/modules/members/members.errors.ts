import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  last_owner: {
    status: 409,
    title: 'Last owner',
    help: 'An organization keeps at least one active owner; make somebody else owner first.',
  },
});

defineConstraints({
  users_email: { code: 'already_exists', detail: 'A member with this e-mail exists.', pointer: '/email' },
  teams_name: { code: 'already_exists', detail: 'A team with this name exists.', pointer: '/name' },
  team_members_user: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/user_ids' },
});
