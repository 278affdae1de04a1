/** What a role may see: its own records, its team's, or all. */
export type RecordScope = 'own' | 'team' | 'all';

/** Who does something. Travels with every transaction and stands in every event. */
export interface Actor {
  type: 'api_key' | 'user' | 'adapter' | 'system';
  /** Of the key, user or connection. Null for the system itself. */
  id: string | null;
  organization_id: string;
  /** The member on whose behalf this happens, if any. */
  user_id: string | null;
  record_scope: RecordScope;
  permissions: ReadonlySet<string>;
  /** What the transaction checks again in the database, so that a revoked credential ends at once. */
  credential: Credential | null;
}

export interface Credential {
  /** Of the key, which may act for a descendant of it. */
  organization_id: string;
  key_id: string;
  key_version: number;
  user_version: number | null;
}

const everything: ReadonlySet<string> = new Set(['*']);

/** The engine acting by itself inside one organization: consumers, schedules. */
export function systemActor(organizationId: string): Actor {
  return {
    type: 'system',
    id: null,
    organization_id: organizationId,
    user_id: null,
    record_scope: 'all',
    permissions: everything,
    credential: null,
  };
}

/** A provider's request acting through its connection. */
export function adapterActor(organizationId: string, connectionId: string): Actor {
  return { ...systemActor(organizationId), type: 'adapter', id: connectionId };
}

export function may(actor: Actor, permission: string): boolean {
  return actor.permissions.has('*') || actor.permissions.has(permission);
}
