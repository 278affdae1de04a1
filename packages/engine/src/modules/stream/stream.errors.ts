import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  too_many_streams: {
    status: 429,
    title: 'Too many streams',
    help: 'Close a stream, or share one among the parts of your application; retry after `Retry-After`.',
    retryable: true,
  },
});
