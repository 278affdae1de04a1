import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  too_many_custom_fields: {
    status: 409,
    title: 'Too many custom fields',
    help: 'A resource has at most 100 custom fields. Delete those that are no longer used.',
  },
});

defineConstraints({
  custom_fields_key: {
    code: 'already_exists',
    detail: 'The resource has a field with this key, or its last values are still being removed.',
    pointer: '/key',
  },
  // The file went in the moment between being looked at and being held.
  custom_values_file: {
    code: 'unknown_file',
    detail: 'A file that was named is not there any more.',
    pointer: '/custom',
  },
  // Somebody else took the value a moment ago: run again, it will be found and pointed at.
  custom_values_unique: { code: 'already_exists', detail: 'A unique custom field has this value.', retry: true },
});
