import { sql } from 'kysely';
import type { Batch } from '../../kernel/jobs/batches.ts';

/** Seals what was committed since; usually within a second. */
export const sealAudit: Batch = {
  name: 'seal-audit',
  topic: 'audit',
  idle_ms: 1_000,
  async run(kernel) {
    const { rows } = await kernel.db.system((db) =>
      sql<{ sealed: number }>`select app.seal_audit(200) as sealed`.execute(db),
    );
    return rows[0]?.sealed ?? 0;
  },
};
