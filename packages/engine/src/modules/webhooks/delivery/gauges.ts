import { sql } from 'kysely';
import { countOf, type Gauge, type Measured } from '../../../kernel/observe/backlogs.ts';
import { dueEndpoints } from './due.ts';

const atOnce = 10_000;

/** What waits to be told, as far as somebody can be told: not what waits for an endpoint to be enabled. */
export const deliveryGauges: readonly Gauge[] = [
  {
    name: 'sauda_webhook_backlog',
    help: 'Deliveries of webhooks that are due and not being attempted, up to 10,000.',
    read(kernel) {
      const now = kernel.clock.now();
      return countOf(sql`
        with recursive ${dueEndpoints(now)}
        select from due_endpoints e cross join lateral (
          select from webhook_deliveries d
          where d.organization_id = e.organization_id and d.endpoint_id = e.id and d.status = 'pending' and d.next_attempt_at <= ${now}
          limit ${sql.lit(atOnce)}) d`)(kernel);
    },
  },
  {
    name: 'sauda_webhook_lag_seconds',
    help: 'How long the delivery of a webhook that waits longest has been due.',
    async read(kernel) {
      const now = kernel.clock.now();
      const { rows } = await kernel.db.system(
        (db) =>
          sql<Measured>`with recursive ${dueEndpoints(now)}
            select coalesce(extract(epoch from ${now}::timestamptz - min(due_since)), 0)::float8 as value from due_endpoints`.execute(
            db,
          ),
        'request',
      );
      return rows;
    },
  },
];
