import type { FieldRules, RecordScope } from '../../kernel/actor.ts';

export const roleNames = ['owner', 'admin', 'manager', 'agent', 'viewer'] as const;
export type RoleName = (typeof roleNames)[number];

export interface Role {
  /** What a member of this role sees unless the member says otherwise. */
  record_scope: RecordScope;
  permissions: readonly string[];
}

/** What somebody may do, wherever it comes from. */
export interface Powers extends Role {
  field_rules: FieldRules | null;
}

/** Everything a key or a role can be allowed to do. */
export const permissions = [
  'adapters:read',
  'api_keys:read',
  'api_keys:write',
  'assignment_rules:read',
  'assignment_rules:write',
  'audit:read',
  'bulk:write',
  'connect_links:read',
  'connect_links:write',
  'connections:read',
  'connections:write',
  'consents:read',
  'consents:write',
  'contacts:read',
  'contacts:write',
  'conversations:read',
  'conversations:write',
  'custom_fields:read',
  'custom_fields:write',
  'domains:read',
  'domains:write',
  'enquiries:write',
  'events:read',
  'exports:write',
  'files:read',
  'files:write',
  'imports:read',
  'imports:write',
  'inbound:read',
  'inbound:write',
  'leads:read',
  'leads:write',
  'message_templates:read',
  'message_templates:write',
  'messages:send',
  'notes:read',
  'notes:write',
  'operations:read',
  'operations:write',
  'organization:read',
  'organization:write',
  'organizations:read',
  'organizations:write',
  'pipelines:read',
  'pipelines:write',
  'privacy:read',
  'privacy:write',
  'search:read',
  'segments:read',
  'segments:write',
  'stream:read',
  'tags:read',
  'tags:write',
  'tasks:read',
  'tasks:write',
  'trusted_issuers:read',
  'trusted_issuers:write',
  'usage:read',
  'user_tokens:write',
  'users:read',
  'users:write',
  'views:read',
  'views:write',
  'webhook_endpoints:read',
  'webhook_endpoints:write',
] as const;

const reading = [
  'adapters:read',
  'organization:read',
  'users:read',
  'pipelines:read',
  'assignment_rules:read',
  'custom_fields:read',
  'tags:read',
  'message_templates:read',
  'contacts:read',
  'leads:read',
  'tasks:read',
  'notes:read',
  'conversations:read',
  'consents:read',
  'files:read',
  'operations:read',
  'stream:read',
  'views:read',
  'segments:read',
  'search:read',
];
const selling = [
  'contacts:write',
  'enquiries:write',
  'leads:write',
  'tasks:write',
  'notes:write',
  'conversations:write',
  'messages:send',
  'files:write',
  'views:write',
];
/** Work on many records at once. */
const bulk = ['bulk:write', 'operations:write'];

/** The five built-in roles. `*` is every permission, also those that come later. */
export const roles: Record<RoleName, Role> = {
  owner: { record_scope: 'all', permissions: ['*'] },
  admin: { record_scope: 'all', permissions: ['*'] },
  manager: {
    record_scope: 'team',
    permissions: [
      ...reading,
      ...selling,
      ...bulk,
      'connections:read',
      'assignment_rules:write',
      'consents:write',
      'tags:write',
      'message_templates:write',
      'segments:write',
      'imports:read',
      'imports:write',
      'exports:write',
    ],
  },
  agent: { record_scope: 'own', permissions: [...reading, ...selling, ...bulk, 'connections:read', 'consents:write'] },
  viewer: { record_scope: 'all', permissions: reading },
};

export const isBuiltIn = (key: string): key is RoleName => (roleNames as readonly string[]).includes(key);

/** A role as it stands at a member: built in, or a row of the organization. */
export interface MemberRole {
  role: string;
  /** The member's own scope; null: what the role gives. */
  record_scope: RecordScope | null;
  role_record_scope: RecordScope | null;
  role_permissions: string[] | null;
  role_field_rules: unknown;
}

/** What a member may do: the role, and the member's own scope over it. */
export function powersOf({ role, record_scope, ...custom }: MemberRole): Powers {
  const powers = isBuiltIn(role) ? { ...roles[role], field_rules: null } : customPowers(custom);
  return { ...powers, record_scope: record_scope ?? powers.record_scope };
}

function customPowers(role: Omit<MemberRole, 'role' | 'record_scope'>): Powers {
  if (role.role_permissions === null || role.role_record_scope === null) throw new Error('A member has a role.');
  return {
    permissions: role.role_permissions,
    record_scope: role.role_record_scope,
    field_rules: toFieldRules(role.role_field_rules as StoredFieldRule[]),
  };
}

export interface StoredFieldRule {
  field: string;
  access: 'hidden' | 'read_only';
}

export function toFieldRules(rules: readonly StoredFieldRule[]): FieldRules | null {
  return rules.length === 0 ? null : new Map(rules.map(({ field, access }) => [field, access]));
}
