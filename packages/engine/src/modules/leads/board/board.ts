import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Money } from '../../../kernel/money.ts';
import { visibleByOwner } from '../../members/index.ts';
import { tagsOf } from '../../tags/index.ts';
import { type LeadRow, leadWire, visibleLead } from '../leads.queries.ts';
import { stagesOf } from '../stages.ts';

/** A pipeline as a board: per stage the newest leads, with counts and values that never count leads. One round trip. */
export async function board(tx: Tx, pipelineId: string, perStage: number) {
  const [stages, totals, cards] = await Promise.all([
    stagesOf(tx, pipelineId),
    stageTotals(tx, pipelineId),
    newestOfEachStage(tx, pipelineId, perStage),
  ]);
  if (stages.length === 0) throw notFound('pipeline');
  const byStage = Map.groupBy(cards, (lead) => lead.stage_id);
  const totalsByStage = Map.groupBy(totals, (total) => total.stage_id);
  return {
    object: 'board' as const,
    pipeline_id: pipelineId,
    columns: stages.map(({ id, name, type }) => {
      const parts = totalsByStage.get(id) ?? [];
      return {
        stage_id: id,
        name,
        type,
        lead_count: parts.reduce((sum, part) => sum + Number(part.lead_count), 0),
        values: parts.map(toMoney).filter(({ amount }) => amount > 0),
        leads: (byStage.get(id) ?? []).map(leadWire),
      };
    }),
  };
}

interface Total {
  stage_id: string;
  currency: string;
  lead_count: number;
  value_amount: number;
}

const toMoney = ({ value_amount, currency }: Total): Money => ({ amount: Number(value_amount), currency });

function stageTotals(tx: Tx, pipelineId: string): Promise<Total[]> {
  const ofPipeline = sql`organization_id = ${tx.organization_id}
    and stage_id in (select s.id from stages s where s.organization_id = ${tx.organization_id} and s.pipeline_id = ${pipelineId})
    and ${visibleByOwner(tx.actor, sql`owner_id`)}`;
  return tx.rows(sql<Total>`
    select stage_id, currency, sum(lead_count)::bigint as lead_count, sum(value_amount)::bigint as value_amount from (
      select stage_id, currency, lead_count, value_amount from stage_totals where ${ofPipeline}
      union all
      select stage_id, currency, lead_count, value_amount from stage_total_deltas where ${ofPipeline}
    ) parts
    group by stage_id, currency having sum(lead_count) > 0 order by stage_id, currency`);
}

function newestOfEachStage(tx: Tx, pipelineId: string, perStage: number): Promise<LeadRow[]> {
  return tx.rows(sql<LeadRow>`
    select card.* from stages s cross join lateral (
      select leads.*,
        (select c.name from contacts c where c.organization_id = leads.organization_id and c.id = leads.contact_id) as contact_name,
        (select i.value from channel_identities i where i.organization_id = leads.organization_id
          and i.contact_id = leads.contact_id and i.kind = 'phone' order by i.is_primary desc, i.created_at, i.id limit 1) as contact_phone,
        ${tagsOf('lead', 'leads')} as tags
      from leads where leads.organization_id = ${tx.organization_id} and leads.stage_id = s.id and ${visibleLead(tx.actor)}
      order by leads.created_at desc, leads.id desc limit ${sql.lit(perStage)}) card
    where s.organization_id = ${tx.organization_id} and s.pipeline_id = ${pipelineId}`);
}
