import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  filter_outdated: {
    status: 409,
    title: 'Filter no longer fits',
    help: 'Fields the filter names are no longer there, or have another type. Save the filter again without the parts in `errors`.',
  },
  view_of_other_resource: {
    status: 422,
    title: 'View of another resource',
    help: 'A view shows the list of the resource it was saved for: see its `resource`.',
  },
  not_a_member: {
    status: 409,
    title: 'Not a member',
    help: 'A personal view belongs to a member: use a key that is bound to one, or share the view.',
  },
});

const taken = { code: 'already_exists', detail: 'Another one has this name.', pointer: '/name' };
defineConstraints({ views_name: taken, segments_name: taken });
