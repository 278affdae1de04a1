import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { requireLead, visibleLead } from '../leads/index.ts';
import { visibleByOwner } from '../members/index.ts';

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
  const newest = sql`order by occurred_at desc, id desc limit ${sql.lit(limit)}`;
  const asked = tx.rows(sql<EventRow>`
    select story.* from leads cross join lateral (
      (select * from events e where e.organization_id = leads.organization_id and e.lead_id = leads.id and ${place} ${newest})
      union all
      (select * from events e where e.organization_id = leads.organization_id and e.contact_id = leads.contact_id
        and e.lead_id is null and ${place} ${newest})
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
      and ${ofVisibleLead(tx.actor)}
    order by occurred_at desc, id desc limit ${sql.lit(limit)}`);
}

function ofVisibleLead(actor: Actor) {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`(lead_id is null or exists (select from leads l where l.organization_id = events.organization_id
    and l.id = events.lead_id and ${visibleByOwner(actor, sql`l.owner_id`)}))`;
}

function placeBefore(before: Position | null) {
  return before === null ? sql`true` : sql`(occurred_at, id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`;
}

/** A place in the log: transaction, and event. */
export type LogPosition = [xid: string, id: string];

/**
 * The log in the order of commits, oldest first. Only what lies below the oldest running transaction is shown: nothing
 * can still appear before it, so a reader who goes on from the last place misses nothing.
 */
export function eventsAfter(
  tx: Tx,
  after: LogPosition | null,
  types: string[] | null,
  limit: number,
): Promise<(EventRow & { xid: string })[]> {
  const [xid, id] = after ?? ['0', '00000000-0000-0000-0000-000000000000'];
  return tx.rows(sql<EventRow & { xid: string }>`
    select e.*, e.xid::text as xid from events e
    where e.organization_id = ${tx.organization_id} and (e.xid, e.id) > (${xid}::xid8, ${id}::uuid)
      and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      and (${types}::text[] is null or e.type = any(${types}))
    order by e.xid, e.id limit ${sql.lit(limit)}`);
}
