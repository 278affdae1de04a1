import { type RawBuilder, sql } from 'kysely';
import { insertRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { newId } from '../../kernel/ids.ts';

export interface StageRow {
  id: string;
  pipeline_id: string;
  name: string;
  type: 'open' | 'won' | 'lost';
}

/** The stages of a pipeline in order. Sent at once. */
export function stagesOf(tx: Tx, pipelineId: string): Promise<StageRow[]> {
  return tx.rows(sql<StageRow>`
    select s.id, s.pipeline_id, s.name, s.type from stages s
    where s.organization_id = ${tx.organization_id} and s.pipeline_id = ${pipelineId}
    order by s.position, s.id`);
}

/** A pipeline as part of a statement: the default one when none is named. */
export function pipelineOrDefault(tx: Tx, pipelineId: string | null): RawBuilder<string> {
  if (pipelineId !== null) return sql`${pipelineId}`;
  return sql`(select p.id from pipelines p where p.organization_id = ${tx.organization_id} and p.is_default)`;
}

/** The lead left one stage and entered the next; the open row of the history is always the stage it is in. */
export function recordStage(tx: Tx, leadId: string, fromStageId: string | null, stageId: string): void {
  if (fromStageId !== null) {
    tx.defer(sql`update stage_history set left_at = ${tx.now}
      where organization_id = ${tx.organization_id} and lead_id = ${leadId} and left_at is null`);
  }
  tx.defer(
    insertRow('stage_history', {
      organization_id: tx.organization_id,
      id: newId(),
      lead_id: leadId,
      from_stage_id: fromStageId,
      stage_id: stageId,
      entered_at: tx.now,
      actor_type: tx.actor.type,
      actor_id: tx.actor.id,
    }),
  );
}
