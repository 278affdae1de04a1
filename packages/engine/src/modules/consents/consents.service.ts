import { sql } from 'kysely';
import { newRow, type Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { defineConsumer } from '../../kernel/events/consumers.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { audit } from '../audit/index.ts';
import { consentGranted, consentWithdrawn } from './consents.events.ts';

type ConsentRow = Row<'consents'>;

export interface NewConsent {
  contact_id: string;
  purpose: ConsentRow['purpose'];
  channel: ConsentRow['channel'];
  status: ConsentRow['status'];
  notice_version?: string | null;
  language?: string | null;
  source: string;
  evidence?: Record<string, unknown> | null;
  at: Date;
}

export function consentWire({ organization_id, actor_type, actor_id, ...row }: ConsentRow) {
  return {
    ...row,
    object: 'consent' as const,
    evidence: row.evidence as Record<string, unknown> | null,
    created_by: { type: actor_type, id: actor_id },
  };
}

/** Adds to the ledger. With the id of an earlier entry it does nothing. */
export async function addConsent(tx: Tx, consent: NewConsent, id = newId()) {
  const row = await tx.db
    .insertInto('consents')
    .values({
      ...newRow(tx, id),
      notice_version: null,
      language: null,
      ...consent,
      evidence: consent.evidence ? JSON.stringify(consent.evidence) : null,
      actor_type: tx.actor.type,
      actor_id: tx.actor.id,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  const wire = consentWire(row);
  audit(tx, { action: `consent.${row.status}`, object: { type: 'consent', id }, before: null, after: wire });
  publish(tx, row.status === 'granted' ? consentGranted : consentWithdrawn, {
    subject: { type: 'consent', id },
    contact_id: row.contact_id,
    occurred_at: row.at,
    data: { consent: wire },
  });
  return wire;
}

/** The latest word of a contact for each purpose and channel. */
export function latestConsents(tx: Tx, contactId: string) {
  return tx.rows(sql<Pick<ConsentRow, 'purpose' | 'channel' | 'status' | 'at'> & { consent_id: string }>`
    select distinct on (purpose, channel) purpose, channel, status, at, id as consent_id from consents
    where organization_id = ${tx.organization_id} and contact_id = ${contactId}
    order by purpose, channel, at desc, id desc`);
}

/** A switch in WhatsApp is a word for the ledger. The event's id is the entry's, so that reading it twice adds one. */
export const consentFromPreference = defineConsumer({
  name: 'consents.preference',
  types: ['contact.marketing_preference_changed'],
  async handle(tx, events) {
    for (const { id, contact_id, data, occurred_at } of events) {
      const known =
        contact_id &&
        (await tx.rows(sql`select from contacts where organization_id = ${tx.organization_id} and id = ${contact_id}`))
          .length > 0;
      if (!known) continue;
      const status = data.value === 'resume' ? 'granted' : 'withdrawn';
      const evidence = { event_id: id, connection_id: data.connection_id };
      await addConsent(
        tx,
        {
          contact_id,
          purpose: 'marketing',
          channel: 'whatsapp',
          status,
          source: 'whatsapp',
          evidence,
          at: occurred_at,
        },
        id,
      );
    }
  },
});
