import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  legal_hold: {
    status: 409,
    title: 'Kept by a legal hold',
    help: 'The law or a dispute demands that what belongs to this person stay, and stay theirs. When that is over, somebody with `privacy:write` releases the hold named in `legal_hold_id`; then repeat the request.',
  },
});

defineConstraints({
  legal_holds_keep: {
    code: 'legal_hold',
    detail: 'A legal hold keeps everything that belongs to this person.',
    names: 'legal_hold_id',
  },
  privacy_requests_answered: {
    code: 'deletion_blocked',
    detail:
      'The person asked about their data, and has no answer yet: complete the request, or wait for its operation.',
    names: 'privacy_request_id',
  },
});
