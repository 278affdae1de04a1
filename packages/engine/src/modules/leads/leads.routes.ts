import { Type } from 'typebox';
import { updateRow } from '../../kernel/db/rows.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { recordTagRoutes, type TagHolder } from '../tags/index.ts';
import { captureByApi } from './capture/by-api.ts';
import { expandableLead, leadList, leadPage } from './leads.list.ts';
import { getLead, leadWire } from './leads.queries.ts';
import {
  AssignLead,
  CapturedLead,
  CreateLead,
  Lead,
  LeadPage,
  LoseLead,
  MoveLead,
  ReopenLead,
  StageHistory,
  UpdateLead,
  UpsertLead,
  WinLead,
} from './leads.schema.ts';
import { assignLead, deleteLead, moveLead, moveToType } from './moves.ts';
import { updateLead, upsertLead } from './update.ts';

const crud = [
  defineRoute({
    method: 'GET',
    path: '/v1/leads',
    operationId: 'leads.list',
    summary: 'List leads',
    permission: 'leads:read',
    query: leadList.query,
    errors: leadList.errors,
    response: LeadPage,
    expands: expandableLead,
    handler: ({ kernel, tx, query }) => leadPage(kernel, tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/leads/search',
    operationId: 'leads.search',
    summary: 'Search leads by a tree of conditions',
    permission: 'leads:read',
    transaction: 'read',
    weight: 3,
    body: leadList.search,
    errors: leadList.errors,
    response: LeadPage,
    status: 200,
    expands: expandableLead,
    handler: ({ kernel, tx, body }) => leadPage(kernel, tx, body),
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
    errors: ['already_exists', 'no_pipeline', 'plan_limit_reached'],
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
    expands: expandableLead,
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
    errors: ['already_exists', 'legal_hold', 'value_required'],
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      leadWire(await updateLead(tx, kernel, params.lead_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/leads/:lead_id',
    operationId: 'leads.delete',
    summary: 'Delete a lead',
    description: 'Its enquiries and stage history go with it; its events stay.',
    permission: 'leads:write',
    errors: ['deletion_blocked', 'legal_hold'],
    handler: async ({ tx, params, ifMatch }) => deleteLead(tx, params.lead_id, ifMatch),
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

export const leadTags: TagHolder = {
  resource: 'lead',
  async hold(tx, id) {
    const { contact_id } = await getLead(tx, id, { lock: true });
    return { id, lead_id: id, contact_id };
  },
  touch: (tx, id, ifMatch) => updateRow(tx, 'leads', id, {}, { ifMatch, what: 'lead' }),
};

const tagging = recordTagRoutes({
  ...leadTags,
  path: '/v1/leads/:lead_id',
  operations: 'leads',
  permission: 'leads:write',
  response: Ref(Lead),
  read: async (tx, id) => leadWire(await getLead(tx, id)),
});

const upsert = defineRoute({
  method: 'PUT',
  path: '/v1/leads/by/external_id/:value',
  operationId: 'leads.upsert',
  summary: 'Change or capture a lead by its external id',
  description:
    'Answers 201 when the lead was captured, 200 when it was changed. Who it is from, where it goes, whose it is, its source and its enquiry count only when it is captured.',
  permission: 'leads:write',
  params: { value: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
  body: Ref(UpsertLead),
  response: Ref(Lead),
  status: 201,
  alsoStatus: 200,
  errors: ['already_exists', 'legal_hold', 'no_pipeline', 'plan_limit_reached', 'value_required'],
  async handler({ kernel, tx, params, body, ifMatch }) {
    const { lead, created } = await upsertLead(tx, kernel, params.value, body, ifMatch);
    const location = { location: `/v1/leads/${lead.id}` };
    return created ? new Reply(201, leadWire(lead), location) : new Reply(200, leadWire(lead));
  },
});

export const leadRoutes = [...crud, upsert, ...moves, ...tagging];
