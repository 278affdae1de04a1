/**
 * What happened, in words the engine can act on. The adapter says what happened; the engine decides whether to retry.
 *
 * - `auth`: the credential is wrong, expired or lacks a right. The connection stops and its owner is told.
 * - `config`: the account or its settings do not allow this (payment, registration, restricted country).
 * - `invalid_recipient`: this person cannot be reached this way, now or ever.
 * - `outside_window`: a free-form message outside the customer service window.
 * - `template`: the template is unknown, paused, not approved, or its parameters do not fit.
 * - `media`: the file was refused.
 * - `rate_limited`: slow down; `wait_seconds` when the provider said or its rules say.
 * - `unavailable`: the provider is down and certainly did not do it; try again later.
 * - `unknown_outcome`: the provider may or may not have done it. Never repeated by itself, because doing it twice is a
 *   fault the customer sees.
 * - `bad_response`: the provider answered something nobody understands, and certainly did not do it.
 * - `unsupported`: this adapter or this provider cannot do that at all.
 */
export type AdapterErrorKind =
  | 'auth'
  | 'config'
  | 'invalid_recipient'
  | 'outside_window'
  | 'template'
  | 'media'
  | 'rate_limited'
  | 'unavailable'
  | 'unknown_outcome'
  | 'bad_response'
  | 'unsupported';

export const adapterErrorKinds: readonly AdapterErrorKind[] = [
  'auth',
  'config',
  'invalid_recipient',
  'outside_window',
  'template',
  'media',
  'rate_limited',
  'unavailable',
  'unknown_outcome',
  'bad_response',
  'unsupported',
];

export interface AdapterErrorDetail {
  /** The provider's own code, as text. */
  provider_code?: string;
  /** Only with `rate_limited` and `unavailable`: not before so many seconds. */
  wait_seconds?: number;
  cause?: unknown;
}

/** The only error an adapter throws on purpose. `message` is shown to the user: no secrets, no stack. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly kind: AdapterErrorKind;
  readonly provider_code: string | null;
  readonly wait_seconds: number | null;

  constructor(kind: AdapterErrorKind, message: string, detail: AdapterErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.kind = kind;
    this.provider_code = detail.provider_code ?? null;
    this.wait_seconds = detail.wait_seconds ?? null;
  }
}
