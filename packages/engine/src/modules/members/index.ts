import { defineModule } from '../../kernel/module.ts';
import './members.errors.ts';
import {
  roleCreated,
  roleDeleted,
  roleUpdated,
  teamCreated,
  teamDeleted,
  teamUpdated,
  userActivated,
  userCreated,
  userDeactivated,
  userUpdated,
} from './members.events.ts';
import {
  CreateRole,
  CreateTeam,
  CreateUser,
  RoleList,
  RoleOptions,
  RoleSchema,
  Team,
  UpdateRole,
  UpdateTeam,
  UpdateUser,
  User,
} from './members.schema.ts';
import { membersTables } from './migrations/20261122T0110-members.ts';
import { memberExternalId } from './migrations/20261122T0612-external-id.ts';
import { rolesTables } from './migrations/20261122T0630-roles.ts';
import { rolesBlueprint } from './roles.blueprint.ts';
import { roleRoutes } from './roles.routes.ts';
import { teamRoutes } from './teams.routes.ts';
import { userRoutes } from './users.routes.ts';

export { memberPowers } from './powers.ts';
export {
  type MemberRole,
  type Powers,
  permissions,
  powersOf,
  roles,
  type StoredFieldRule,
  toFieldRules,
} from './roles.ts';
export { expandableUser } from './users.list.ts';
export { createUser } from './users.service.ts';
export { ofOwnersSeen, visibleByOwner } from './visibility.ts';

export const members = defineModule({
  name: 'members',
  dependsOn: ['audit', 'organizations'],
  tables: ['users', 'teams', 'team_members', 'roles'],
  migrations: {
    '20261122T0110-members': membersTables,
    '20261122T0612-external-id': memberExternalId,
    '20261122T0630-roles': rolesTables,
  },
  schemas: [
    User,
    CreateUser,
    UpdateUser,
    Team,
    CreateTeam,
    UpdateTeam,
    RoleSchema,
    RoleList,
    CreateRole,
    UpdateRole,
    RoleOptions,
  ],
  events: [
    userCreated,
    userUpdated,
    userDeactivated,
    userActivated,
    teamCreated,
    teamUpdated,
    teamDeleted,
    roleCreated,
    roleUpdated,
    roleDeleted,
  ],
  routes: [...userRoutes, ...teamRoutes, ...roleRoutes],
  blueprint: rolesBlueprint,
});
