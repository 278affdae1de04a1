/** One entry of the error catalogue: `code` is the stable contract, the texts may change. */
export interface ErrorSpec {
  status: number;
  title: string;
  /** What the caller should do about it; shown on the error's documentation page. */
  help: string;
  retryable?: boolean;
}

/** Where in the request a fault lies: a JSON pointer into the body, or a parameter's name. */
export interface FieldError {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

export interface ErrorExtras {
  errors?: FieldError[];
  /** Further members of the problem document, such as the id of the object that already exists. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
  cause?: unknown;
}

/** The only error thrown on purpose. Everything it carries is shown to the caller. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly detail: string;
  readonly extras: ErrorExtras;

  constructor(code: string, detail: string, extras: ErrorExtras = {}) {
    super(`${code}: ${detail}`, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.code = code;
    this.detail = detail;
    this.extras = extras;
  }

  get spec(): ErrorSpec {
    return errorSpec(this.code);
  }
}

/** The key or member changed since it was read; reading it again tells whether it is still good. */
export class StaleCredentialError extends AppError {
  constructor() {
    super('invalid_api_key', 'This credential was revoked, has expired or was changed.', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
  }
}

/** Codes every part of the API may answer with. Modules add theirs in `<module>.errors.ts`. */
const kernelErrors = {
  malformed_json: { status: 400, title: 'Malformed JSON', help: 'Send a body that is valid JSON in UTF-8.' },
  invalid_parameter: { status: 400, title: 'Invalid parameter', help: 'Correct the parameters named in `errors`.' },
  cursor_mismatch: {
    status: 400,
    title: 'Cursor does not fit',
    help: 'Use a cursor only with the filter and sort it was made for; start again without it.',
  },
  idempotency_key_required: {
    status: 400,
    title: 'Idempotency key required',
    help: 'Send an `Idempotency-Key` header of 1 to 255 printable characters, and the same one when you retry.',
  },
  authentication_required: {
    status: 401,
    title: 'Authentication required',
    help: 'Send `Authorization: Bearer <api key>`.',
  },
  invalid_api_key: {
    status: 401,
    title: 'Invalid API key',
    help: 'Check that the key is complete, not revoked and not expired.',
  },
  invalid_token: {
    status: 401,
    title: 'Invalid token',
    help: 'Check who signed the token, for whom, and that it was not revoked; get a new one.',
  },
  token_expired: { status: 401, title: 'Token expired', help: 'Get a new token and repeat the request.' },
  insufficient_scope: {
    status: 403,
    title: 'Insufficient scope',
    help: 'Use a key, or a user whose role, has the permission named in `required_permission`. With `required_record_scope` or `required_field`: one that sees so many records, or has no rule on the field.',
  },
  ip_not_allowed: {
    status: 403,
    title: 'Address not allowed',
    help: 'Call from one of the addresses in `allowed_ips` of the key, or add this one to them.',
  },
  organization_suspended: {
    status: 403,
    title: 'Organization suspended',
    help: 'Whoever runs this installation, or the organization above this one, has suspended it; ask them.',
  },
  origin_not_allowed: {
    status: 403,
    title: 'Origin not allowed',
    help: 'List the origin of the page: in `origins` of the publishable key, or in `allowed_origins` of the organization for user tokens.',
  },
  field_not_permitted: {
    status: 403,
    title: 'Field not open to your role',
    help: 'Leave out the fields named in `errors`, or ask for a role without a rule on them.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    help: 'Check the id. Objects of other organizations are not found either.',
  },
  gone: { status: 410, title: 'No longer there', help: 'Use what `Link` and the changelog name instead.' },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    help: 'Use one of the methods in the `Allow` header.',
  },
  already_exists: {
    status: 409,
    title: 'Already exists',
    help: 'Use the object named in `existing_id`, or choose another value.',
  },
  state_conflict: {
    status: 409,
    title: 'Not possible in this state',
    help: 'Read the object again; its state does not allow this.',
  },
  idempotency_in_progress: {
    status: 409,
    title: 'First request still running',
    help: 'A request with this idempotency key is being carried out; repeat after `Retry-After`.',
    retryable: true,
  },
  deletion_blocked: { status: 409, title: 'Still in use', help: 'Remove or move what uses it first.' },
  version_conflict: {
    status: 412,
    title: 'Changed in the meantime',
    help: 'Read the object again and repeat the change with its current `ETag`.',
  },
  payload_too_large: { status: 413, title: 'Payload too large', help: 'Send less than the limit named in `detail`.' },
  uri_too_long: { status: 414, title: 'Address too long', help: 'Send fewer or shorter query parameters.' },
  headers_too_large: {
    status: 431,
    title: 'Headers too large',
    help: 'Send fewer or shorter headers; cookies are not needed.',
  },
  request_timeout: {
    status: 408,
    title: 'Request took too long to arrive',
    help: 'Send the whole request without pauses; retry.',
    retryable: true,
  },
  malformed_request: { status: 400, title: 'Not an HTTP request', help: 'Send a request as RFC 9112 describes it.' },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    help: 'Send `Content-Type: application/json`.',
  },
  validation_failed: { status: 422, title: 'Validation failed', help: 'Correct the fields named in `errors`.' },
  unknown_field: {
    status: 422,
    title: 'Unknown field',
    help: 'Remove the fields named in `errors`; read-only fields cannot be set.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Idempotency key used for another request',
    help: 'Make a new key for a new request.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests',
    help: 'Wait as many seconds as `Retry-After` says. `RateLimit` tells beforehand what is left; ask for less at the same time, or less often.',
    retryable: true,
  },
  internal_error: {
    status: 500,
    title: 'Internal error',
    help: 'Our fault. Retry with the same idempotency key, and tell support the `request_id`.',
    retryable: true,
  },
  unavailable: {
    status: 503,
    title: 'Unavailable',
    help: 'The service is starting, stopping or overloaded; retry after `Retry-After`.',
    retryable: true,
  },
} satisfies Record<string, ErrorSpec>;

const catalogue = new Map<string, ErrorSpec>(Object.entries(kernelErrors));

/** Adds a module's codes to the catalogue and gives them back. A code has one meaning in the whole product. */
export function defineErrors<T extends Record<string, ErrorSpec>>(specs: T): T {
  for (const [code, spec] of Object.entries(specs)) {
    if (catalogue.has(code)) throw new Error(`Error code ${code} is defined twice.`);
    catalogue.set(code, spec);
  }
  return specs;
}

function errorSpec(code: string): ErrorSpec {
  const spec = catalogue.get(code);
  if (!spec) throw new Error(`Error code ${code} is not in the catalogue.`);
  return spec;
}

/** All codes, sorted, for `openapi/errors.json` and the documentation. */
export function errorCatalogue(): [string, ErrorSpec][] {
  return [...catalogue].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no such ${what}.`);
}

/** A credential that is none. */
export function refused(code: 'invalid_api_key' | 'invalid_token' | 'token_expired', detail: string): AppError {
  return new AppError(code, detail, { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
}

export function suspended(): AppError {
  return new AppError('organization_suspended', 'This organization is suspended.');
}

/** One wrong field of the body. */
export function invalidField(pointer: string, code: string, detail: string): AppError {
  return new AppError('validation_failed', 'One field is invalid.', { errors: [{ pointer, code, detail }] });
}
