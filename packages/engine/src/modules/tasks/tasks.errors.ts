import { defineConstraints } from '../../kernel/db/constraints.ts';

defineConstraints({
  tasks_lead: { code: 'unknown_lead', detail: 'There is no such lead.', pointer: '/lead_id' },
  tasks_contact: { code: 'unknown_contact', detail: 'There is no such contact.', pointer: '/contact_id' },
  tasks_assignee: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/assignee_id' },
});
