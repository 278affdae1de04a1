import { type RawBuilder, sql } from 'kysely';
import { may, type Viewer } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import type { FileHolder } from '../../kernel/kernel.ts';
import { money } from '../../kernel/money.ts';
import type { CustomHost, CustomValues } from '../custom-fields/index.ts';
import { ofOwnersSeen, visibleByOwner } from '../members/index.ts';
import { tagsOf } from '../tags/index.ts';

/** Whether an actor sees a lead. */
export const visibleLead = (actor: Viewer): RawBuilder<boolean> => visibleByOwner(actor, sql`leads.owner_id`);

/** Who sees a lead sees the files it holds. */
export const leadHolder: FileHolder = (actor, id) =>
  may(actor, 'leads:read')
    ? sql`exists (select from leads where leads.organization_id = ${actor.organization_id} and leads.id = ${id} and ${visibleLead(actor)})`
    : sql`false`;

/** The ids of rows on the leads an actor sees, of a table that is found by lead: begun from the leads, one after the other. */
export function ofLeadsSeen(actor: Viewer, table: RawBuilder<unknown>): RawBuilder<unknown> {
  return ofOwnersSeen(
    actor,
    (is) => sql`select r.id from leads l cross join lateral (
        select id from ${table} where organization_id = l.organization_id and lead_id = l.id offset 0) r
      where l.organization_id = ${actor.organization_id} and ${is(sql`l.owner_id`)}`,
  );
}

/** What a card shows of the person, and its tags. */
export const cardColumns = [
  sql<
    string | null
  >`(select c.name from contacts c where c.organization_id = leads.organization_id and c.id = leads.contact_id)`.as(
    'contact_name',
  ),
  sql<string | null>`(select i.value from channel_identities i
    where i.organization_id = leads.organization_id and i.contact_id = leads.contact_id and i.kind = 'phone'
    order by i.is_primary desc, i.created_at, i.id limit 1)`.as('contact_phone'),
  tagsOf('lead', 'leads').as('tags'),
] as const;

/** The leads an actor sees. */
export function leads(tx: Tx) {
  return tx.db
    .selectFrom('leads')
    .selectAll('leads')
    .select(cardColumns)
    .where('leads.organization_id', '=', tx.organization_id)
    .where(visibleLead(tx.actor));
}

/** What a row of the table does not say of a card. */
interface Card {
  contact_name: string | null;
  contact_phone: string | null;
  tags: string[];
}

export type LeadRow = Row<'leads'> & Card;

/** The same card after its row was changed. */
export const onCard = (row: Row<'leads'>, { contact_name, contact_phone, tags }: Card): LeadRow => ({
  ...row,
  contact_name,
  contact_phone,
  tags,
});

export function leadWire(row: LeadRow) {
  const { value_amount, currency, contact_name, contact_phone, attribution, metadata, ...rest } = row;
  return {
    ...rest,
    object: 'lead' as const,
    contact: { name: contact_name, phone: contact_phone },
    value: money(value_amount, currency),
    attribution: attribution as Record<string, unknown> | null,
    custom: row.custom as CustomValues,
    metadata: metadata as Record<string, string>,
    time_to_close_seconds: row.closed_at && Math.floor((row.closed_at.getTime() - row.created_at.getTime()) / 1_000),
  };
}

/** How leads carry custom fields. */
export const leadFields: CustomHost = {
  resource: 'lead',
  visible: async (tx, id) => (await leads(tx).where('leads.id', '=', id).executeTakeFirst()) !== undefined,
};

/** One lead the actor sees, or `not_found`. `lock`: nobody else can change it until the transaction ends. */
export async function getLead(tx: Tx, id: string, { lock = false } = {}): Promise<LeadRow> {
  const query = leads(tx).where('leads.id', '=', id);
  const row = await (lock ? query.forUpdate('leads') : query).executeTakeFirst();
  if (!row) throw notFound('lead');
  return row;
}

/** `not_found` unless the actor sees the lead. For those who ask about it and not for it. Sent at once. */
export async function requireLead(tx: Tx, id: string): Promise<void> {
  const rows = await tx.rows(sql`
    select from leads where leads.organization_id = ${tx.organization_id} and leads.id = ${id} and ${visibleLead(tx.actor)}`);
  if (rows.length === 0) throw notFound('lead');
}
