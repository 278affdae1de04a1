import { sql } from 'kysely';
import { deleteRow, updateRow } from '../../kernel/db/rows.ts';
import { publish } from '../../kernel/events/publish.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { captureByApi } from './capture/by-api.ts';
import { leadDeleted, leadUpdated } from './leads.events.ts';
import { getLead, leads, leadWire } from './leads.queries.ts';
import {
  AssignLead,
  CapturedLead,
  CreateLead,
  Lead,
  LeadPage,
  LoseLead,
  leadStatuses,
  MoveLead,
  ReopenLead,
  StageHistory,
  UpdateLead,
  WinLead,
} from './leads.schema.ts';
import { assignLead, moveLead, moveToType, valueRequired } from './moves.ts';

const list = new List({
  id: sql`leads.id`,
  filters: {
    status: filter.oneOf(sql`leads.status`, leadStatuses),
    pipeline_id: filter.id(sql`leads.pipeline_id`),
    stage_id: filter.id(sql`leads.stage_id`),
    owner_id: filter.id(sql`leads.owner_id`),
    contact_id: filter.id(sql`leads.contact_id`),
    company_id: filter.id(sql`leads.company_id`),
    source: filter.text(sql`leads.source`),
    external_id: filter.text(sql`leads.external_id`),
    value_amount: filter.integer(sql`leads.value_amount`),
    created_at: filter.time(sql`leads.created_at`),
    closed_at: filter.time(sql`leads.closed_at`),
  },
  sorts: { created_at: { column: sql`leads.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

const crud = [
  defineRoute({
    method: 'GET',
    path: '/v1/leads',
    operationId: 'leads.list',
    summary: 'List leads',
    permission: 'leads:read',
    query: list.query,
    response: LeadPage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, leads(tx), query);
      return { ...page, data: page.data.map(leadWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/leads',
    operationId: 'leads.create',
    summary: 'Capture a lead',
    description:
      'With `contact` inline the person is recognised by phone, then e-mail, or made; the assignment rule finds the owner. Answers 201 for a new lead and 200 with `outcome: matched` when the enquiry joined an open one.',
    permission: 'leads:write',
    body: Ref(CreateLead),
    response: Ref(CapturedLead),
    status: 201,
    alsoStatus: 200,
    errors: ['already_exists', 'no_pipeline'],
    async handler({ kernel, tx, body }) {
      const { lead, ...how } = await captureByApi(tx, kernel, body);
      const answer = { ...leadWire(lead), ...how };
      return how.outcome === 'created' ? answer : new Reply(200, answer);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/leads/:lead_id',
    operationId: 'leads.get',
    summary: 'Get a lead',
    permission: 'leads:read',
    response: Ref(Lead),
    handler: async ({ tx, params }) => leadWire(await getLead(tx, params.lead_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/leads/:lead_id',
    operationId: 'leads.update',
    summary: 'Change a lead',
    description: 'Stage and owner have their own operations.',
    permission: 'leads:write',
    body: Ref(UpdateLead),
    response: Ref(Lead),
    errors: ['already_exists', 'value_required'],
    async handler({ tx, params, body, ifMatch }) {
      const before = await getLead(tx, params.lead_id, { lock: true });
      const { value, metadata, ...rest } = body;
      if (value === null && before.status === 'won') throw valueRequired();
      const values = {
        ...rest,
        ...(value === undefined
          ? {}
          : { value_amount: value?.amount ?? null, currency: value?.currency ?? before.currency }),
        ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
      };
      const row = await updateRow(tx, 'leads', before.id, values, { ifMatch, what: 'lead' });
      const lead = leadWire({ ...row, contact_name: before.contact_name, contact_phone: before.contact_phone });
      publish(tx, leadUpdated, {
        subject: { type: 'lead', id: row.id },
        lead_id: row.id,
        contact_id: row.contact_id,
        data: { lead, changes: body },
      });
      return lead;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/leads/:lead_id',
    operationId: 'leads.delete',
    summary: 'Delete a lead',
    description: 'Its enquiries and stage history go with it; its events stay.',
    permission: 'leads:write',
    errors: ['deletion_blocked'],
    async handler({ tx, params, ifMatch }) {
      const lead = await getLead(tx, params.lead_id, { lock: true });
      await deleteRow(tx, 'leads', lead.id, { ifMatch, what: 'lead' });
      publish(tx, leadDeleted, {
        subject: { type: 'lead', id: lead.id },
        lead_id: lead.id,
        contact_id: lead.contact_id,
        data: { lead: leadWire(lead) },
      });
    },
  }),
];

const moves = [
  defineRoute({
    method: 'POST',
    path: '/v1/leads/:lead_id/move',
    operationId: 'leads.move',
    summary: 'Move a lead to another stage',
    permission: 'leads:write',
    body: Ref(MoveLead),
    response: Ref(Lead),
    errors: ['value_required', 'version_conflict'],
    handler: async ({ tx, params, body, ifMatch }) => leadWire(await moveLead(tx, params.lead_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/leads/:lead_id/win',
    operationId: 'leads.win',
    summary: 'Log the sale',
    permission: 'leads:write',
    body: Ref(WinLead),
    response: Ref(Lead),
    errors: ['value_required', 'version_conflict'],
    handler: async ({ tx, params, body, ifMatch }) =>
      leadWire(await moveToType(tx, params.lead_id, 'won', body, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/leads/:lead_id/lose',
    operationId: 'leads.lose',
    summary: 'Close a lead as lost',
    permission: 'leads:write',
    body: Ref(LoseLead),
    response: Ref(Lead),
    errors: ['version_conflict'],
    handler: async ({ tx, params, body, ifMatch }) =>
      leadWire(
        await moveToType(
          tx,
          params.lead_id,
          'lost',
          { ...(body.stage_id ? { stage_id: body.stage_id } : {}), lost_reason: body.reason },
          ifMatch,
        ),
      ),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/leads/:lead_id/reopen',
    operationId: 'leads.reopen',
    summary: 'Open a closed lead again',
    permission: 'leads:write',
    body: Ref(ReopenLead),
    response: Ref(Lead),
    errors: ['state_conflict', 'version_conflict'],
    handler: async ({ tx, params, body, ifMatch }) =>
      leadWire(await moveToType(tx, params.lead_id, 'open', body, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/leads/:lead_id/assign',
    operationId: 'leads.assign',
    summary: 'Give a lead to somebody',
    permission: 'leads:write',
    body: Ref(AssignLead),
    response: Ref(Lead),
    errors: ['version_conflict'],
    handler: async ({ tx, params, body, ifMatch }) =>
      leadWire(await assignLead(tx, params.lead_id, body.owner_id, ifMatch)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/leads/:lead_id/stage_history',
    operationId: 'leads.stageHistory',
    summary: 'List the stages a lead was in',
    permission: 'leads:read',
    response: Ref(StageHistory),
    async handler({ tx, params }) {
      await getLead(tx, params.lead_id);
      const rows = await tx.db
        .selectFrom('stage_history')
        .selectAll()
        .where('organization_id', '=', tx.organization_id)
        .where('lead_id', '=', params.lead_id)
        .orderBy('entered_at')
        .orderBy('id')
        .execute();
      const seconds = (from: Date, to: Date | null) => to && Math.floor((to.getTime() - from.getTime()) / 1_000);
      return {
        object: 'list' as const,
        data: rows.map((row) => ({
          ...row,
          object: 'stage_history_entry' as const,
          seconds: seconds(row.entered_at, row.left_at),
        })),
      };
    },
  }),
];

export const leadRoutes = [...crud, ...moves];
