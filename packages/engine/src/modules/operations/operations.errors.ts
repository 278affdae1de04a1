import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  credential_ended: {
    status: 403,
    title: 'The credential has ended',
    help: 'The key that asked for the operation was revoked, has expired, or its member left. What was done until then stays; start the rest again with a valid key.',
  },
});
