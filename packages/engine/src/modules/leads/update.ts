import type { Static } from 'typebox';
import { updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { requireCompany } from '../contacts/index.ts';
import { customAfter } from '../custom-fields/index.ts';
import { captureByApi } from './capture/by-api.ts';
import { leadUpdated } from './leads.events.ts';
import { getLead, type LeadRow, leadFields, leadWire, onCard } from './leads.queries.ts';
import type { UpdateLead, UpsertLead } from './leads.schema.ts';
import { valueRequired } from './moves.ts';

/** Changes what a card says; stage and owner have operations of their own. */
export async function updateLead(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Static<typeof UpdateLead>,
  ifMatch: number | null,
): Promise<LeadRow> {
  const before = await getLead(tx, id, { lock: true });
  await requireCompany(tx, changes.company_id, '/company_id');
  const { value, metadata, custom: given, ...rest } = changes;
  if (value === null && before.status === 'won') throw valueRequired();
  const custom = await customAfter(tx, kernel, leadFields, before, given);
  const values = {
    ...rest,
    ...(value === undefined
      ? {}
      : { value_amount: value?.amount ?? null, currency: value?.currency ?? before.currency }),
    ...(custom === undefined ? {} : { custom: JSON.stringify(custom) }),
    ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
  };
  const lead = onCard(await updateRow(tx, 'leads', id, values, { ifMatch, what: 'lead' }), before);
  publish(tx, leadUpdated, {
    subject: { type: 'lead', id },
    lead_id: id,
    contact_id: lead.contact_id,
    data: { lead: leadWire(lead), changes },
  });
  return lead;
}

/** Changes the lead with this external id, or captures it. */
export async function upsertLead(
  tx: Tx,
  kernel: Kernel,
  external_id: string,
  input: Static<typeof UpsertLead>,
  ifMatch: number | null,
): Promise<{ lead: LeadRow; created: boolean }> {
  const known = await tx.db
    .selectFrom('leads')
    .select('id')
    .where('organization_id', '=', tx.organization_id)
    .where('external_id', '=', external_id)
    .executeTakeFirst();
  if (!known) {
    const { lead } = await captureByApi(tx, kernel, { ...input, external_id, if_open_lead: 'create' });
    return { lead, created: true };
  }
  const { title, company_id, value, expected_close_on, custom, metadata } = input;
  const told = { title, company_id, value, expected_close_on, custom, metadata };
  const changes = Object.fromEntries(Object.entries(told).filter(([, field]) => field !== undefined));
  const lead = await updateLead(tx, kernel, known.id, changes, ifMatch).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    throw new AppError('already_exists', 'A lead that you do not see has this external id.');
  });
  return { lead, created: false };
}
