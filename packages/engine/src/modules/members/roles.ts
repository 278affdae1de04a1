import type { RecordScope } from '../../kernel/actor.ts';

export const roleNames = ['owner', 'admin', 'manager', 'agent', 'viewer'] as const;
export type RoleName = (typeof roleNames)[number];

export interface Role {
  /** What a member of this role sees unless the member says otherwise. */
  record_scope: RecordScope;
  permissions: readonly string[];
}

/** Everything a key or a role can be allowed to do. */
export const permissions = [
  'adapters:read',
  'api_keys:read',
  'api_keys:write',
  'assignment_rules:read',
  'assignment_rules:write',
  'connections:read',
  'connections:write',
  'contacts:read',
  'contacts:write',
  'conversations:read',
  'conversations:write',
  'events:read',
  'inbound:read',
  'inbound:write',
  'leads:read',
  'leads:write',
  'messages:send',
  'notes:read',
  'notes:write',
  'organization:read',
  'organization:write',
  'pipelines:read',
  'pipelines:write',
  'tasks:read',
  'tasks:write',
  'users:read',
  'users:write',
] as const;

const reading = [
  'adapters:read',
  'organization:read',
  'users:read',
  'pipelines:read',
  'assignment_rules:read',
  'contacts:read',
  'leads:read',
  'tasks:read',
  'notes:read',
  'conversations:read',
];
const selling = ['contacts:write', 'leads:write', 'tasks:write', 'notes:write', 'conversations:write', 'messages:send'];

/** The five roles. `*` is every permission, also those that come later. */
export const roles: Record<RoleName, Role> = {
  owner: { record_scope: 'all', permissions: ['*'] },
  admin: { record_scope: 'all', permissions: ['*'] },
  manager: {
    record_scope: 'team',
    permissions: [...reading, ...selling, 'connections:read', 'assignment_rules:write'],
  },
  agent: { record_scope: 'own', permissions: [...reading, ...selling, 'connections:read'] },
  viewer: { record_scope: 'all', permissions: reading },
};
