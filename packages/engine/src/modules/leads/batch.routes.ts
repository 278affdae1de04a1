import { batchRoute } from '../../kernel/http/batch.ts';
import { captureByApi } from './capture/by-api.ts';
import { leadWire } from './leads.queries.ts';
import { CreateLead, Lead, UpdateLead } from './leads.schema.ts';
import { updateLead } from './update.ts';

export const leadBatch = batchRoute({
  path: '/v1/leads',
  operations: 'leads',
  permission: 'leads:write',
  create: CreateLead,
  update: UpdateLead,
  resource: Lead,
  example: { contact: { name: 'Ananya Iyer', phones: ['99999 12345'] }, title: '5 kW rooftop solar' },
  errors: ['already_exists', 'no_pipeline', 'plan_limit_reached', 'value_required'],
  async make(tx, kernel, input) {
    const { lead, outcome } = await captureByApi(tx, kernel, input);
    return { status: outcome === 'created' ? 201 : 200, resource: leadWire(lead) };
  },
  change: async (tx, kernel, id, changes) => leadWire(await updateLead(tx, kernel, id, changes, null)),
  // Whether somebody has an open lead is known only after what was said of them before is written.
  keys({ id, contact_id, contact }) {
    const { phones = [], emails = [] } = (contact ?? {}) as { phones?: string[]; emails?: string[] };
    const numbers = phones.map((phone) => phone.replace(/\D/g, '').slice(-10));
    return [id, contact_id, ...numbers, ...emails].filter((key) => key !== undefined).map(String);
  },
});
