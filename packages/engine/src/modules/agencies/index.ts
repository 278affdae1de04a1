import { defineModule } from '../../kernel/module.ts';
import { routes } from './agencies.routes.ts';
import {
  CreatedOrganization,
  CreateOrganization,
  ManagedOrganization,
  OrganizationLimits,
  SetLimits,
  UpdateManagedOrganization,
} from './agencies.schema.ts';
import { blueprintCreated, blueprintInstalled } from './blueprints/blueprints.events.ts';
import { blueprintRoutes } from './blueprints/blueprints.routes.ts';
import { Blueprint, BlueprintPush, CreateBlueprint, PushBlueprint } from './blueprints/blueprints.schema.ts';
import { eraseDeleted } from './erase-deleted.ts';
import { blueprintsTables } from './migrations/20261122T0624-blueprints.ts';
import { blueprintsLeftOut } from './migrations/20261122T0687-left-out.ts';

export const agencies = defineModule({
  name: 'agencies',
  dependsOn: ['audit', 'organizations', 'members', 'api-keys', 'user-tokens', 'pipelines'],
  tables: ['blueprints', 'blueprint_installs'],
  migrations: { '20261122T0624-blueprints': blueprintsTables, '20261122T0687-left-out': blueprintsLeftOut },
  schemas: [
    ManagedOrganization,
    CreatedOrganization,
    CreateOrganization,
    UpdateManagedOrganization,
    OrganizationLimits,
    SetLimits,
    Blueprint,
    CreateBlueprint,
    PushBlueprint,
    BlueprintPush,
  ],
  events: [blueprintCreated, blueprintInstalled],
  routes: [...routes, ...blueprintRoutes],
  batches: [eraseDeleted],
});
