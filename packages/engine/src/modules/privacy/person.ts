import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { ErasedPerson } from '../../kernel/privacy/erase.ts';

/** Everything by which rows about a contact can be found, here and in raw data. */
export async function describePerson(tx: Tx, contactId: string): Promise<ErasedPerson> {
  const org = tx.organization_id;
  const of = sql`organization_id = ${org} and contact_id = ${contactId}`;
  const [identities, leads, others] = await Promise.all([
    tx.rows(sql<{ kind: string; value: string }>`select kind, value from channel_identities where ${of}`),
    tx.rows(sql<{ id: string }>`select id from leads where ${of}`),
    tx.rows(sql<{ id: string }>`
      select id from enquiries where ${of} union all select id from conversations where ${of}
      union all select id from messages where ${of} union all select id from notes where ${of}
      union all select id from tasks where ${of} union all select id from consents where ${of}
      union all select id from channel_identities where ${of}`),
  ]);
  const lead_ids = leads.map(({ id }) => id);
  return {
    contact_id: contactId,
    lead_ids,
    ids: [...new Set([contactId, ...lead_ids, ...others.map(({ id }) => id)])],
    words: [...new Set(identities.flatMap(({ kind, value }) => spellings(kind, value)))],
  };
}

/** A phone is written in many ways; its last ten digits are in nearly all of them. */
function spellings(kind: string, value: string): string[] {
  if (value.startsWith('erased ')) return [];
  if (kind !== 'phone') return [value];
  const digits = value.slice(1);
  const national = digits.slice(-10);
  return [
    digits,
    national,
    `${national.slice(0, 5)} ${national.slice(5)}`,
    `${national.slice(0, 5)}-${national.slice(5)}`,
  ];
}

export async function isHeld(tx: Tx, contactId: string): Promise<boolean> {
  const rows = await tx.rows(sql`select from legal_holds
    where organization_id = ${tx.organization_id} and contact_id = ${contactId} and released_at is null limit 1`);
  return rows.length > 0;
}

/** Whether a hold lasts in an organization. */
export const holdsIn = (organizationId: RawBuilder<unknown>): RawBuilder<boolean> => sql`exists (
  select from legal_holds h where h.organization_id = ${organizationId} and h.released_at is null)`;
