import { Type } from 'typebox';
import {
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  TimeInput,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';
import { customInput, customValues } from '../custom-fields/index.ts';

export const taskKinds = ['call', 'whatsapp', 'visit', 'demo', 'email', 'other'] as const;
export const taskStatuses = ['open', 'done', 'cancelled'] as const;

const outcome = Text(2_000, { description: 'What came of it.' });
const leadId = Nullable(Uuid({ description: 'The lead it is about.' }));
const contactId = Nullable(Uuid({ description: 'The person it is about. Default: the contact of the lead.' }));
const dueAt = TimeInput({ description: 'When it is to be done: RFC 3339 with an offset or `Z`.' });

export const Task = Resource('Task', {
  ...resourceFields('task'),
  title: Type.String(),
  kind: StringEnum(taskKinds, { description: 'How the customer is followed up.' }),
  lead_id: Nullable(Uuid()),
  contact_id: Nullable(Uuid()),
  assignee_id: Nullable(Uuid({ description: 'The member who is to do it. Null: nobody yet.' })),
  due_at: Nullable(Timestamp({ description: '`task.due` is published at this time if the task is still open.' })),
  status: StringEnum(taskStatuses),
  outcome: Nullable(Type.String()),
  completed_at: Nullable(Timestamp()),
  created_by: Type.Object({
    type: StringEnum(['api_key', 'user', 'adapter', 'system']),
    id: Nullable(Uuid({ description: 'Of the key, member or connection.' })),
  }),
  custom: customValues('task'),
});

export const CreateTask = Body(
  'CreateTask',
  {
    title: Text(200),
    kind: Type.Optional(StringEnum(taskKinds, { description: 'Default: `other`.' })),
    lead_id: Type.Optional(leadId),
    contact_id: Type.Optional(contactId),
    assignee_id: Type.Optional(
      Nullable(
        Uuid({
          description: 'Left out: the member whose key makes the task, else the owner of the lead. Null: nobody.',
        }),
      ),
    ),
    due_at: Type.Optional(Nullable(dueAt)),
    custom: Type.Optional(customInput('task')),
  },
  { examples: [{ title: 'Call about the rooftop quotation', kind: 'call', due_at: '2027-01-15T10:30:00+05:30' }] },
);

export const UpdateTask = Body(
  'UpdateTask',
  {
    title: Type.Optional(Text(200)),
    kind: Type.Optional(StringEnum(taskKinds)),
    lead_id: Type.Optional(leadId),
    contact_id: Type.Optional(contactId),
    assignee_id: Type.Optional(Nullable(Uuid({ description: 'Null: nobody.' }))),
    due_at: Type.Optional(Nullable(dueAt)),
    outcome: Type.Optional(Nullable(outcome)),
    custom: Type.Optional(customInput('task')),
  },
  { examples: [{ title: 'Visit the site', kind: 'visit' }] },
);

export const CompleteTask = Body(
  'CompleteTask',
  { outcome: Type.Optional(outcome) },
  { examples: [{ outcome: 'Wants a quotation for 5 kW' }] },
);

export const SnoozeTask = Body(
  'SnoozeTask',
  { due_at: dueAt },
  { examples: [{ due_at: '2099-01-15T10:30:00+05:30' }] },
);

export const TaskPage = Page(Task);
