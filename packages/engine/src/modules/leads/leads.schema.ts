import { leadKinds } from '@sauda/adapter-kit';
import { Type } from 'typebox';
import { ruled } from '../../kernel/http/ruled.ts';
import {
  Anything,
  Body,
  DateInput,
  Metadata,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';
import { largestAmount, MoneySchema } from '../../kernel/money.ts';
import { contactInput } from '../contacts/index.ts';
import { customInput, customValues } from '../custom-fields/index.ts';
import { tagList } from '../tags/index.ts';

export const leadStatuses = ['open', 'won', 'lost'] as const;

const metadata = Metadata();
const money = Type.Object(
  {
    amount: Type.Integer({ minimum: 0, maximum: largestAmount, description: 'Minor units: paise, cents.' }),
    currency: Type.Optional(
      Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217. Default: the organization’s.' }),
    ),
  },
  { additionalProperties: false, ...ruled('lead.value') },
);
const expectedClose = DateInput({ description: 'Calendar date.' });

const leadFields = {
  ...resourceFields('lead'),
  title: Type.String(),
  contact_id: Uuid(),
  contact: Type.Object({
    name: Nullable(Type.String()),
    phone: Nullable(Type.String({ description: 'The primary phone.' })),
  }),
  company_id: Nullable(Uuid()),
  pipeline_id: Uuid(),
  stage_id: Uuid(),
  status: StringEnum(leadStatuses),
  owner_id: Nullable(Uuid({ description: 'The salesperson. Null: nobody yet.' })),
  source: Type.String({ description: '`indiamart`, `web-form`, `whatsapp`, `whatsapp_ad`, `api` or your own word.' }),
  sub_source: Nullable(Type.String()),
  attribution: Nullable(Anything({ description: 'Campaign, ad and click ids of the first touch.' })),
  value: Nullable(MoneySchema),
  expected_close_on: Nullable(Type.String({ format: 'date' })),
  stage_entered_at: Timestamp(),
  first_response_at: Nullable(Timestamp({ description: 'When the first message of ours went out.' })),
  closed_at: Nullable(Timestamp()),
  time_to_close_seconds: Nullable(Type.Integer({ description: 'From creation to won or lost.' })),
  lost_reason: Nullable(Type.String()),
  external_id: Nullable(Type.String()),
  tags: tagList,
  custom: customValues('lead'),
  metadata: Type.Record(Type.String(), Type.String()),
};

export const Lead = Resource('Lead', leadFields);

export const CapturedLead = Resource('CapturedLead', {
  ...leadFields,
  outcome: StringEnum(['created', 'matched'], {
    description: '`matched`: the contact has an open lead in this pipeline; the enquiry was added to it.',
  }),
  contact_outcome: StringEnum(['created', 'matched', 'given']),
  matched_by: Nullable(Type.String({ description: 'Which identity told who it is: `phone`, `email`, …' })),
  enquiry_id: Nullable(Uuid()),
});

const enquiryInput = Type.Object(
  {
    message: Type.Optional(Text(10_000)),
    product: Type.Optional(Text(300)),
    requirement: Type.Optional(Text(2_000)),
    quantity: Type.Optional(Text(100)),
    attribution: Type.Optional(
      Anything({
        maxProperties: 30,
        description: '`utm_source`, `campaign_id`, `click_id`, …; at most 64 KiB as JSON.',
        ...ruled('lead.attribution'),
      }),
    ),
  },
  { additionalProperties: false, description: 'What the person asked for; recorded as an enquiry of the lead.' },
);

export const CreateLead = Body(
  'CreateLead',
  {
    contact_id: Type.Optional(Uuid({ description: 'An existing contact. Give this or `contact`.' })),
    contact: Type.Optional(
      Type.Object(contactInput, {
        additionalProperties: false,
        description: 'Matched by phone, then e-mail; made if unknown.',
      }),
    ),
    title: Type.Optional(Text(200, { description: 'Default: the product, or the contact’s name.' })),
    pipeline_id: Type.Optional(Uuid({ description: 'Default: the default pipeline.' })),
    stage_id: Type.Optional(Uuid({ description: 'An open stage. Default: the first one.' })),
    owner_id: Type.Optional(
      Nullable(
        Uuid({
          description:
            'Left out: the assignment rule decides; without one a member who sees only their own leads keeps it. Null: nobody.',
        }),
      ),
    ),
    company_id: Type.Optional(Nullable(Uuid())),
    source: Type.Optional(Text(60)),
    sub_source: Type.Optional(Nullable(Text(120))),
    value: Type.Optional(Nullable(money)),
    expected_close_on: Type.Optional(Nullable(expectedClose)),
    enquiry: Type.Optional(enquiryInput),
    if_open_lead: Type.Optional(
      StringEnum(['append', 'create'], {
        description:
          'When the contact has an open lead in the pipeline. Default: `append` with `contact`, `create` with `contact_id`.',
      }),
    ),
    external_id: Type.Optional(Nullable(Text(200))),
    custom: Type.Optional(customInput('lead')),
    metadata: Type.Optional(metadata),
  },
  {
    examples: [
      {
        contact: { name: 'Ananya Iyer', phones: ['99999 12345'], city: 'Pune' },
        source: 'website',
        enquiry: { product: '5 kW rooftop solar', message: 'Please call in the evening' },
      },
    ],
  },
);

export const UpdateLead = Body(
  'UpdateLead',
  {
    title: Type.Optional(Text(200)),
    company_id: Type.Optional(Nullable(Uuid())),
    value: Type.Optional(Nullable(money)),
    expected_close_on: Type.Optional(Nullable(expectedClose)),
    external_id: Type.Optional(Nullable(Text(200))),
    custom: Type.Optional(customInput('lead')),
    metadata: Type.Optional(metadata),
  },
  { examples: [{ value: { amount: 35_000_000, currency: 'INR' } }] },
);

const { external_id: _inAddress, if_open_lead: _always, ...upsertFields } = CreateLead.properties;

export const UpsertLead = Body('UpsertLead', upsertFields, {
  examples: [{ contact: { name: 'Ananya Iyer', phones: ['99999 12345'] }, title: '5 kW rooftop solar' }],
});

export const MoveLead = Body(
  'MoveLead',
  {
    stage_id: Uuid({ description: 'Any stage of the lead’s pipeline.' }),
    value: Type.Optional(money),
    lost_reason: Type.Optional(Text(300)),
  },
  { examples: [{ stage_id: '0199d7c2-7c1e-7000-8000-000000000001' }] },
);

export const WinLead = Body(
  'WinLead',
  {
    value: Type.Optional(money),
    stage_id: Type.Optional(Uuid({ description: 'Default: the pipeline’s first won stage.' })),
  },
  { examples: [{ value: { amount: 28_500_000, currency: 'INR' } }] },
);

export const LoseLead = Body(
  'LoseLead',
  {
    reason: Type.Optional(Text(300)),
    stage_id: Type.Optional(Uuid({ description: 'Default: the pipeline’s first lost stage.' })),
  },
  { examples: [{ reason: 'Bought elsewhere' }] },
);

export const ReopenLead = Body(
  'ReopenLead',
  { stage_id: Type.Optional(Uuid({ description: 'Default: the pipeline’s first stage.' })) },
  { examples: [{}] },
);

export const AssignLead = Body(
  'AssignLead',
  { owner_id: Nullable(Uuid({ description: 'Null: nobody.' })) },
  { examples: [{ owner_id: '0199d7c2-7c1e-7000-8000-000000000001' }] },
);

export const StageHistoryEntry = Resource('StageHistoryEntry', {
  id: Uuid(),
  object: Type.Unsafe<'stage_history_entry'>({ type: 'string', enum: ['stage_history_entry'] }),
  lead_id: Uuid(),
  from_stage_id: Nullable(Uuid()),
  stage_id: Uuid(),
  entered_at: Timestamp(),
  left_at: Nullable(Timestamp()),
  seconds: Nullable(Type.Integer({ description: 'How long the lead was in the stage; null while it is.' })),
});

export const StageHistory = Resource('StageHistory', {
  object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
  data: Type.Array(Type.Unsafe<object>({ $ref: 'StageHistoryEntry#' }), { description: 'Oldest first.' }),
});

export const Enquiry = Resource('Enquiry', {
  id: Uuid(),
  object: Type.Unsafe<'enquiry'>({ type: 'string', enum: ['enquiry'] }),
  lead_id: Nullable(Uuid({ description: 'Null: kept out of the pipeline, such as a test or a mere catalogue view.' })),
  contact_id: Nullable(Uuid()),
  connection_id: Nullable(Uuid()),
  inbound_request_id: Nullable(Uuid({ description: 'The raw request it came in.' })),
  external_id: Nullable(Type.String({ description: 'The source’s own id.' })),
  source: Type.String(),
  sub_source: Nullable(Type.String()),
  kind: StringEnum([...leadKinds, 'api', 'import']),
  message: Nullable(Type.String()),
  product: Nullable(Type.String()),
  requirement: Nullable(Type.String()),
  quantity: Nullable(Type.String()),
  budget: Nullable(
    Type.Object({
      min: Nullable(Type.Integer({ description: 'Whole units of the currency.' })),
      max: Nullable(Type.Integer()),
      text: Nullable(Type.String()),
      currency: Nullable(Type.String()),
    }),
  ),
  attribution: Nullable(Anything()),
  is_test: Type.Boolean(),
  raw: Nullable(Anything({ description: 'What the source sent, unaltered but for secrets.' })),
  received_at: Timestamp(),
  created_at: Timestamp(),
});

export const LeadPage = Page(Lead);
export const EnquiryPage = Page(Enquiry);
