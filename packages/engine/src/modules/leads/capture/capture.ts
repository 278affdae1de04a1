import { sql } from 'kysely';
import { insertRow, newRow } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { Person } from '../../contacts/index.ts';
import { settingsOf } from '../../organizations/index.ts';
import { candidates, nextInTurn } from '../assignment/turns.ts';
import { leadAssigned, leadCreated } from '../leads.events.ts';
import { type LeadRow, leadWire } from '../leads.queries.ts';
import { recordStage, stagesOf } from '../stages.ts';

/** A lead to be made. */
export interface NewLead {
  contact_id: string;
  /** For the card; the contact's row may not be visible yet. */
  contact: { name: string | null; phone: string | null };
  title: string;
  pipeline_id: string;
  stage_id: string;
  owner_id: string | null;
  /** Whether a rule chose the owner. */
  by_rule: boolean;
  source: string;
  sub_source: string | null;
  attribution: Record<string, unknown> | null;
  value_amount: number | null;
  currency: string;
  company_id: string | null;
  expected_close_on: string | null;
  external_id: string | null;
  metadata: Record<string, string>;
}

/** Where a new lead goes. Asked in one packet with whatever else the caller asks; nothing is written. */
export interface Placement {
  pipeline_id: string;
  stage_id: string;
  currency: string;
  /** Takes the next turn of the assignment rule; call it only when a lead is really made. */
  nextOwner(): Promise<string | null>;
}

export async function placement(
  tx: Tx,
  kernel: Kernel,
  wish: { pipeline_id?: string | null; stage_id?: string | null; assignment_rule_id?: string | null },
): Promise<Placement> {
  const [stages, rule, { currency }] = await Promise.all([
    stagesOf(tx, wish.pipeline_id ?? null),
    candidates(tx, wish.assignment_rule_id ?? null),
    settingsOf(kernel, tx.organization_id),
  ]);
  const stage = wish.stage_id
    ? stages.find(({ id }) => id === wish.stage_id)
    : stages.find(({ type }) => type === 'open');
  if (!stage && wish.stage_id) throw invalidField('/stage_id', 'unknown_stage', 'The pipeline has no such stage.');
  if (!stage && wish.pipeline_id) throw invalidField('/pipeline_id', 'unknown_pipeline', 'There is no such pipeline.');
  if (!stage) throw new AppError('no_pipeline', 'The organization has no pipeline yet.');
  if (stage.type !== 'open') throw invalidField('/stage_id', 'closed_stage', 'A new lead begins in an open stage.');
  return {
    pipeline_id: stage.pipeline_id,
    stage_id: stage.id,
    currency,
    nextOwner: async () => (rule ? nextInTurn(kernel, rule) : null),
  };
}

/** Writes a lead with its first stage and its events. Nothing is waited for: the id is made here. */
export function insertLead(tx: Tx, lead: NewLead): LeadRow {
  const { contact, by_rule, metadata, attribution, ...values } = lead;
  const row = { ...newRow(tx, newId()), ...values, status: 'open' as const, stage_entered_at: tx.now };
  tx.defer(
    insertRow('leads', {
      ...row,
      attribution: attribution && JSON.stringify(attribution),
      metadata: JSON.stringify(metadata),
    }),
  );
  recordStage(tx, row.id, null, row.stage_id);
  const made: LeadRow = {
    ...row,
    attribution,
    metadata,
    first_response_at: null,
    closed_at: null,
    lost_reason: null,
    contact_name: contact.name,
    contact_phone: contact.phone,
  };
  const about = { subject: { type: 'lead', id: row.id }, lead_id: row.id, contact_id: row.contact_id };
  publish(tx, leadCreated, { ...about, data: { lead: leadWire(made) } });
  if (row.owner_id !== null) {
    publish(tx, leadAssigned, {
      ...about,
      data: { owner_id: row.owner_id, previous_owner_id: null, by: by_rule ? 'rule' : 'person' },
    });
  }
  return made;
}

/** How a known contact stands in a pipeline. */
export interface Standing {
  contact: NewLead['contact'];
  /** The newest open lead. */
  open: { id: string } | null;
}

/**
 * What the card of a known contact shows, and their open lead. The contact is held first and looked at afterwards, so that
 * of two enquiries at the same moment the second finds the lead of the first. Both statements travel together.
 */
export async function standingOf(tx: Tx, contactId: string, pipelineId: string): Promise<Standing> {
  const [[contact], [open]] = await Promise.all([
    tx.rows(sql<Standing['contact']>`
      select c.name, (select i.value from channel_identities i
        where i.organization_id = c.organization_id and i.contact_id = c.id and i.kind = 'phone'
        order by i.is_primary desc, i.created_at, i.id limit 1) as phone
      from contacts c where c.organization_id = ${tx.organization_id} and c.id = ${contactId} for no key update`),
    tx.rows(sql<{ id: string }>`
      select id from leads where organization_id = ${tx.organization_id} and contact_id = ${contactId}
        and pipeline_id = ${pipelineId} and status = 'open'
      order by created_at desc limit 1`),
  ]);
  return { contact: contact ?? { name: null, phone: null }, open: open ?? null };
}

/** What a card is called when nobody named it. */
export function titleFor(product: string | null | undefined, person: Person, phone: string | null): string {
  return (product ?? person.name ?? phone ?? 'New lead').slice(0, 200);
}
