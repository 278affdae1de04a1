import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { requireLead, visibleLead } from '../leads/index.ts';
import { seesEveryEvent, visibleEvent } from './visible-event.ts';

export type EventRow = Omit<Row<'events'>, 'xid'>;

export function eventWire({ subject_type, subject_id, actor_type, actor_id, data, ...row }: EventRow) {
  return {
    ...row,
    object: 'event' as const,
    subject: { type: subject_type, id: subject_id },
    actor: { type: actor_type, id: actor_id },
    data: data as Record<string, unknown>,
  };
}

/** A place in a timeline: when, and which event. */
export type Position = [occurredAt: string, id: string];

/**
 * A lead's story, newest first: what happened to the lead, and what happened with its person outside any lead (chats,
 * calls). Two index scans of one page each, merged; chats are never copied to leads.
 */
export async function timelineOfLead(
  tx: Tx,
  leadId: string,
  before: Position | null,
  limit: number,
): Promise<EventRow[]> {
  const place = placeBefore(before);
  const seen = visibleEvent(tx.actor, 'e');
  const newest = sql`order by occurred_at desc, id desc limit ${sql.lit(limit)}`;
  const asked = tx.rows(sql<EventRow>`
    select story.* from leads cross join lateral (
      (select * from events e where e.organization_id = leads.organization_id and e.lead_id = leads.id and ${seen} and ${place} ${newest})
      union all
      (select * from events e where e.organization_id = leads.organization_id and e.contact_id = leads.contact_id
        and e.lead_id is null and ${seen} and ${place} ${newest})
      ${newest}) story
    where leads.organization_id = ${tx.organization_id} and leads.id = ${leadId} and ${visibleLead(tx.actor)}`);
  const [rows] = await Promise.all([asked, requireLead(tx, leadId)]);
  return rows;
}

/** A person's story, newest first, with those of their leads that the actor sees. */
export function timelineOfContact(
  tx: Tx,
  contactId: string,
  before: Position | null,
  limit: number,
): Promise<EventRow[]> {
  return tx.rows(sql<EventRow>`
    select * from events where organization_id = ${tx.organization_id} and contact_id = ${contactId} and ${placeBefore(before)}
      and ${visibleEvent(tx.actor)}
    order by occurred_at desc, id desc limit ${sql.lit(limit)}`);
}

function placeBefore(before: Position | null) {
  return before === null ? sql`true` : sql`(occurred_at, id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`;
}

/** A place in the log: transaction, and event. */
export type LogPosition = [xid: string, id: string];

/** How much of the log one request looks through for an actor who may not see all of it, or for some types only. */
const window = 2_000;

/** A stretch of the log: what the actor asked for and sees of it, and where it ends. */
export interface Stretch {
  events: (EventRow & { xid: string })[];
  /** How far this has looked, also where there was nothing to see. Null: there is nothing new. */
  end: LogPosition | null;
  /** Whether it ended before the log did. */
  more: boolean;
}

/**
 * The log in the order of commits, oldest first. Only what lies below the oldest running transaction is shown: nothing
 * can still appear before it, so a reader who goes on from the last place misses nothing.
 */
export async function eventsAfter(
  tx: Tx,
  after: LogPosition | null,
  types: ReadonlySet<string> | null,
  limit: number,
): Promise<Stretch> {
  const [xid, id] = after ?? ['0', '00000000-0000-0000-0000-000000000000'];
  const wanted = types && [...types];
  const all = wanted === null && seesEveryEvent(tx.actor);
  const look = all ? limit + 1 : Math.max(window, limit + 1);
  const rows = await tx.rows(sql<EventRow & { xid: string; end_xid: string; end_id: string; looked: number }>`
    with stretch as materialized (
      select * from events e
      where e.organization_id = ${tx.organization_id} and (e.xid, e.id) > (${xid}::xid8, ${id}::uuid)
        and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by e.xid, e.id limit ${sql.lit(look)})
    select seen.*, seen.xid::text as xid, last.xid::text as end_xid, last.id as end_id,
      (select count(*) from stretch)::int as looked
    from (select xid, id from stretch order by xid desc, id desc limit 1) last
    left join lateral (
      select * from stretch e where ${visibleEvent(tx.actor, 'e')} and (${wanted}::text[] is null or e.type = any(${wanted}))
      order by e.xid, e.id limit ${sql.lit(limit + 1)}) seen on true
    order by seen.xid, seen.id`);
  const [first] = rows;
  if (!first) return { events: [], end: null, more: false };
  const found = rows.filter((row) => row.id !== null).map(({ end_xid: _x, end_id: _i, looked: _l, ...event }) => event);
  const events = found.slice(0, limit);
  const last = events.at(-1);
  if (found.length > limit && last) return { events, end: [last.xid, last.id], more: true };
  return { events, end: [first.end_xid, first.end_id], more: first.looked === look };
}
