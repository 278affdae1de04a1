import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  invalid_signature: {
    status: 401,
    title: 'Invalid signature',
    help: 'For providers: sign the exact bytes of the body with the secret given when connecting.',
  },
  unsupported_by_adapter: {
    status: 422,
    title: 'Not supported by this adapter',
    help: 'See `capabilities` in `GET /v1/adapters/{adapter}`.',
  },
});

defineConstraints({
  connections_external_key: {
    code: 'already_exists',
    detail: 'This number or account is connected already.',
    pointer: '/config',
  },
});
