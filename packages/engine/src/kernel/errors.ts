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
    super('invalid_api_key', 'This API key was revoked, has expired or was changed.');
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
  insufficient_scope: {
    status: 403,
    title: 'Insufficient scope',
    help: 'Use a key, or a user whose role, has the permission named in `required_permission`.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    help: 'Check the id. Objects of other organizations are not found either.',
  },
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

/** One wrong field of the body. */
export function invalidField(pointer: string, code: string, detail: string): AppError {
  return new AppError('validation_failed', 'One field is invalid.', { errors: [{ pointer, code, detail }] });
}
