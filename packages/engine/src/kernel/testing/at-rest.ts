/**
 * Counts, for all organizations, what is still to be done: jobs that are due, requests to understand, messages and webhooks to
 * send, totals to fold, events that a consumer has not read.
 */
export const leftToDo = `select (select count(*) from job_outbox)::int
  + (select count(*) from graphile_worker.jobs where run_at <= now() and attempts < max_attempts)::int
  + (select count(*) from inbound_requests where state = 'received')::int
  + (select count(*) from outgoing_messages)::int
  + (select count(*) from webhook_deliveries where status = 'pending')::int
  + (select count(*) from meter_deltas)::int + (select count(*) from stage_total_deltas)::int
  + (select count(*) from event_consumers c where exists (
      select from events e where (e.xid, e.id) > (c.last_xid, c.last_id)))::int as count`;
