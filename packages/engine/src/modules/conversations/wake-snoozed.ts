import { sql } from 'kysely';
import { systemActor } from '../../kernel/actor.ts';
import type { Batch } from '../../kernel/jobs/batches.ts';
import { changeConversation } from './conversations.service.ts';

/** Conversations whose time has come are open again. */
export const wakeSnoozed: Batch = {
  name: 'wake-snoozed',
  topic: 'wake-snoozed',
  idle_ms: 5_000,
  async run(kernel) {
    const { rows } = await kernel.db.system((db) =>
      sql<{ organization_id: string; id: string }>`
        select organization_id, id from conversations
        where status = 'snoozed' and snoozed_until <= ${kernel.clock.now()} order by snoozed_until limit 100`.execute(
        db,
      ),
    );
    for (const { organization_id, id } of rows) {
      await kernel.db.withTenant(systemActor(organization_id), (tx) =>
        changeConversation(tx, id, { status: 'open' }, null),
      );
    }
    return rows.length;
  },
};
