import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { invalidField } from '../../../kernel/errors.ts';
import type { InboundConnection } from '../../../kernel/kernel.ts';

/** A connection may name only a pipeline and a rule of its own organization. */
export async function checkIntake(tx: Tx, intake: Partial<InboundConnection['intake']>): Promise<void> {
  const { pipeline_id = null, assignment_rule_id = null } = intake;
  if (pipeline_id === null && assignment_rule_id === null) return;
  const [found] = await tx.rows(sql<{ pipeline: boolean; rule: boolean }>`
    select exists (select from pipelines where organization_id = ${tx.organization_id} and id = ${pipeline_id}::uuid) as pipeline,
      exists (select from assignment_rules where organization_id = ${tx.organization_id} and id = ${assignment_rule_id}::uuid) as rule`);
  if (pipeline_id !== null && !found?.pipeline) {
    throw invalidField('/intake/pipeline_id', 'unknown_pipeline', 'There is no such pipeline.');
  }
  if (assignment_rule_id !== null && !found?.rule) {
    throw invalidField('/intake/assignment_rule_id', 'unknown_assignment_rule', 'There is no such assignment rule.');
  }
}
