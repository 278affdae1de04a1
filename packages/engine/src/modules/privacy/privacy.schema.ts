import { Type } from 'typebox';
import {
  Anything,
  Body,
  DateInput,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';

export const requestKinds = ['access', 'erasure', 'correction'] as const;
export const requestStatuses = ['open', 'running', 'on_hold', 'completed', 'failed', 'cancelled'] as const;

export const PrivacyRequest = Resource('PrivacyRequest', {
  ...resourceFields('privacy_request'),
  contact_id: Uuid(),
  kind: StringEnum(requestKinds),
  status: StringEnum(requestStatuses, {
    description:
      '`open`: a correction to be made by people. `on_hold`: a legal hold on the contact delays the erasure; it goes on by itself when the hold is released.',
  }),
  note: Nullable(Type.String()),
  due_on: Type.String({ format: 'date', description: 'The last day to answer.' }),
  operation_id: Nullable(Uuid()),
  completed_at: Nullable(Timestamp()),
  certificate: Nullable(
    Anything({
      description:
        'Of an erasure: `erased_at` and the rows that were deleted or emptied, by table. Of an access: the manifest: `files`, each with its table, rows and SHA-256, and `attachments`, copies of what custom fields hold, by the `id` that stands in the field.',
    }),
  ),
});

export const CreatePrivacyRequest = Body(
  'CreatePrivacyRequest',
  {
    contact_id: Uuid(),
    kind: StringEnum(requestKinds),
    note: Type.Optional(Text(2_000, { description: 'How it came and how the person was identified.' })),
    due_on: Type.Optional(DateInput({ description: 'Default: in 90 days.' })),
  },
  {
    examples: [
      {
        contact_id: '0199d7c2-7c1e-7000-8000-000000000001',
        kind: 'access',
        note: 'By e-mail; called back to be sure.',
      },
    ],
  },
);

export const LegalHold = Resource('LegalHold', {
  ...resourceFields('legal_hold'),
  contact_id: Uuid(),
  reason: Type.String(),
  released_at: Nullable(Timestamp()),
});

export const CreateLegalHold = Body(
  'CreateLegalHold',
  { contact_id: Uuid(), reason: Text(1_000) },
  { examples: [{ contact_id: '0199d7c2-7c1e-7000-8000-000000000001', reason: 'Dispute about invoice 17' }] },
);

export const PrivacyRequestPage = Page(PrivacyRequest);
export const LegalHoldPage = Page(LegalHold);
