import { sql } from 'kysely';
import type { InboundConnection, InboundContext } from '../../../kernel/kernel.ts';

/**
 * One provider app calls one address for all its numbers, so the number named in the event decides, among the
 * connections of this organization. An event that names none belongs to the connection whose address was called.
 */
export async function connectionFor(
  context: InboundContext,
  channelKey: string | null,
): Promise<InboundContext | null> {
  const { connection, tx } = context;
  if (channelKey === null || channelKey === connection.external_key) return context;
  const [other] = await tx.rows(sql<InboundConnection>`
    select id, adapter, external_key, intake from connections
    where organization_id = ${tx.organization_id} and adapter = ${connection.adapter} and external_key = ${channelKey}`);
  return other ? { ...context, connection: other } : null;
}
