import { defineConstraints } from '../../kernel/db/constraints.ts';

defineConstraints({
  message_templates_name: {
    code: 'already_exists',
    detail: 'A template with this name exists in this language.',
    pointer: '/name',
  },
});
