import type { StatusChanged } from '@sauda/adapter-kit';
import type { InboundContext, Outcome } from '../../../kernel/kernel.ts';
import { applyStatus, parkStatus } from '../sending/apply-status.ts';
import { moment } from './moment.ts';

/**
 * What became of a message of ours. It is found by the id we passed along, or by the provider's; a status that comes
 * before the answer to the send waits for it.
 */
export async function recordStatus(
  { tx, connection, received_at }: InboundContext,
  told: StatusChanged,
): Promise<Outcome> {
  const event = { ...told, at: moment(told.at, received_at) };
  const applied = await applyStatus(tx, connection.id, event);
  if (!applied) {
    parkStatus(tx, connection.id, event);
    return { event: event.id, result: 'created', object: 'parked_status', reason: 'The message is not known yet.' };
  }
  return {
    event: event.id,
    result: applied.moved ? 'updated' : 'duplicate',
    object: 'message',
    id: applied.message_id,
  };
}
