import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Nullable, Ref, StringEnum, Uuid } from '../../kernel/http/schema.ts';
import { MoneySchema } from '../../kernel/money.ts';
import { Lead, leadStatuses } from './leads.schema.ts';

const lead = Ref(Lead);
const stage = Type.Object({ id: Uuid(), name: Type.String(), type: StringEnum(leadStatuses) });
const sale = { lead, value: Nullable(MoneySchema), source: Type.String(), time_to_close_seconds: Type.Integer() };

export const leadCreated = defineEvent({
  type: 'lead.created',
  summary: 'A lead entered the pipeline.',
  data: Type.Object({ lead }),
});
export const leadUpdated = defineEvent({
  type: 'lead.updated',
  summary: 'A lead was changed.',
  data: Type.Object({ lead, changes: Anything() }),
});
export const leadDeleted = defineEvent({
  type: 'lead.deleted',
  summary: 'A lead was deleted.',
  data: Type.Object({ lead }),
});
export const leadAssigned = defineEvent({
  type: 'lead.assigned',
  summary: 'A lead got another owner.',
  data: Type.Object({
    owner_id: Nullable(Uuid()),
    previous_owner_id: Nullable(Uuid()),
    by: StringEnum(['rule', 'person'], { description: 'Whether an assignment rule or somebody decided.' }),
  }),
});
export const leadStageChanged = defineEvent({
  type: 'lead.stage_changed',
  summary: 'A lead moved to another stage.',
  data: Type.Object({ from: stage, to: stage, seconds_in_stage: Type.Integer() }),
});
export const leadWon = defineEvent({ type: 'lead.won', summary: 'A sale: the lead was won.', data: Type.Object(sale) });
export const leadLost = defineEvent({
  type: 'lead.lost',
  summary: 'The lead was lost.',
  data: Type.Object({ ...sale, reason: Nullable(Type.String()) }),
});
export const leadReopened = defineEvent({
  type: 'lead.reopened',
  summary: 'A closed lead is open again.',
  data: Type.Object({ lead }),
});
export const enquiryReceived = defineEvent({
  type: 'enquiry.received',
  summary: 'Somebody expressed interest.',
  data: Type.Object({
    enquiry_id: Uuid(),
    source: Type.String(),
    sub_source: Nullable(Type.String()),
    kind: Type.String(),
    product: Nullable(Type.String()),
    message: Nullable(Type.String()),
    attribution: Nullable(Anything()),
    repeat: Type.Boolean({ description: 'It was added to a lead that was open already.' }),
  }),
});
