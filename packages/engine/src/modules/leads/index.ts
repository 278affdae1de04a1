import { defineModule } from '../../kernel/module.ts';
import { assignmentRuleCreated, assignmentRuleDeleted, assignmentRuleUpdated } from './assignment/assignment.events.ts';
import { assignmentRoutes } from './assignment/assignment.routes.ts';
import { AssignmentRule, CreateAssignmentRule, UpdateAssignmentRule } from './assignment/assignment.schema.ts';
import { boardRoutes } from './board/board.routes.ts';
import { Board } from './board/board.schema.ts';
import { foldTotals } from './board/fold-totals.ts';
import { captureFromSource } from './capture/by-source.ts';
import { checkIntake } from './capture/intake.ts';
import { enquiryRoutes } from './enquiries.routes.ts';
import { firstResponse } from './first-response.ts';
import './leads.errors.ts';
import * as events from './leads.events.ts';
import { leadRoutes } from './leads.routes.ts';
import {
  AssignLead,
  CapturedLead,
  CreateLead,
  Enquiry,
  Lead,
  LoseLead,
  MoveLead,
  ReopenLead,
  StageHistory,
  StageHistoryEntry,
  UpdateLead,
  WinLead,
} from './leads.schema.ts';
import { leadsTables } from './migrations/20261122T0300-leads.ts';

export { captureFromMessage } from './capture/by-message.ts';
export { getLead, requireLead, visibleLead } from './leads.queries.ts';

export const leads = defineModule({
  name: 'leads',
  dependsOn: ['organizations', 'members', 'contacts', 'pipelines'],
  tables: [
    'leads',
    'enquiries',
    'stage_history',
    'assignment_rules',
    'assignment_rule_members',
    'stage_totals',
    'stage_total_deltas',
  ],
  migrations: { '20261122T0300-leads': leadsTables },
  schemas: [
    Lead,
    CapturedLead,
    CreateLead,
    UpdateLead,
    MoveLead,
    WinLead,
    LoseLead,
    ReopenLead,
    AssignLead,
    StageHistoryEntry,
    StageHistory,
    Enquiry,
    AssignmentRule,
    CreateAssignmentRule,
    UpdateAssignmentRule,
    Board,
  ],
  events: [...Object.values(events), assignmentRuleCreated, assignmentRuleUpdated, assignmentRuleDeleted],
  routes: [...leadRoutes, ...enquiryRoutes, ...assignmentRoutes, ...boardRoutes],
  batches: [foldTotals],
  consumers: [firstResponse],
  checkIntake,
  inbound: {
    lead_source: { handle: captureFromSource, lane: ({ id, lead }) => lead.phone ?? lead.email ?? id },
  },
});
