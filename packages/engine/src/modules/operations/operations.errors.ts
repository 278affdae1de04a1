import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  too_many_operations: {
    status: 429,
    title: 'Too many operations',
    help: 'Wait until some of `GET /v1/operations?status=running` have ended, or cancel them; retry after `Retry-After`.',
    retryable: true,
  },
  credential_ended: {
    status: 403,
    title: 'The credential has ended',
    help: 'The key that asked for the operation was revoked, has expired, or its member left. What was done until then stays; start the rest again with a valid key.',
  },
});
