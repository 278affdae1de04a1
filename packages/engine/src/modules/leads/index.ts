import { defineModule } from '../../kernel/module.ts';
import { accessRoutes } from './access/access.routes.ts';
import { LeadAccess } from './access/access.schema.ts';
import { assignmentRuleCreated, assignmentRuleDeleted, assignmentRuleUpdated } from './assignment/assignment.events.ts';
import { assignmentRoutes } from './assignment/assignment.routes.ts';
import { AssignmentRule, CreateAssignmentRule, UpdateAssignmentRule } from './assignment/assignment.schema.ts';
import { leadBatch } from './batch.routes.ts';
import { boardRoutes } from './board/board.routes.ts';
import { Board } from './board/board.schema.ts';
import { foldTotals } from './board/fold-totals.ts';
import { captureFromSource } from './capture/by-source.ts';
import { checkIntake } from './capture/intake.ts';
import { enquiryRoutes } from './enquiries.routes.ts';
import { CreateEnquiry, EnquiryReceipt } from './enquiries.schema.ts';
import { eraseLeads } from './erase.ts';
import { firstResponse } from './first-response.ts';
import './leads.errors.ts';
import * as events from './leads.events.ts';
import './leads.ruled.ts';
import { leadHolder } from './leads.queries.ts';
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
  UpsertLead,
  WinLead,
} from './leads.schema.ts';
import { leadsTables } from './migrations/20261122T0300-leads.ts';
import { leadViewers } from './migrations/20261122T0632-lead-viewers.ts';
import { leadsOrder } from './migrations/20261122T0641-leads-order.ts';
import { leadsSearch } from './migrations/20261122T0648-leads-search.ts';
import { customOfLeads } from './migrations/20261122T0653-custom.ts';
import { leadViewersTogether } from './migrations/20261122T0741-viewers-together.ts';

export { captureFromMessage } from './capture/by-message.ts';
export { importLeads } from './import/leads.ts';
export type { ImportedLead } from './import/write.ts';
export { expandableLead, leadList, leadListing } from './leads.list.ts';
export { getLead, ofLeadsSeen, requireLead, visibleLead } from './leads.queries.ts';
export { leadTags } from './leads.routes.ts';
export { assignLead, deleteLead, moveLead, moveToType } from './moves.ts';
export { titleFits } from './text.ts';

export const leads = defineModule({
  name: 'leads',
  dependsOn: ['organizations', 'members', 'custom-fields', 'tags', 'contacts', 'pipelines'],
  tables: [
    'leads',
    'enquiries',
    'stage_history',
    'assignment_rules',
    'assignment_rule_members',
    'stage_totals',
    'stage_total_deltas',
  ],
  migrations: {
    '20261122T0300-leads': leadsTables,
    '20261122T0632-lead-viewers': leadViewers,
    '20261122T0641-leads-order': leadsOrder,
    '20261122T0648-leads-search': leadsSearch,
    '20261122T0653-custom': customOfLeads,
    '20261122T0741-viewers-together': leadViewersTogether,
  },
  schemas: [
    Lead,
    CapturedLead,
    CreateLead,
    UpdateLead,
    UpsertLead,
    MoveLead,
    WinLead,
    LoseLead,
    ReopenLead,
    AssignLead,
    StageHistoryEntry,
    StageHistory,
    Enquiry,
    CreateEnquiry,
    EnquiryReceipt,
    AssignmentRule,
    CreateAssignmentRule,
    UpdateAssignmentRule,
    Board,
    LeadAccess,
    ...leadBatch.schemas,
  ],
  events: [...Object.values(events), assignmentRuleCreated, assignmentRuleUpdated, assignmentRuleDeleted],
  routes: [...leadRoutes, leadBatch.route, ...enquiryRoutes, ...assignmentRoutes, ...boardRoutes, ...accessRoutes],
  batches: [foldTotals],
  consumers: [firstResponse],
  fileHolders: [leadHolder],
  checkIntake,
  inbound: {
    lead_source: { handle: captureFromSource, lane: ({ id, lead }) => lead.phone ?? lead.email ?? id },
  },
  erase: eraseLeads,
});
