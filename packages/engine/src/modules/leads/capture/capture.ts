import { sql } from 'kysely';
import { insertRow, newRow } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { Person } from '../../contacts/index.ts';
import { type CustomValues, customDefaults } from '../../custom-fields/index.ts';
import { settingsOf } from '../../organizations/index.ts';
import { candidates, nextInTurn } from '../assignment/turns.ts';
import { leadAssigned, leadCreated } from '../leads.events.ts';
import { type LeadRow, leadWire } from '../leads.queries.ts';
import { pipelineOrDefault, recordStage, type StageRow } from '../stages.ts';

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
  custom: CustomValues;
  metadata: Record<string, string>;
}

/** Where a new lead goes. Asked in one packet with whatever else the caller asks; nothing is written. */
export interface Placement {
  pipeline_id: string;
  stage_id: string;
  currency: string;
  /** What a lead begins with that nobody described through the API. */
  custom: CustomValues;
  /** Takes the next turn of the assignment rule; call it only when a lead is really made. */
  nextOwner(): Promise<string | null>;
}

/** What a caller or a connection's intake says about it; the defaults otherwise. */
interface Wish {
  pipeline_id?: string | null;
  stage_id?: string | null;
  assignment_rule_id?: string | null;
}

export async function placement(tx: Tx, kernel: Kernel, wish: Wish): Promise<Placement> {
  const [place, { currency }, custom] = await Promise.all([
    findPlace(tx, wish),
    settingsOf(kernel, tx.organization_id),
    customDefaults(kernel, tx.organization_id, 'lead'),
  ]);
  if (!place && wish.stage_id) throw invalidField('/stage_id', 'unknown_stage', 'The pipeline has no such stage.');
  if (!place && wish.pipeline_id) throw invalidField('/pipeline_id', 'unknown_pipeline', 'There is no such pipeline.');
  if (!place) throw new AppError('no_pipeline', 'The organization has no pipeline yet.');
  if (place.type !== 'open') throw invalidField('/stage_id', 'closed_stage', 'A new lead begins in an open stage.');
  const { pipeline_id, stage_id, rule_id, user_ids } = place;
  const nextOwner = async () => (rule_id === null ? null : nextInTurn(kernel, { rule_id, user_ids }));
  return { pipeline_id, stage_id, currency, custom, nextOwner };
}

interface Place {
  pipeline_id: string;
  stage_id: string;
  type: StageRow['type'];
  /** The rule that assigns, and its active members in order. */
  rule_id: string | null;
  user_ids: string[];
}

/** The wished stage, or the first open one, and who gets what arrives there. */
async function findPlace(tx: Tx, { pipeline_id, stage_id, assignment_rule_id }: Wish): Promise<Place | undefined> {
  const wished = stage_id ? sql`s.id = ${stage_id}` : sql`s.type = 'open'`;
  const [place] = await tx.rows(sql<Place>`
    select s.pipeline_id, s.id as stage_id, s.type, rule.* from stages s
    left join lateral (${candidates(tx, assignment_rule_id ?? null)}) rule on true
    where s.organization_id = ${tx.organization_id} and s.pipeline_id = ${pipelineOrDefault(tx, pipeline_id ?? null)} and ${wished}
    order by s.position, s.id limit 1`);
  return place;
}

/** Writes a lead with its first stage and its events. Nothing is waited for: the id is made here. */
export function insertLead(tx: Tx, lead: NewLead): LeadRow {
  const { contact, by_rule, custom, metadata, attribution, ...values } = lead;
  const row = { ...newRow(tx, newId()), ...values, status: 'open' as const, stage_entered_at: tx.now };
  tx.defer(
    insertRow('leads', {
      ...row,
      attribution: attribution && JSON.stringify(attribution),
      custom: JSON.stringify(custom),
      metadata: JSON.stringify(metadata),
    }),
  );
  recordStage(tx, row.id, null, row.stage_id);
  const made: LeadRow = {
    ...row,
    attribution,
    custom,
    metadata,
    first_response_at: null,
    closed_at: null,
    lost_reason: null,
    contact_name: contact.name,
    contact_phone: contact.phone,
    tags: [],
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
