import { deleteRow, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import {
  leadAssigned,
  leadDeleted,
  leadLost,
  leadReopened,
  leadStageChanged,
  leadUpdated,
  leadWon,
} from './leads.events.ts';
import { getLead, type LeadRow, leadWire, onCard } from './leads.queries.ts';
import { recordStage, type StageRow, stagesOf } from './stages.ts';

export interface MoneyInput {
  amount: number;
  currency?: string;
}

export interface Move {
  stage_id: string;
  value?: MoneyInput | undefined;
  lost_reason?: string | undefined;
}

/** Moves a lead to another stage of its pipeline; the stage's type decides whether it is open, won or lost. */
export async function moveLead(tx: Tx, id: string, move: Move, ifMatch: number | null): Promise<LeadRow> {
  const lead = await getLead(tx, id, { lock: true });
  const stages = await stagesOf(tx, lead.pipeline_id);
  const to = stages.find((stage) => stage.id === move.stage_id);
  if (!to) throw invalidField('/stage_id', 'unknown_stage', 'The lead’s pipeline has no such stage.');
  return enterStage(tx, lead, stages, to, move, ifMatch);
}

/** Moves to the first stage of a type, or to a named one of that type. */
export async function moveToType(
  tx: Tx,
  id: string,
  type: StageRow['type'],
  move: Partial<Move>,
  ifMatch: number | null,
): Promise<LeadRow> {
  const lead = await getLead(tx, id, { lock: true });
  const stages = await stagesOf(tx, lead.pipeline_id);
  if (type === 'open' && lead.status === 'open')
    throw new AppError('state_conflict', 'The lead is open.', { extra: { state: 'open' } });
  const to = stages.find((stage) => stage.type === type && (move.stage_id === undefined || stage.id === move.stage_id));
  if (!to)
    throw invalidField('/stage_id', 'unknown_stage', `The lead’s pipeline has no such stage of the type ${type}.`);
  return enterStage(tx, lead, stages, to, { ...move, stage_id: to.id }, ifMatch);
}

export function valueRequired(): AppError {
  return new AppError('value_required', 'A lead is won with a value.', {
    errors: [{ pointer: '/value', code: 'required', detail: 'Send what it was sold for.' }],
  });
}

async function enterStage(
  tx: Tx,
  lead: LeadRow,
  stages: StageRow[],
  to: StageRow,
  move: Move,
  ifMatch: number | null,
): Promise<LeadRow> {
  const from = stages.find((stage) => stage.id === lead.stage_id) as StageRow;
  const value =
    move.value === undefined ? {} : { value_amount: move.value.amount, currency: move.value.currency ?? lead.currency };
  if (to.type === 'won' && lead.value_amount === null && move.value === undefined) throw valueRequired();
  const moved = to.id !== from.id;
  const closing = to.type !== 'open';
  const row = await updateRow(
    tx,
    'leads',
    lead.id,
    {
      ...value,
      stage_id: to.id,
      status: to.type,
      ...(moved ? { stage_entered_at: tx.now } : {}),
      closed_at: closing ? (moved && from.type !== to.type ? tx.now : (lead.closed_at ?? tx.now)) : null,
      lost_reason: to.type === 'lost' ? (move.lost_reason ?? lead.lost_reason) : null,
    },
    { ifMatch, what: 'lead' },
  );
  const after = onCard(row, lead);
  if (moved) {
    recordStage(tx, lead.id, from.id, to.id);
    announce(tx, lead, after, from, to);
  }
  announceChanges(tx, after, move, moved && closing);
  return after;
}

/** What else a move changed, unless the event of the closing tells it. */
function announceChanges(tx: Tx, after: LeadRow, { value, lost_reason }: Move, toldByClosing: boolean): void {
  const changes = {
    ...(value && { value }),
    ...(after.status === 'lost' && lost_reason !== undefined && { lost_reason }),
  };
  if (toldByClosing || Object.keys(changes).length === 0) return;
  publish(tx, leadUpdated, {
    subject: { type: 'lead', id: after.id },
    lead_id: after.id,
    contact_id: after.contact_id,
    data: { lead: leadWire(after), changes },
  });
}

function announce(tx: Tx, before: LeadRow, after: LeadRow, from: StageRow, to: StageRow): void {
  const about = { subject: { type: 'lead', id: after.id }, lead_id: after.id, contact_id: after.contact_id };
  const stage = ({ id, name, type }: StageRow) => ({ id, name, type });
  const seconds_in_stage = Math.floor((tx.now.getTime() - before.stage_entered_at.getTime()) / 1_000);
  publish(tx, leadStageChanged, { ...about, data: { from: stage(from), to: stage(to), seconds_in_stage } });
  if (from.type === to.type) return;
  const lead = leadWire(after);
  const sale = { lead, value: lead.value, source: lead.source, time_to_close_seconds: lead.time_to_close_seconds };
  if (to.type === 'open') publish(tx, leadReopened, { ...about, data: { lead } });
  else if (to.type === 'won') publish(tx, leadWon, { ...about, data: sale });
  else publish(tx, leadLost, { ...about, data: { ...sale, reason: after.lost_reason } });
}

/** Gives a lead to somebody, or to nobody. Giving it to its owner changes nothing. */
export async function assignLead(tx: Tx, id: string, ownerId: string | null, ifMatch: number | null): Promise<LeadRow> {
  const lead = await getLead(tx, id, { lock: true });
  if (lead.owner_id === ownerId) return lead;
  const row = await updateRow(tx, 'leads', id, { owner_id: ownerId }, { ifMatch, what: 'lead' });
  publish(tx, leadAssigned, {
    subject: { type: 'lead', id },
    lead_id: id,
    contact_id: lead.contact_id,
    data: { owner_id: ownerId, previous_owner_id: lead.owner_id, by: 'person' },
  });
  return onCard(row, lead);
}

export async function deleteLead(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const lead = await getLead(tx, id, { lock: true });
  await deleteRow(tx, 'leads', id, { ifMatch, what: 'lead' });
  publish(tx, leadDeleted, {
    subject: { type: 'lead', id },
    lead_id: id,
    contact_id: lead.contact_id,
    data: { lead: leadWire(lead) },
  });
}
