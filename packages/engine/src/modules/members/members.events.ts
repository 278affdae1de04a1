import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref } from '../../kernel/http/schema.ts';
import { RoleSchema, Team, User } from './members.schema.ts';

const userData = Type.Object({ user: Ref(User), changes: Type.Optional(Anything()) });
const teamData = Type.Object({ team: Ref(Team), changes: Type.Optional(Anything()) });

export const userCreated = defineEvent({ type: 'user.created', summary: 'A member joined.', data: userData });
export const userUpdated = defineEvent({ type: 'user.updated', summary: 'A member was changed.', data: userData });
export const userDeactivated = defineEvent({
  type: 'user.deactivated',
  summary: 'A member can no longer act.',
  data: userData,
});
export const userActivated = defineEvent({
  type: 'user.activated',
  summary: 'A member can act again.',
  data: userData,
});
export const teamCreated = defineEvent({ type: 'team.created', summary: 'A team was made.', data: teamData });
export const teamUpdated = defineEvent({ type: 'team.updated', summary: 'A team was changed.', data: teamData });
export const teamDeleted = defineEvent({ type: 'team.deleted', summary: 'A team was deleted.', data: teamData });

const roleData = Type.Object({ role: Ref(RoleSchema), changes: Type.Optional(Anything()) });

export const roleCreated = defineEvent({ type: 'role.created', summary: 'A role was made.', data: roleData });
export const roleUpdated = defineEvent({ type: 'role.updated', summary: 'A role was changed.', data: roleData });
export const roleDeleted = defineEvent({ type: 'role.deleted', summary: 'A role was deleted.', data: roleData });
