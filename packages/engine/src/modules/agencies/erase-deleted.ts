import { sql } from 'kysely';
import { eraseOrganization } from '../../kernel/db/erase.ts';
import type { Batch } from '../../kernel/jobs/batches.ts';
import { readTree } from '../organizations/index.ts';

const dayMs = 24 * 3_600_000;

/** Erases what was deleted longer ago than the grace period and need not be kept. A crash leaves the rest for the next run. */
export const eraseDeleted: Batch = {
  name: 'erase-organizations',
  topic: 'erase-organizations',
  idle_ms: 60_000,
  async run(kernel, signal) {
    const kept = kernel.config.deleted_organizations_kept_days * dayMs;
    const before = new Date(kernel.clock.now().getTime() - kept);
    const due = await readTree(kernel, (rows) =>
      rows
        .where('deleted_at', '<', before)
        .where(sql<boolean>`not ${kernel.mustKeep(sql`organizations.id`)}`)
        .orderBy('deleted_at')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    );
    if (!due) return 0;
    await eraseOrganization(kernel, due.id, signal);
    kernel.logger.info({ organization_id: due.id }, 'the data of a deleted organization was erased');
    return 1;
  },
};
