import { defineConstraints } from '../../kernel/db/constraints.ts';
import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  outside_messaging_window: {
    status: 422,
    title: 'Outside the messaging window',
    help: 'The person last wrote more than 24 hours ago, or never. Send an approved template; free-form messages are possible again once they answer.',
  },
  connection_not_active: {
    status: 409,
    title: 'Connection not active',
    help: 'Correct the connection’s settings, or resume it, then send again.',
  },
  no_connection: {
    status: 422,
    title: 'No number to send from',
    help: 'Name a `connection_id`, or connect a WhatsApp number first.',
  },
  unreachable_on_channel: {
    status: 422,
    title: 'Not reachable on this channel',
    help: 'The contact has neither a phone nor a WhatsApp identity.',
  },
  unsupported_content: {
    status: 422,
    title: 'Not supported by this number',
    help: 'The connection’s adapter cannot send this type; see `capabilities` in `GET /v1/adapters/{adapter}`.',
  },
});

defineConstraints({
  conversations_assignee: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/assignee_id' },
  conversations_once: { code: 'already_exists', detail: 'The conversation exists.', retry: true },
  messages_provider_id: { code: 'already_exists', detail: 'The message is known.', retry: true },
});
