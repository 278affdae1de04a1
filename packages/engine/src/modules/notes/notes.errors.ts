import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  not_author: {
    status: 403,
    title: 'Not the author',
    help: 'Only its author, or somebody who sees all records, may change or delete a note. Write a note of your own.',
  },
});

defineConstraints({
  notes_lead: { code: 'unknown_lead', detail: 'There is no such lead.', pointer: '/lead_id' },
  notes_contact: { code: 'unknown_contact', detail: 'There is no such contact.', pointer: '/contact_id' },
});
