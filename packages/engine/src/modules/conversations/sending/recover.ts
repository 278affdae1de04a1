import { AdapterError } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import { systemActor } from '../../../kernel/actor.ts';
import type { Batch } from '../../../kernel/jobs/batches.ts';
import { settle } from './send-one.ts';

/**
 * Sends whose process died between calling the provider and recording its answer: nobody knows whether they went out.
 * They are parked as `uncertain`; the status webhook that carries our id tells. Never sent again by themselves.
 */
export const recoverSends: Batch = {
  name: 'recover-sends',
  topic: 'recover-sends',
  idle_ms: 5_000,
  async run(kernel) {
    const { rows } = await kernel.db.system((db) =>
      sql<{ organization_id: string; message_id: string }>`
        select organization_id, message_id from outgoing_messages
        where state = 'sending' and leased_until < ${kernel.clock.now()} limit 100`.execute(db),
    );
    const lost = new AdapterError('unknown_outcome', 'The server stopped while the message was being sent.');
    for (const { organization_id, message_id } of rows) {
      await kernel.db.withTenant(systemActor(organization_id), (tx) => settle(tx, { message_id }, 'uncertain', lost));
    }
    return rows.length;
  },
};
