import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  default_pipeline: {
    status: 409,
    title: 'Default pipeline',
    help: 'Make another pipeline the default first.',
  },
  last_stage_of_type: {
    status: 409,
    title: 'Last stage of its type',
    help: 'A pipeline keeps at least one open, one won and one lost stage.',
  },
});

defineConstraints({
  pipelines_name: { code: 'already_exists', detail: 'A pipeline with this name exists.', pointer: '/name' },
  pipelines_default: { code: 'state_conflict', detail: 'Another pipeline became the default at the same moment.' },
  stages_name: { code: 'already_exists', detail: 'The pipeline has a stage with this name.', pointer: '/name' },
});
