import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { defineConsumer, type StoredEvent } from '../../kernel/events/consumers.ts';
import type { Meter } from './usage.schema.ts';

interface Used {
  meter: Meter;
  /** What it was used for; the same for every event about it. */
  idempotency_key: string;
  category: string;
  at: Date;
}

/**
 * Reads the event log into meters. The log is read at least once; what was used is recorded, and added to its day, in one
 * statement and once for each cause, so that a crash between the commit and the checkpoint counts nothing twice.
 */
export const countUsage = defineConsumer({
  name: 'usage.count',
  with_data: false,
  types: [
    'contact.created',
    'user.created',
    'user.deactivated',
    'user.activated',
    'message.received',
    'message.sent',
    'message.delivered',
    'message.read',
  ],
  async handle(tx, events) {
    const categories = await categoriesOf(tx, events);
    // One message is sent, delivered and read; one statement must not hold it twice.
    const once = new Map<string, Used>();
    for (const event of events.toReversed()) {
      const used = usedBy(event, categories);
      once.set(`${used.meter} ${used.idempotency_key}`, used);
    }
    await record(tx, [...once.values()]);
  },
});

function usedBy({ id, type, subject_id, occurred_at }: StoredEvent, categories: ReadonlyMap<string, string>): Used {
  const used = { idempotency_key: subject_id, category: '', at: occurred_at };
  switch (type) {
    case 'contact.created':
      return { ...used, meter: 'contacts_created' };
    case 'user.created':
      return { ...used, meter: 'users_added' };
    // Each time: members may leave and come back.
    case 'user.activated':
      return { ...used, idempotency_key: id, meter: 'users_added' };
    case 'user.deactivated':
      return { ...used, idempotency_key: id, meter: 'users_deactivated' };
    case 'message.received':
      return { ...used, meter: 'messages_received' };
    default:
      return { ...used, meter: 'messages_sent', category: categories.get(subject_id) ?? '' };
  }
}

/** What the provider charged a message of ours as, where it said so. */
async function categoriesOf(tx: Tx, events: readonly StoredEvent[]): Promise<Map<string, string>> {
  const sent = events.filter(({ type }) => ['message.sent', 'message.delivered', 'message.read'].includes(type));
  if (sent.length === 0) return new Map();
  const rows = await tx.rows(sql<{ id: string; category: string }>`
    select id, pricing ->> 'category' as category from messages
    where organization_id = ${tx.organization_id} and id = any(${sent.map(({ subject_id }) => subject_id)}::uuid[])
      and pricing ->> 'category' is not null`);
  return new Map(rows.map(({ id, category }) => [id, category]));
}

async function record(tx: Tx, used: readonly Used[]): Promise<void> {
  await tx.rows(sql`
    with fresh as (
      insert into usage_events (organization_id, meter, idempotency_key, category, quantity, at)
      select ${tx.organization_id}, u.meter, u.idempotency_key, u.category, 1, u.at
      from jsonb_to_recordset(${JSON.stringify(used)}::jsonb) as u(meter text, idempotency_key uuid, category text, at timestamptz)
      on conflict (organization_id, meter, idempotency_key) do nothing
      returning meter, category, quantity, at
    )
    insert into usage_days as d (organization_id, day, meter, category, quantity)
    select ${tx.organization_id}, (at at time zone 'UTC')::date, meter, category, sum(quantity) from fresh
    group by 2, 3, 4 order by 2, 3, 4
    on conflict (organization_id, day, meter, category) do update set quantity = d.quantity + excluded.quantity`);
}
