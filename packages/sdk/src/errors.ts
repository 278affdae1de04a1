import type { ErrorCode } from './generated/errors.ts';

/** Codes of failures that happen on this side of the wire, beside the server's own {@link ErrorCode}. */
export type ClientErrorCode =
  | 'aborted'
  | 'connection_failed'
  | 'invalid_argument'
  | 'invalid_response'
  | 'stream_reset'
  | 'timeout'
  | 'unexpected_redirect'
  | 'webhook_header_missing'
  | 'webhook_payload_invalid'
  | 'webhook_secret_invalid'
  | 'webhook_signature_mismatch'
  | 'webhook_timestamp_invalid'
  | 'webhook_timestamp_too_new'
  | 'webhook_timestamp_too_old';

/** Every code an error may carry. The set is open: a newer server may send codes this version does not list. */
export type AnyErrorCode = ErrorCode | ClientErrorCode | (string & {});

/** One thing that is wrong with a request. */
export interface FieldError {
  /** RFC 6901 pointer into the body, such as `/contact/phone`. */
  pointer?: string;
  /** Name of the query parameter, when the fault is not in the body. */
  parameter?: string;
  /** Stable code, such as `invalid_phone`. */
  code: string;
  /** Sentence for a person; its wording may change. */
  detail: string;
}

/** What an error knows; fields that do not apply are left out. */
export interface ErrorFacts {
  code: AnyErrorCode;
  retryable?: boolean;
  status?: number;
  requestId?: string | undefined;
  errors?: readonly FieldError[];
  headers?: Headers;
  detail?: string | undefined;
  cause?: unknown;
}

// A registered symbol is one and the same in every realm and in both builds (ESM and CommonJS), where `instanceof` fails.
const kindsOf: unique symbol = Symbol.for('sauda.error.kinds');

/** The root of every error this package throws on purpose. */
export class SaudaError extends Error {
  /** Names of this class and of those it extends, root first. */
  static readonly kinds: readonly string[] = ['SaudaError'];

  /** Stable, machine-readable code: the thing to branch on. */
  readonly code: AnyErrorCode;
  /** Whether the same call may succeed later, unchanged. */
  readonly retryable: boolean;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** The server's id of the request; quote it to support. */
  readonly requestId: string | undefined;
  /** The fields that are wrong; empty unless the server named some. */
  readonly errors: readonly FieldError[];
  /** Headers of the answer, when there was one. */
  readonly headers: Headers | undefined;
  /** What was wrong in this case, in the server's words. */
  readonly detail: string | undefined;
  declare readonly [kindsOf]: readonly string[];

  constructor(message: string, facts: ErrorFacts) {
    super(message, 'cause' in facts ? { cause: facts.cause } : undefined);
    this.name = new.target.kinds.at(-1) ?? 'SaudaError';
    this.code = facts.code;
    this.retryable = facts.retryable ?? false;
    this.status = facts.status;
    this.requestId = facts.requestId;
    this.errors = facts.errors ?? [];
    this.headers = facts.headers;
    this.detail = facts.detail;
    Object.defineProperty(this, kindsOf, { value: new.target.kinds });
  }

  /**
   * `instanceof` that also works across realms (frames, workers, `vm`) and across two copies of this package.
   * Every class of the tree has it: `NotFoundError.is(error)`.
   */
  static is<Kind extends abstract new (...facts: never[]) => SaudaError>(
    this: Kind & { readonly kinds: readonly string[] },
    value: unknown,
  ): value is InstanceType<Kind> {
    const kinds = typeof value === 'object' && value !== null && kindsOf in value ? value[kindsOf] : [];
    // biome-ignore lint/complexity/noThisInStatic: `this` is the class asked, which may be one further down the tree.
    return Array.isArray(kinds) && kinds.includes(this.kinds.at(-1));
  }
}

/** The server could not be reached, or the connection broke before the whole answer was here. */
export class ConnectionError extends SaudaError {
  static override readonly kinds: readonly string[] = [...SaudaError.kinds, 'ConnectionError'];

  constructor(message: string, cause: unknown) {
    super(message, { code: 'connection_failed', retryable: true, cause });
  }
}

/** No complete answer came within `timeoutMs`. Whether the server did the work is unknown. */
export class TimeoutError extends SaudaError {
  static override readonly kinds: readonly string[] = [...SaudaError.kinds, 'TimeoutError'];

  constructor(timeoutMs: number) {
    super(`No complete answer within ${timeoutMs} ms.`, { code: 'timeout', retryable: true });
  }
}

/** The caller's `signal` ended the call; `cause` is the signal's reason. */
export class AbortError extends SaudaError {
  static override readonly kinds: readonly string[] = [...SaudaError.kinds, 'AbortError'];

  constructor(reason: unknown) {
    super('The call was aborted by its signal.', { code: 'aborted', cause: reason });
  }
}

/** A webhook request is not authentic, too old, or cannot be read. Answer it with 400 and do not act on it. */
export class WebhookVerificationError extends SaudaError {
  static override readonly kinds: readonly string[] = [...SaudaError.kinds, 'WebhookVerificationError'];

  constructor(code: ClientErrorCode, message: string) {
    super(message, { code });
  }
}
