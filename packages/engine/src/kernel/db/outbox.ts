import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { DB } from './types.ts';

export interface EventRow {
  id: string;
  type: string;
  subject_type: string;
  subject_id: string;
  lead_id: string | null;
  contact_id: string | null;
  actor_type: string;
  actor_id: string | null;
  data: unknown;
  occurred_at: Date;
}

export interface JobRow {
  id: string;
  task: string;
  payload: unknown;
  run_at: Date;
  job_key: string | null;
  max_attempts: number;
}

/** Events and jobs of one transaction, written together just before its commit. */
export class Outbox {
  /** Each as JSON: put into words when it is published, while the database works on what was sent before. */
  readonly events: string[] = [];
  readonly jobs: JobRow[] = [];
  /** Loops to wake after the commit. */
  readonly wakes = new Set<string>();

  get empty(): boolean {
    return this.events.length === 0 && this.jobs.length === 0 && this.wakes.size === 0;
  }

  announce(event: EventRow): void {
    this.events.push(JSON.stringify(event));
  }

  mark(): [number, number] {
    return [this.events.length, this.jobs.length];
  }

  reset([events, jobs]: [number, number]): void {
    this.events.length = events;
    this.jobs.length = jobs;
  }
}

interface Unflushed {
  organization_id: string;
  now: Date;
  db: Kysely<DB>;
  outbox: Outbox;
}

/** One statement for all events and one for all jobs, each with a single parameter, so that both stay prepared. */
export function flushOutbox(tx: Unflushed): CompiledQuery[] {
  const { events, jobs } = tx.outbox;
  const statements: CompiledQuery[] = [];
  if (events.length > 0) {
    statements.push(
      sql`
        insert into events (organization_id, id, type, subject_type, subject_id, lead_id, contact_id,
          actor_type, actor_id, data, occurred_at, recorded_at)
        select ${tx.organization_id}, e.id, e.type, e.subject_type, e.subject_id, e.lead_id, e.contact_id,
          e.actor_type, e.actor_id, e.data, e.occurred_at, ${tx.now}
        from jsonb_to_recordset(${`[${events.join()}]`}::jsonb) as e(id uuid, type text, subject_type text,
          subject_id uuid, lead_id uuid, contact_id uuid, actor_type text, actor_id uuid, data jsonb, occurred_at timestamptz)`.compile(
        tx.db,
      ),
    );
  }
  if (jobs.length > 0) {
    statements.push(
      sql`
        insert into job_outbox (organization_id, id, task, payload, run_at, job_key, max_attempts)
        select ${tx.organization_id}, j.id, j.task, j.payload, j.run_at, j.job_key, j.max_attempts
        from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) as j(id uuid, task text, payload jsonb,
          run_at timestamptz, job_key text, max_attempts int)`.compile(tx.db),
    );
  }
  return statements;
}
