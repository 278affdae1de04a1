import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  last_owner: {
    status: 409,
    title: 'Last owner',
    help: 'An organization keeps at least one active owner; make somebody else owner first.',
  },
  built_in_role: {
    status: 409,
    title: 'Built-in role',
    help: 'Make a role of your own with `POST /v1/roles`, and give it to the members instead.',
  },
  too_many_roles: { status: 409, title: 'Too many roles', help: 'Delete roles that nobody has.' },
});

defineConstraints({
  roles_key: { code: 'already_exists', detail: 'A role with this key exists.', pointer: '/key' },
  roles_name: { code: 'already_exists', detail: 'A role with this name exists.', pointer: '/name' },
  users_custom_role: { code: 'unknown_role', detail: 'There is no such role; see GET /v1/roles.', pointer: '/role' },
  users_email: { code: 'already_exists', detail: 'A member with this e-mail exists.', pointer: '/email' },
  users_external_id: {
    code: 'already_exists',
    detail: 'A member with this external id exists.',
    pointer: '/external_id',
  },
  teams_name: { code: 'already_exists', detail: 'A team with this name exists.', pointer: '/name' },
  team_members_user: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/user_ids' },
});
