import { AppError } from './errors.ts';

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
  /** Fields the role hides or locks, by name (`contact.phones`). Null when it has no such rules. */
  field_rules: FieldRules | null;
  /** The request this is done for, if it is done for one. Stands in the audit log. */
  request: RequestFacts | null;
  /** What the transaction checks again in the database, so that a revoked credential ends at once. */
  credential: Credential | null;
}

/** What decides which records and fields somebody sees. */
export type Viewer = Pick<Actor, 'organization_id' | 'user_id' | 'record_scope' | 'permissions' | 'field_rules'>;

/** `hidden`: null in every answer, and not to be written. `read_only`: shown, and not to be written. */
export type FieldAccess = 'hidden' | 'read_only';

export type FieldRules = ReadonlyMap<string, FieldAccess>;

export interface RequestFacts {
  id: string;
  ip: string;
  user_agent: string | null;
}

export interface Credential {
  /** Whose it is. It may act for a descendant of this organization. */
  organization_id: string;
  key: Versioned | null;
  member: Versioned | null;
  /** Of a user token: how often the member's tokens had been revoked when it was made. */
  token_generation: number | null;
  /** Of a user token: the key it was made with, at the first hand or through another token. It ends with that key. */
  minted_by: KeyName | null;
  /** Whose word is taken for who the member is. */
  issuer: Versioned | null;
  expires_at: Date | null;
}

/** A key, and whose it is. */
export interface KeyName {
  organization_id: string;
  id: string;
}

interface Versioned {
  id: string;
  version: number;
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
    field_rules: null,
    request: null,
    credential: null,
  };
}

/** A provider's request acting through its connection. */
export function adapterActor(organizationId: string, connectionId: string): Actor {
  return { ...systemActor(organizationId), type: 'adapter', id: connectionId };
}

export function may(actor: Pick<Actor, 'permissions'>, permission: string): boolean {
  return actor.permissions.has('*') || actor.permissions.has(permission);
}

/** For what a request needs besides the permission its route declares. */
export function requirePermission(actor: Actor, permission: string): void {
  if (may(actor, permission)) return;
  throw new AppError('insufficient_scope', `This needs the permission ${permission}.`, {
    extra: { required_permission: permission },
  });
}

/** The member who acts, also where they act for an organization below their own, in which they are nobody. */
export const memberActing = ({ user_id, credential }: Actor): string | null =>
  user_id ?? credential?.member?.id ?? null;

/** Every record with every field: what was gathered for somebody else may be shown to them. */
export const seesEverything = ({ record_scope, field_rules }: Viewer): boolean =>
  record_scope === 'all' && ![...(field_rules?.values() ?? [])].includes('hidden');

/** What keeps an actor, whatever is permitted, from seeing and writing every field of every record. */
function limitOf({ record_scope, field_rules }: Viewer): Record<string, string> | null {
  if (record_scope !== 'all') return { required_record_scope: 'all' };
  const [field] = field_rules?.keys() ?? [];
  return field === undefined ? null : { required_field: field };
}

/**
 * Asked wherever a credential, an outlet or a way in is made, changed or had again. What acts as nobody (`userId` null) has
 * no limits, and what acts as somebody else has theirs. So who is limited has such things of their own only, and none in an
 * organization below, where they are nobody.
 * @param pointer where the body names the member, if it does
 */
export function refuseEscape(actor: Actor, userId: string | null, what: string, pointer?: string): void {
  const limit = limitOf(actor);
  if (limit === null || (userId !== null && userId === actor.user_id)) return;
  throw new AppError(
    'insufficient_scope',
    `Your role limits what you see or write; this ${what} would not be limited.`,
    {
      extra: limit,
      ...(pointer ? { errors: [{ pointer, code: 'not_allowed', detail: 'You can have one of your own only.' }] } : {}),
    },
  );
}

/** Whether the actor's role hides a field, so that it must be neither shown nor searched. */
export function hides(actor: Viewer, field: string): boolean {
  return actor.field_rules?.get(field) === 'hidden';
}
