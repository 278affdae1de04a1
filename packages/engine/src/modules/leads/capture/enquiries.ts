import type { NormalisedLead } from '@sauda/adapter-kit';
import { storable } from '@sauda/adapter-kit';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import { enquiryReceived } from '../leads.events.ts';

/** An expression of interest to be recorded. */
export interface NewEnquiry {
  lead_id: string | null;
  contact_id: string | null;
  connection_id?: string | null;
  inbound_request_id?: string | null;
  external_id?: string | null;
  source: string;
  sub_source?: string | null;
  kind: NormalisedLead['kind'] | 'api';
  message?: string | null;
  product?: string | null;
  requirement?: string | null;
  quantity?: string | null;
  budget_min?: number | null;
  budget_max?: number | null;
  budget_text?: string | null;
  currency?: string | null;
  attribution?: Record<string, unknown> | null;
  is_test?: boolean;
  raw?: unknown;
  received_at?: Date;
  /** Whether the lead was open before. */
  repeat: boolean;
}

/** Records an enquiry and announces it on the timeline of its lead and contact. */
export function insertEnquiry(tx: Tx, { repeat, raw, attribution, ...enquiry }: NewEnquiry): string {
  const id = newId();
  tx.defer(
    tx.db.insertInto('enquiries').values({
      ...enquiry,
      organization_id: tx.organization_id,
      id,
      is_test: enquiry.is_test ?? false,
      attribution: attribution ? JSON.stringify(storable(attribution)) : null,
      raw: raw == null ? null : JSON.stringify(storable(raw)),
      received_at: enquiry.received_at ?? tx.now,
      created_at: tx.now,
    }),
  );
  publish(tx, enquiryReceived, {
    subject: { type: 'enquiry', id },
    lead_id: enquiry.lead_id,
    contact_id: enquiry.contact_id,
    ...(enquiry.received_at ? { occurred_at: enquiry.received_at } : {}),
    data: {
      enquiry_id: id,
      source: enquiry.source,
      sub_source: enquiry.sub_source ?? null,
      kind: enquiry.kind,
      product: enquiry.product ?? null,
      message: enquiry.message ?? null,
      attribution: attribution ?? null,
      repeat,
    },
  });
  return id;
}
