import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import type { Batch } from '../../kernel/jobs/batches.ts';
import { ownEndpoint } from './endpoints.service.ts';
import { deliveriesTopic } from './fan-out.ts';
import { keptDays } from './replay.ts';
import { endpointTested } from './webhooks.events.ts';

export type Delivery = Row<'webhook_deliveries'>;

export function deliveryWire({ event_xid: _xid, ...row }: Delivery) {
  return { ...row, object: 'webhook_delivery' as const };
}

export function deliveriesOf(tx: Tx, endpointId: string) {
  return tx.db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('organization_id', '=', tx.organization_id)
    .where('endpoint_id', '=', endpointId);
}

export async function getDelivery(tx: Tx, endpointId: string, id: string): Promise<Delivery> {
  const row = await deliveriesOf(tx, endpointId).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('webhook delivery');
  return row;
}

/** Sends a test event to this endpoint only; also to one that is disabled, once it is enabled. */
export async function testEndpoint(tx: Tx, id: string): Promise<Delivery> {
  await ownEndpoint(tx, id);
  const event_id = publish(tx, endpointTested, {
    subject: { type: 'webhook_endpoint', id },
    data: { message: 'If you can read this and the signature is right, this endpoint works.' },
  });
  tx.outbox.wakes.add(deliveriesTopic);
  return tx.db
    .insertInto('webhook_deliveries')
    .values({
      organization_id: tx.organization_id,
      id: newId(),
      endpoint_id: id,
      event_id,
      event_type: endpointTested.type,
      next_attempt_at: tx.now,
      created_at: tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Attempts a delivery now, from the beginning of the retry table, whatever became of it before. */
export async function retryDelivery(tx: Tx, endpointId: string, id: string): Promise<Delivery> {
  await ownEndpoint(tx, endpointId);
  tx.outbox.wakes.add(deliveriesTopic);
  const [row] = await tx.rows(sql<Delivery>`
    update webhook_deliveries set status = 'pending', attempts = 0, next_attempt_at = ${tx.now}
    where organization_id = ${tx.organization_id} and endpoint_id = ${endpointId} and id = ${id} returning *`);
  if (!row) throw notFound('webhook delivery');
  return row;
}

const atOnce = 5_000;

/** Forgets deliveries, also those that still wait for a disabled endpoint; not those that wait for a suspended organization. */
export const forgetDeliveries: Batch = {
  name: 'forget-webhook-deliveries',
  topic: 'forget-webhook-deliveries',
  idle_ms: 60_000,
  async run(kernel) {
    const before = new Date(kernel.clock.now().getTime() - keptDays * 86_400_000);
    const { numAffectedRows } = await kernel.db.system((db) =>
      sql`delete from webhook_deliveries where ctid = any(array(
        select d.ctid from webhook_deliveries d where d.created_at < ${before} and not (d.status = 'pending'
          and exists (select from organizations g where g.id = d.organization_id and g.halted)) limit ${sql.lit(atOnce)} for update of d skip locked))`.execute(
        db,
      ),
    );
    return Number(numAffectedRows ?? 0);
  },
};
