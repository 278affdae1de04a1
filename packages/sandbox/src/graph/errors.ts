import { randomBytes } from 'node:crypto';
import type { Json } from '../input.ts';

interface KnownError {
  /** HTTP status when it is the answer. */
  status: number;
  title: string;
  details: string | null;
  /** Reported in a failed status, after the message was accepted. */
  late?: true;
  /** Where the failed status words it differently. */
  late_details?: string;
}

const refused = (title: string, details: string | null = null, status = 400): KnownError => ({
  status,
  title,
  details,
});
const late = (title: string, details: string): KnownError => ({ status: 400, title, details, late: true });

const known: Record<number, KnownError> = {
  0: refused('Unable to authenticate the app user', null, 401),
  1: refused('An unknown error occurred'),
  2: refused('Service temporarily unavailable', null, 503),
  3: refused('Capability or permissions issue', null, 500),
  4: refused('Application request limit reached'),
  10: refused('Application does not have permission for this action', null, 403),
  33: refused('Parameter value is not valid', 'The business phone number has been deleted.'),
  100: refused('Invalid parameter', 'Parameter value is not valid'),
  190: refused('Error validating access token', null, 401),
  200: refused('Permissions error', null, 403),
  368: refused('Temporarily blocked for policies violations', null, 403),
  80007: refused('Rate limit issues', 'The WhatsApp Business Account has reached its rate limit.'),
  130429: refused('Rate limit hit', 'Cloud API message throughput has been reached.'),
  130472: late("User's number is part of an experiment", 'The message was not sent as part of an experiment.'),
  130497: refused('Business account is restricted from messaging users in this country.', null, 403),
  131000: refused('Something went wrong', 'Message failed to send due to an unknown error.', 500),
  131005: refused('Access denied', null, 403),
  131008: refused('Required parameter is missing'),
  131009: refused('Parameter value is not valid'),
  131016: refused('Service unavailable', 'A service is temporarily unavailable.', 500),
  131021: refused('Recipient cannot be sender', 'The recipient is the number that sends.'),
  131026: late('Message undeliverable', 'Message Undeliverable.'),
  131030: refused(
    'Recipient phone number not in allowed list',
    'Recipient phone number not in allowed list: add it to the list and try again.',
  ),
  131031: refused('Business Account locked', null, 403),
  131037: refused('Display name approval needed', 'The number has no approved display name.'),
  131042: late(
    'Business eligibility payment issue',
    'Message failed to send because of a problem with the payment method.',
  ),
  131045: refused('Incorrect certificate', 'The phone number is not registered correctly.', 500),
  131047: {
    ...refused('Re-engagement message', 'More than 24 hours have passed since the recipient last replied.'),
    late_details:
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131048: refused(
    'Spam rate limit hit',
    'Message failed to send because there are restrictions on how many messages can be sent from this phone number.',
  ),
  131049: late(
    'This message was not delivered to maintain healthy ecosystem engagement.',
    'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  ),
  131050: late(
    'User has stopped receiving marketing messages',
    'The recipient chose to stop marketing messages from this business.',
  ),
  131051: refused('Unsupported message type', 'The message type is not supported.'),
  131052: late('Media download error', 'The media sent by the user could not be downloaded.'),
  131053: late('Media upload error', 'The media could not be uploaded.'),
  131056: refused(
    '(Business Account, Consumer Account) pair rate limit hit',
    'Too many messages sent from the sender phone number to the same recipient phone number in a short period of time.',
  ),
  131057: refused('Account in maintenance mode', 'The account is in maintenance mode.', 500),
  131062: refused(
    'Recipient identifier not allowed for this message',
    'Authentication templates with one-tap, zero-tap or copy-code buttons need a phone number.',
  ),
  132000: refused('Number of parameters does not match the expected number of params'),
  132001: refused('Template name does not exist in the translation', null, 404),
  132005: refused('Translated text too long'),
  132007: refused('Template format character policy violated'),
  132012: refused('Parameter format does not match format in the created template'),
  132015: refused('Template is paused', 'The template is paused because of low quality.'),
  132016: refused('Template is disabled', 'The template was paused too often and is now disabled.'),
  132018: refused('There is an issue with the parameters in your template'),
  132068: refused('Flow is blocked'),
  132069: refused('Flow is throttled'),
  133004: refused('Server temporarily unavailable', null, 503),
  133010: refused('Phone number not registered'),
  133016: refused('Account register deregister rate limit exceeded'),
  134011: refused('Payment terms have not been accepted', null, 403),
  135000: refused('Generic user error'),
};

function look(code: number): KnownError {
  return known[code] ?? refused('Request refused');
}

/** A code that Meta reports after it accepted the message. */
export function isLate(code: number): boolean {
  return look(code).late === true;
}

/** A Graph API error answer. */
export class GraphError extends Error {
  readonly status: number;
  readonly body: { error: Json };

  constructor(status: number, error: Json) {
    super(String(error.message));
    this.status = status;
    this.body = { error: { ...error, fbtrace_id: `A${randomBytes(11).toString('hex')}` } };
  }
}

/** The answer for `code`, with Meta's title and, unless given, the usual details. */
export function graphError(code: number, details?: string): GraphError {
  const { status, title, details: usual } = look(code);
  const said = details ?? usual;
  return new GraphError(status, {
    message: `(#${code}) ${title}`,
    type: 'OAuthException',
    code,
    ...(said === null ? {} : { error_data: { messaging_product: 'whatsapp', details: said } }),
  });
}

/** A parameter problem that Meta words in the message itself. */
export function parameterError(message: string): GraphError {
  return new GraphError(400, { message: `(#100) ${message}`, type: 'OAuthException', code: 100 });
}

export function badToken(): GraphError {
  return new GraphError(401, {
    message: 'Error validating access token: Session has expired.',
    type: 'OAuthException',
    code: 190,
    error_subcode: 463,
  });
}

export function unknownObject(id: string, method: string): GraphError {
  return new GraphError(400, {
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  });
}

export function unknownPath(path: string): GraphError {
  return new GraphError(400, { message: `Unknown path components: ${path}`, type: 'OAuthException', code: 2500 });
}

/** A problem with a template that is created, edited or deleted; people read `error_user_msg`. */
export function templateError(subcode: number, title: string, message: string): GraphError {
  return new GraphError(400, {
    message: 'Invalid parameter',
    type: 'OAuthException',
    code: 100,
    error_subcode: subcode,
    is_transient: false,
    error_user_title: title,
    error_user_msg: message,
  });
}

/** The same error as it stands in a failed status. */
export function lateError(code: number): Json {
  const { title, details, late_details } = look(code);
  return {
    code,
    title,
    message: title,
    error_data: { details: late_details ?? details ?? title },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
}
