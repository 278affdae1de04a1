import { defineConstraints } from '../../kernel/db/constraints.ts';

defineConstraints({
  tags_name: { code: 'already_exists', detail: 'A tag with this name exists.', pointer: '/name' },
});
