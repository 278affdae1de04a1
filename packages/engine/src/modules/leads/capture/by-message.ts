import type { Referral } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import { together } from '../../../kernel/db/together.ts';
import type { InboundContext } from '../../../kernel/kernel.ts';
import { adoptContact } from '../../contacts/index.ts';
import { insertLead, placement, titleFor } from './capture.ts';
import { insertEnquiry } from './enquiries.ts';

export interface Writer {
  contact_id: string;
  name: string | null;
  phone: string | null;
  /** The contact was made by this very message. */
  is_new: boolean;
}

/** What the message told that matters to a lead. */
export interface OpeningMessage {
  text: string | null;
  referral: Referral | null;
  at: Date;
}

/**
 * Somebody wrote. Without an open lead in any pipeline they become one, as the connection's intake says; an ad that
 * brought them is kept as an enquiry in either case. Returns the lead and its owner, if there is one.
 */
export async function captureFromMessage(
  context: InboundContext,
  writer: Writer,
  message: OpeningMessage,
): Promise<{ lead_id: string | null; owner_id: string | null }> {
  const { kernel, tx, connection } = context;
  const open = writer.is_new ? null : await openLeadOf(tx, writer.contact_id);
  if (open) {
    if (message.referral) record(context, writer, message, open.id, true);
    return { lead_id: open.id, owner_id: open.owner_id };
  }
  if (!connection.intake.create_leads) return { lead_id: null, owner_id: null };
  const place = await placement(tx, kernel, connection.intake);
  const owner_id = (await ownerOf(context, writer)) ?? (await place.nextOwner());
  adoptContact(tx, writer.contact_id, owner_id);
  const made = insertLead(tx, {
    contact_id: writer.contact_id,
    contact: { name: writer.name, phone: writer.phone },
    title: titleFor(null, { name: writer.name }, writer.phone),
    pipeline_id: place.pipeline_id,
    stage_id: place.stage_id,
    owner_id,
    by_rule: true,
    source: sourceOf(message),
    sub_source: message.referral?.source_type ?? null,
    attribution: attributionOf(message),
    value_amount: null,
    currency: place.currency,
    company_id: null,
    expected_close_on: null,
    external_id: null,
    custom: place.custom,
    metadata: {},
  });
  record(context, writer, message, made.id, false);
  return { lead_id: made.id, owner_id };
}

const sourceOf = ({ referral }: OpeningMessage) => (referral ? 'whatsapp_ad' : 'whatsapp');

interface OpenLead {
  id: string;
  owner_id: string | null;
}

/**
 * The newest open lead of a known contact, in any pipeline. The contacts are held first, until the end and in one order, and
 * looked at afterwards, so that a lead made by somebody else at the same moment is seen.
 */
const openLeadOf = together(async (tx, contactIds: string[]): Promise<(OpenLead | null)[]> => {
  const theirs = sql`organization_id = ${tx.organization_id} and`;
  tx.defer(sql`select from contacts where ${theirs} id = any(${contactIds}) order by id for no key update`);
  const rows = await tx.rows(sql<OpenLead & { contact_id: string }>`
    select distinct on (contact_id) contact_id, id, owner_id from leads
    where ${theirs} contact_id = any(${contactIds}) and status = 'open' order by contact_id, created_at desc`);
  const open = new Map(rows.map((row) => [row.contact_id, row]));
  return contactIds.map((id) => open.get(id) ?? null);
});

/** Somebody known keeps their salesperson, as long as that one is still there. */
async function ownerOf({ tx }: InboundContext, writer: Writer): Promise<string | null> {
  if (writer.is_new) return null;
  const [row] = await tx.rows(sql<{ owner_id: string }>`
    select c.owner_id from contacts c
    join users u on u.organization_id = c.organization_id and u.id = c.owner_id and u.status = 'active'
    where c.organization_id = ${tx.organization_id} and c.id = ${writer.contact_id}`);
  return row?.owner_id ?? null;
}

/** The ad as the provider told it, under our words; the click id never shares a field with the ad id. */
function attributionOf({ referral }: OpeningMessage): Record<string, unknown> | null {
  if (!referral) return null;
  const { click_id, source_id, source_type, source_url, headline, body, media_type, media_url } = referral;
  const known = {
    click_id,
    ad_id: source_type === 'ad' ? source_id : null,
    post_id: source_type === 'post' ? source_id : null,
    source_type,
    page_url: source_url,
    headline,
    body,
    media_type,
    media_url,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

function record(
  context: InboundContext,
  writer: Writer,
  message: OpeningMessage,
  leadId: string,
  repeat: boolean,
): void {
  insertEnquiry(context.tx, {
    lead_id: leadId,
    contact_id: writer.contact_id,
    connection_id: context.connection.id,
    inbound_request_id: context.inbound_request_id,
    source: sourceOf(message),
    sub_source: message.referral?.source_type ?? null,
    kind: 'whatsapp',
    message: message.text,
    attribution: attributionOf(message),
    raw: message.referral,
    received_at: message.at,
    repeat,
  });
}
