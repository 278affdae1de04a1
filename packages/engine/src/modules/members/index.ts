import { defineModule } from '../../kernel/module.ts';
import './members.errors.ts';
import { teamCreated, teamDeleted, teamUpdated, userCreated, userDeactivated, userUpdated } from './members.events.ts';
import { CreateTeam, CreateUser, RoleList, RoleSchema, Team, UpdateTeam, UpdateUser, User } from './members.schema.ts';
import { membersTables } from './migrations/20261122T0110-members.ts';
import { teamRoutes } from './teams.routes.ts';
import { userRoutes } from './users.routes.ts';

export { permissions, type RoleName, roles } from './roles.ts';
export { createUser } from './users.service.ts';
export { visibleByOwner } from './visibility.ts';

export const members = defineModule({
  name: 'members',
  dependsOn: ['organizations'],
  tables: ['users', 'teams', 'team_members'],
  migrations: { '20261122T0110-members': membersTables },
  schemas: [User, CreateUser, UpdateUser, Team, CreateTeam, UpdateTeam, RoleSchema, RoleList],
  events: [userCreated, userUpdated, userDeactivated, teamCreated, teamUpdated, teamDeleted],
  routes: [...userRoutes, ...teamRoutes],
});
