import type { LeadReceived, NormalisedLead } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import type { InboundContext, Outcome } from '../../../kernel/kernel.ts';
import {
  adoptContact,
  findIdentities,
  type Person,
  type Recognised,
  readableIdentities,
  recogniseAmong,
  strongest,
} from '../../contacts/index.ts';
import { flagBeyond, standingOf as planStandingOf, settingsOf } from '../../organizations/index.ts';
import { insertLead, type NewLead, type Placement, placement, standingOf, titleFor } from './capture.ts';
import { insertEnquiry } from './enquiries.ts';

/** An enquiry of a portal or form: it becomes a contact and a lead by itself, or joins the lead that is open. */
export async function captureFromSource(context: InboundContext, { id, lead }: LeadReceived): Promise<Outcome> {
  const { kernel, tx, connection } = context;
  const person = toPerson(lead);
  const { country } = await settingsOf(kernel, tx.organization_id);
  const identities = readableIdentities(person, country);
  const [repeat, known, room] = await Promise.all([
    earlier(tx, connection.id, lead.external_id),
    findIdentities(tx, identities),
    planStandingOf(tx, kernel, 'contacts'),
  ]);
  if (repeat) return { event: id, result: 'duplicate', object: 'enquiry', id: repeat };
  if (lead.is_test || identities.length === 0) {
    return {
      event: id,
      result: 'created',
      object: 'enquiry',
      id: record(context, lead, null, null, false),
      reason: lead.is_test ? 'a test' : 'nobody can be reached yet',
    };
  }
  if (lead.kind === 'catalog_view' || !connection.intake.create_leads) {
    const who = recogniseAmong(tx, person, identities, known);
    if (who.created) flagBeyond(tx, room, who.contact_id);
    return { event: id, result: 'created', object: 'enquiry', id: record(context, lead, null, who.contact_id, false) };
  }
  const place = await placement(tx, kernel, connection.intake);
  if (strongest(known)) return joinOrCreate(context, id, lead, recogniseAmong(tx, person, identities, known), place);
  // Somebody new belongs to the one who gets their first lead.
  const owner_id = await place.nextOwner();
  const { contact_id } = recogniseAmong(tx, { ...person, owner_id }, identities, known);
  flagBeyond(tx, room, contact_id);
  return create(context, id, lead, { contact_id, contact: { name: lead.name, phone: lead.phone } }, place, owner_id);
}

async function joinOrCreate(
  context: InboundContext,
  event: string,
  lead: NormalisedLead,
  { contact_id }: Recognised,
  place: Placement,
): Promise<Outcome> {
  const { contact, open } = await standingOf(context.tx, contact_id, place.pipeline_id);
  if (open) {
    record(context, lead, open.id, contact_id, true);
    return { event, result: 'updated', object: 'lead', id: open.id };
  }
  const owner_id = await place.nextOwner();
  adoptContact(context.tx, contact_id, owner_id);
  return create(context, event, lead, { contact_id, contact }, place, owner_id);
}

function create(
  context: InboundContext,
  event: string,
  lead: NormalisedLead,
  { contact_id, contact }: Pick<NewLead, 'contact_id' | 'contact'>,
  place: Placement,
  owner_id: string | null,
): Outcome {
  const made = insertLead(context.tx, {
    contact_id,
    contact,
    title: titleFor(lead.product, contact, contact.phone),
    pipeline_id: place.pipeline_id,
    stage_id: place.stage_id,
    owner_id,
    by_rule: true,
    source: lead.source,
    sub_source: lead.sub_source,
    attribution: attributionOf(lead),
    value_amount: null,
    currency: place.currency,
    company_id: null,
    expected_close_on: null,
    external_id: null,
    custom: place.custom,
    metadata: {},
  });
  record(context, lead, made.id, contact_id, false);
  return { event, result: 'created', object: 'lead', id: made.id };
}

async function earlier(tx: Tx, connectionId: string, externalId: string): Promise<string | null> {
  const [row] = await tx.rows(sql<{ id: string }>`
    select id from enquiries where organization_id = ${tx.organization_id} and connection_id = ${connectionId} and external_id = ${externalId}`);
  return row?.id ?? null;
}

function toPerson(lead: NormalisedLead): Person {
  return {
    name: lead.name,
    phones: [lead.phone, ...lead.alt_phones].filter((phone) => phone !== null),
    emails: [lead.email, ...lead.alt_emails].filter((email) => email !== null),
    address: lead.address,
    city: lead.city,
    state: lead.state,
    pincode: lead.pincode,
    country: lead.country,
    source: lead.source,
  };
}

function attributionOf({ campaign }: NormalisedLead): Record<string, unknown> | null {
  if (!campaign) return null;
  const told = Object.entries(campaign).filter(([, value]) => value !== null);
  return told.length === 0 ? null : Object.fromEntries(told);
}

function record(
  { tx, connection, inbound_request_id }: InboundContext,
  lead: NormalisedLead,
  leadId: string | null,
  contactId: string | null,
  repeat: boolean,
): string {
  return insertEnquiry(tx, {
    lead_id: leadId,
    contact_id: contactId,
    connection_id: connection.id,
    inbound_request_id,
    external_id: lead.external_id,
    source: lead.source,
    sub_source: lead.sub_source,
    kind: lead.kind,
    message: lead.message,
    product: lead.product,
    requirement: lead.requirement,
    quantity: lead.quantity,
    budget_min: lead.budget_min,
    budget_max: lead.budget_max,
    budget_text: lead.budget_text,
    currency: lead.currency,
    attribution: attributionOf(lead),
    is_test: lead.is_test,
    raw: lead.raw,
    received_at: lead.received_at,
    repeat,
  });
}
