import { sql } from 'kysely';
import { notFound } from '../errors.ts';
import { flushOutbox, Outbox } from './outbox.ts';
import type { Tx } from './transaction.ts';

/**
 * Does a part of a transaction inside an organization below the caller's: it is committed with the rest, or not at all.
 * Whoever is not below is not found. The actor stays who it is, so that the other log tells who it was.
 */
export async function inside<T>(tx: Tx, organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [entered] = await tx.rows(sql`
    select set_config('app.organization_id', ${organizationId}, true)
    where app.descends(${organizationId}::uuid, ${tx.organization_id}::uuid)`);
  if (!entered) throw notFound('organization');
  const inner = innerOf(tx, organizationId);
  try {
    const result = await work(inner);
    for (const statement of flushOutbox(inner)) tx.defer({ compile: () => statement });
    for (const topic of inner.outbox.wakes) tx.outbox.wakes.add(topic);
    return result;
  } finally {
    tx.defer(sql`select set_config('app.organization_id', ${tx.organization_id}, true)`);
  }
}

/** The same connection and time; events and jobs of its own, because those say whose they are. */
function innerOf(tx: Tx, organizationId: string): Tx {
  const outbox = new Outbox();
  return {
    actor: { ...tx.actor, organization_id: organizationId, user_id: null },
    organization_id: organizationId,
    now: tx.now,
    db: tx.db,
    outbox,
    rows: (statement) => tx.rows(statement),
    defer: (statement) => tx.defer(statement),
    write: (writer, row) => tx.write(writer, row),
    async nested(work) {
      const mark = outbox.mark();
      try {
        return await tx.nested(work);
      } catch (error) {
        outbox.reset(mark);
        throw error;
      }
    },
  };
}
