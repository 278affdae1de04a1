import { type ErrorFacts, type FieldError, SaudaError } from './errors.ts';

/** The body of a failed answer (RFC 9457), with the extra members some codes carry, such as `scope` or `provider_code`. */
export type ProblemBody = Readonly<Record<string, unknown>>;

/** The facts of an error that came as an HTTP answer. */
export interface ApiErrorFacts extends ErrorFacts {
  status: number;
  headers: Headers;
  problem: ProblemBody;
}

/** The server answered, and the answer was not a success. */
export class ApiError extends SaudaError {
  static override readonly kinds: readonly string[] = [...SaudaError.kinds, 'ApiError'];

  declare readonly status: number;
  declare readonly headers: Headers;
  /** The whole problem document; empty when the answer was not one. */
  readonly problem: ProblemBody;

  constructor(message: string, facts: ApiErrorFacts) {
    super(message, facts);
    this.problem = facts.problem;
  }
}

/** 401: the key or token is missing, unknown or expired. */
export class AuthenticationError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'AuthenticationError'];
}

/** 403: the key is known but may not do this. */
export class PermissionError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'PermissionError'];
}

/** 404 or 410: no such object, or none that this key can see. */
export class NotFoundError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'NotFoundError'];
}

/** 409: the request does not fit the present state. */
export class ConflictError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'ConflictError'];
}

/** 412 or 428: somebody else changed the object first, or `ifMatch` is required here. */
export class VersionConflictError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'VersionConflictError'];
}

/** 400, 413, 415 or 422: the request itself is wrong; `errors` names the fields. */
export class ValidationError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'ValidationError'];
}

/** 429: too many requests; the header `Retry-After` says how long to wait. */
export class RateLimitError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'RateLimitError'];
}

/** 5xx: the server, or something it depends on, failed. */
export class ServerError extends ApiError {
  static override readonly kinds: readonly string[] = [...ApiError.kinds, 'ServerError'];
}

const classByStatus: Readonly<Record<number, typeof ApiError>> = {
  400: ValidationError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: NotFoundError,
  412: VersionConflictError,
  413: ValidationError,
  415: ValidationError,
  422: ValidationError,
  428: VersionConflictError,
  429: RateLimitError,
};

/** Whether an answer with this status and code is worth another attempt. */
export function isTransient(status: number, code: string): boolean {
  return status === 408 || status === 429 || status >= 500 || (status === 409 && code === 'idempotency_in_progress');
}

/**
 * Makes the error for a failed answer. The body need not be a problem document: a proxy in between answers HTML.
 * @param text the body as received
 */
export function apiErrorFrom(status: number, headers: Headers, text: string): ApiError {
  const problem = parseProblem(text);
  const code = stringOf(problem.code) ?? codeWithoutProblem(status);
  const detail = stringOf(problem.detail) ?? stringOf(problem.title);
  const errors = Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : [];
  const requestId = headers.get('request-id') ?? stringOf(problem.request_id);
  const retryable = typeof problem.retryable === 'boolean' ? problem.retryable : isTransient(status, code);
  const message = messageOf(status, code, detail ?? explainMissingProblem(status, headers), errors, requestId);
  const Class = classByStatus[status] ?? (status >= 500 ? ServerError : ApiError);
  return new Class(message, { code, status, retryable, requestId, errors, headers, detail, problem });
}

function messageOf(
  status: number,
  code: string,
  detail: string,
  errors: readonly FieldError[],
  requestId: string | undefined,
): string {
  const fields = errors
    .slice(0, 3)
    .map((error) => ` ${error.pointer ?? error.parameter ?? error.code}: ${error.detail}`);
  return `${status} ${code}: ${detail}${fields.join('')}${requestId ? ` (${requestId})` : ''}`;
}

function codeWithoutProblem(status: number): string {
  return isRedirect(status) ? 'unexpected_redirect' : `http_${status}`;
}

function explainMissingProblem(status: number, headers: Headers): string {
  if (isRedirect(status)) {
    const target = headers.get('location');
    return `A write was answered with a redirect${target ? ` to ${target}` : ''}; set baseUrl to the final address.`;
  }
  const type = headers.get('content-type')?.split(';')[0] ?? 'no content type';
  return `The answer is not a problem document (${type}); it may come from a proxy before the server.`;
}

// Browsers hide a redirect that is not followed behind status 0.
function isRedirect(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400 && status !== 304);
}

function parseProblem(text: string): ProblemBody {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

function isFieldError(value: unknown): value is FieldError {
  return isObject(value) && typeof value.code === 'string' && typeof value.detail === 'string';
}

function isObject(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
