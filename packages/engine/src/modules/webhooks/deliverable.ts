import { sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { bothAllow, joinRole, type MemberRow, memberColumns } from '../api-keys/index.ts';
import { powersOf } from '../members/index.ts';
import { matchesType, mayReadType, seenEvents } from '../timeline/index.ts';
import { endpointTested } from './webhooks.events.ts';

/** Since when an endpoint is there, and its last pause: between `paused_at` and `active_since`, or since `disabled_at`. */
interface Presence {
  created_at: Date;
  paused_at: Date | null;
  active_since: Date;
  disabled_at: Date | null;
}

/** An endpoint, and what it may be told. */
export interface Outlet extends Presence {
  id: string;
  types: string[];
  reader: Viewer;
}

interface OutletRow extends Omit<MemberRow, 'role'>, Presence {
  organization_id: string;
  id: string;
  types: string[];
  permissions: string[];
  user_id: string | null;
  role: string | null;
}

/** The endpoints of some organizations; one of a member who can no longer act takes nothing. */
export async function outletsOf(kernel: Kernel, organizationIds: string[]): Promise<Outlet[]> {
  const { rows } = await kernel.db.system((db) =>
    sql<OutletRow>`
      select w.organization_id, w.id, w.types, w.created_at, w.paused_at, w.active_since, w.disabled_at, w.permissions, w.user_id, ${memberColumns}
      from webhook_endpoints w left join users u on u.organization_id = w.organization_id and u.id = w.user_id ${joinRole}
      where w.organization_id = any(${organizationIds}::uuid[]) and (w.user_id is null or u.status = 'active')`.execute(
      db,
    ),
  );
  return rows.map((row) => {
    const { id, types, created_at, paused_at, active_since, disabled_at } = row;
    return { id, types, created_at, paused_at, active_since, disabled_at, reader: readerOf(row) };
  });
}

/**
 * Whether an endpoint was enabled when something was recorded, which may be read much later. Of several pauses only the last
 * is known: what was recorded during one before it, and not read since, is told rather than lost.
 */
export function wasEnabled({ created_at, paused_at, active_since, disabled_at }: Presence, at: Date): boolean {
  if (at < created_at || (disabled_at !== null && at >= disabled_at)) return false;
  return paused_at === null || at < paused_at || at >= active_since;
}

/** What its maker was allowed, as far as the member it belongs to still is. */
function readerOf({ organization_id, user_id, permissions, role, ...member }: OutletRow): Viewer {
  const reader = { organization_id, user_id };
  if (role === null) return { ...reader, record_scope: 'all', field_rules: null, permissions: new Set(permissions) };
  const powers = powersOf({ ...member, role });
  return { ...reader, ...powers, permissions: new Set(bothAllow(powers.permissions, permissions)) };
}

export interface NewDelivery {
  organization_id: string;
  id: string;
  endpoint_id: string;
  event_id: string;
  event_xid: string;
  event_type: string;
}

/** Which of these events an endpoint is told: by type, permission and record. */
export async function deliverable(kernel: Kernel, outlet: Outlet, events: LoggedEvent[]): Promise<NewDelivery[]> {
  const { reader, types } = outlet;
  const wanted = events.filter(
    ({ organization_id, type }) =>
      organization_id === reader.organization_id &&
      type !== endpointTested.type &&
      matchesType(types, type) &&
      mayReadType(reader, type),
  );
  return (await seenEvents(kernel, reader, wanted)).map((event) => ({
    organization_id: event.organization_id,
    id: newId(),
    endpoint_id: outlet.id,
    event_id: event.id,
    event_xid: event.xid,
    event_type: event.type,
  }));
}
