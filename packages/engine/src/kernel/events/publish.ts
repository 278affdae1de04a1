import type { TSchema } from 'typebox';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';

/** A kind of event: its name, meaning and the shape of its `data`. All of them make `openapi/events.json`. */
export interface EventSpec {
  type: string;
  summary: string;
  data: TSchema;
}

const catalogue = new Map<string, EventSpec>();

export function defineEvent(spec: EventSpec): EventSpec {
  if (catalogue.has(spec.type)) throw new Error(`Event ${spec.type} is defined twice.`);
  catalogue.set(spec.type, spec);
  return spec;
}

/** All events, sorted by type. */
export function eventCatalogue(): EventSpec[] {
  return [...catalogue.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

export interface NewEvent {
  /** What it happened to. */
  subject: { type: string; id: string };
  /** Whose timelines it belongs to. */
  lead_id?: string | null;
  contact_id?: string | null;
  data: Record<string, unknown>;
  /** When it happened outside, if that is earlier than now. */
  occurred_at?: Date;
}

/** Writes an event with the change it announces: both are committed, or neither. Answers the id of the event. */
export function publish(tx: Tx, spec: EventSpec, event: NewEvent): string {
  const id = newId();
  tx.outbox.announce({
    id,
    type: spec.type,
    subject_type: event.subject.type,
    subject_id: event.subject.id,
    lead_id: event.lead_id ?? null,
    contact_id: event.contact_id ?? null,
    actor_type: tx.actor.type,
    actor_id: tx.actor.id,
    data: withoutTenant(event.data),
    occurred_at: event.occurred_at ?? tx.now,
  });
  tx.outbox.wakes.add('events');
  return id;
}

/** Rows say whose they are; an event says it once, for all of its data. */
function withoutTenant(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(withoutTenant);
  const kept = Object.entries(value).filter(([key]) => key !== 'organization_id');
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutTenant(item)]));
}
