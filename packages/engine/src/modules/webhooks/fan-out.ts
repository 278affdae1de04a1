import { type RawBuilder, sql } from 'kysely';
import { type LoggedEvent, readerBatch } from '../../kernel/events/consumers.ts';
import { deliverable, type NewDelivery, type Outlet, outletsOf, wasEnabled } from './deliverable.ts';

/** The wake-up topic of deliveries. */
export const deliveriesTopic = 'webhooks';

/** Makes a delivery of every event for every endpoint that may have it: one insert for all organizations. */
export const fanOut = readerBatch({
  name: 'webhooks',
  // Asked with the events: an endpoint that is there when something happens is seen with it, also if it was disabled since.
  wanted: sql`exists (select from webhook_endpoints w where w.organization_id = e.organization_id
    and (w.disabled_at is null or e.recorded_at < w.disabled_at))`,
  async read(kernel, events) {
    if (events.length === 0) return;
    const outlets = await outletsOf(kernel, [...new Set(events.map(({ organization_id }) => organization_id))]);
    const rows = (
      await Promise.all(outlets.map((outlet) => deliverable(kernel, outlet, whileEnabled(outlet, events))))
    ).flat();
    if (rows.length === 0) return;
    await kernel.db.system((db) => insertDeliveries(rows, kernel.clock.now(), sql`do nothing`).execute(db));
    kernel.wakeups.wake(deliveriesTopic);
  },
});

const whileEnabled = (outlet: Outlet, events: LoggedEvent[]) =>
  events.filter(({ recorded_at }) => wasEnabled(outlet, recorded_at));

export function insertDeliveries(rows: NewDelivery[], now: Date, onConflict: RawBuilder<unknown>) {
  return sql`
    insert into webhook_deliveries as d (organization_id, id, endpoint_id, event_id, event_xid, event_type, next_attempt_at, created_at)
    select r.organization_id, r.id, r.endpoint_id, r.event_id, r.event_xid::xid8, r.event_type, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(organization_id uuid, id uuid, endpoint_id uuid, event_id uuid,
      event_xid text, event_type text)
    on conflict on constraint webhook_deliveries_once ${onConflict}`;
}
