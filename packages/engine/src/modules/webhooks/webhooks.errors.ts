import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  too_many_webhook_endpoints: {
    status: 409,
    title: 'Too many webhook endpoints',
    help: 'An organization has at most 100 webhook endpoints, those that are disabled included. Delete one that is no longer used, or let one endpoint take more types.',
  },
});
