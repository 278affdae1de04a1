import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import { enquiryReceived } from '../leads.events.ts';

/** What a row tells of what somebody asked for. */
export interface ImportedEnquiry {
  lead_id: string;
  contact_id: string;
  source: string;
  sub_source: string | null;
  message: string;
  /** Whether the lead was open before. */
  repeat: boolean;
}

/**
 * Records the enquiries of many rows by one statement, each once: the same file brought again says nothing new. The ids of the
 * leads that got one.
 */
export async function importEnquiries(tx: Tx, enquiries: readonly ImportedEnquiry[]): Promise<Set<string>> {
  if (enquiries.length === 0) return new Set();
  const once = new Map(enquiries.map((one) => [`${one.lead_id} ${one.message}`, { ...one, id: newId() }]));
  const fresh = await tx.rows(sql<{ id: string }>`
    insert into enquiries (organization_id, id, lead_id, contact_id, source, sub_source, kind, message, received_at, created_at)
    select ${tx.organization_id}::uuid, r.id, r.lead_id, r.contact_id, r.source, r.sub_source, 'import', r.message,
      ${tx.now}::timestamptz, ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify([...once.values()])}::jsonb) as r(id uuid, lead_id uuid, contact_id uuid, source text,
      sub_source text, message text)
    where not exists (select from enquiries e where e.organization_id = ${tx.organization_id} and e.lead_id = r.lead_id
      and e.kind = 'import' and e.message = r.message)
    returning id`);
  const made = new Set(fresh.map(({ id }) => id));
  const recorded = [...once.values()].filter(({ id }) => made.has(id));
  for (const { id, lead_id, contact_id, source, sub_source, message, repeat } of recorded) {
    const data = {
      enquiry_id: id,
      source,
      sub_source,
      kind: 'import',
      product: null,
      message,
      attribution: null,
      repeat,
    };
    publish(tx, enquiryReceived, { subject: { type: 'enquiry', id }, lead_id, contact_id, data });
  }
  return new Set(recorded.map(({ lead_id }) => lead_id));
}
