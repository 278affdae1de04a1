import { sql } from 'kysely';
import { type FieldRules, may, systemActor, type Viewer } from '../../kernel/actor.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import { conceal } from '../../kernel/field-rules.ts';
import { newestVersion } from '../../kernel/http/versions.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { permissions } from '../members/index.ts';
import { particular, readableKinds, seesEveryEvent, visibleEvent } from './visible-event.ts';

/** Resources whose events are read with another resource's permission. */
const readAs: Record<string, string> = {
  company: 'contacts',
  endpoint: 'webhook_endpoints',
  enquiry: 'leads',
  message: 'conversations',
  stage: 'pipelines',
  team: 'users',
};

const known: ReadonlySet<string> = new Set(permissions);

/** What one must be allowed to read to be told of events of this type. Of unknown resources only readers of the feed are. */
function permissionToRead(type: string): string {
  const resource = type.slice(0, type.indexOf('.'));
  const names = [readAs[resource], `${resource}s`, resource.replace(/y$/, 'ies'), resource];
  return names.map((name) => `${name}:read`).find((permission) => known.has(permission)) ?? 'events:read';
}

export function mayReadType(reader: Pick<Viewer, 'permissions'>, type: string): boolean {
  return may(reader, permissionToRead(type));
}

/** Those of some events of one organization that a reader sees. */
export async function seenEvents(kernel: Kernel, reader: Viewer, events: LoggedEvent[]): Promise<LoggedEvent[]> {
  if (seesEveryEvent(reader)) return events;
  const kinds = new Set(readableKinds(reader));
  const readable = events.filter(({ subject_type }) => kinds.has(subject_type));
  const asked =
    reader.record_scope === 'all' ? readable.filter(({ subject_type }) => particular.has(subject_type)) : readable;
  if (asked.length === 0) return readable;
  const seen = await kernel.db.readTenant(systemActor(reader.organization_id), (tx) =>
    tx.rows(sql<{ id: string }>`
      select events.id from events
      where events.organization_id = ${reader.organization_id} and events.xid = any(${asked.map(({ xid }) => xid)}::xid8[])
        and events.id = any(${asked.map(({ id }) => id)}::uuid[]) and ${visibleEvent(reader)}`),
  );
  const ids = new Set(seen.map(({ id }) => id));
  const unseen = new Set(asked.filter(({ id }) => !ids.has(id)));
  return readable.filter((event) => !unseen.has(event));
}

const mostBytes = 64 * 1024;

/** An event as it leaves for others. */
export type EventMessage = ReturnType<typeof headOf> & { data: unknown };

function headOf(event: LoggedEvent) {
  const { organization_id, id, type, subject_type, subject_id, lead_id, contact_id, actor_type, actor_id } = event;
  return {
    id,
    object: 'event',
    type,
    timestamp: event.occurred_at,
    organization_id,
    api_version: newestVersion,
    subject: { type: subject_type, id: subject_id },
    lead_id,
    contact_id,
    actor: { type: actor_type, id: actor_id },
    occurred_at: event.occurred_at,
    recorded_at: event.recorded_at,
  };
}

/** An event as webhooks and the stream carry it. Beyond 64 KiB it only says what it is about. */
export function eventMessage(
  event: LoggedEvent,
  rules: FieldRules | null,
  write: (message: EventMessage) => string = JSON.stringify,
): string {
  const head = headOf(event);
  const whole = write(conceal(rules, { ...head, data: event.data }));
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  return write({ ...head, data: { object: { id: event.subject_id, object: event.subject_type } } });
}
