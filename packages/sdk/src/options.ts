import { SaudaError } from './errors.ts';
import { inBrowser } from './runtime.ts';

/** A function that does HTTP as the platform's `fetch` does. It should honour `init.signal`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a client reaches the server, and as whom. */
export interface ClientOptions {
  /**
   * A secret key (`sk_…`), a publishable key (`pk_…`) or a user token. A function is asked before every attempt, which
   * suits tokens that live for minutes.
   */
  apiKey: string | (() => string | Promise<string>);
  /** Where the server lives, without `/v1`: `https://crm.example.com`. */
  baseUrl: string;
  /** Time for one attempt, answer included, in milliseconds. Default 30000. */
  timeoutMs?: number;
  /** How many times a failed call is tried again. Default 2; 0 never tries again. */
  maxRetries?: number;
  /** Does the HTTP. Default: the platform's `fetch`. */
  fetch?: Fetch;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Acts for this organization, which must descend from the key's own. */
  organization?: string;
  /** A page can read every secret in it; say `true` only where the page is yours alone, such as a local tool. */
  allowSecretKeyInBrowser?: boolean;
}

/** What one HTTP answer said beside its body. */
export interface ResponseInfo {
  status: number;
  headers: Headers;
  /** The server's id of the request; quote it to support. */
  requestId: string | undefined;
  /** Which attempt of the call this answers, from 1. */
  attempt: number;
}

/** What a single call may set; everything wins over the client's own options. */
export interface RequestOptions {
  /** 1 to 255 printable characters. POST and PATCH get one by themselves; give your own to make a call safe to repeat. */
  idempotencyKey?: string;
  /** Time for one attempt, answer included, in milliseconds. */
  timeoutMs?: number;
  /** Ends the call; an ended call is never tried again. */
  signal?: AbortSignal;
  /** How many times a failed call is tried again. */
  maxRetries?: number;
  /** Sent with this request. */
  headers?: Record<string, string>;
  /** Acts for this organization, which must descend from the key's own. */
  organization?: string;
  /** The `version` the object must still have; otherwise the call fails with `VersionConflictError`. */
  ifMatch?: number;
  /** Is told of every HTTP answer to this call, those that are retried included. */
  onResponse?: (info: ResponseInfo) => void;
}

/** Client options after validation, with defaults. */
export interface ClientConfig {
  baseUrl: string;
  timeoutMs: number;
  maxRetries: number;
  fetch: Fetch | undefined;
  headers: Readonly<Record<string, string>>;
  organization: string | undefined;
  /** The key or token to use now. */
  credential: () => Promise<string>;
}

/** Checks the options of a client. */
export function readClientOptions(options: ClientOptions): ClientConfig {
  const { apiKey, allowSecretKeyInBrowser = false } = options;
  if (typeof apiKey !== 'function') checkCredential(apiKey, allowSecretKeyInBrowser);
  return {
    baseUrl: readBaseUrl(options.baseUrl),
    timeoutMs: checkTimeout(options.timeoutMs ?? 30_000),
    maxRetries: checkRetries(options.maxRetries ?? 2),
    fetch: options.fetch,
    headers: options.headers ?? {},
    organization: checkOrganization(options.organization),
    credential: async () =>
      checkCredential(typeof apiKey === 'function' ? await apiKey() : apiKey, allowSecretKeyInBrowser),
  };
}

/** Checks a time limit in milliseconds. Timers cannot hold more than 2³¹−1; they would fire at once. */
export function checkTimeout(timeoutMs: number): number {
  if (timeoutMs > 0 && timeoutMs < 2 ** 31) return timeoutMs;
  throw refuse(`timeoutMs must be a number of milliseconds above 0 and below 2^31, not ${timeoutMs}.`);
}

/** Checks a number of retries. */
export function checkRetries(maxRetries: number): number {
  if (Number.isInteger(maxRetries) && maxRetries >= 0) return maxRetries;
  throw refuse(`maxRetries must be 0 or a positive whole number, not ${maxRetries}.`);
}

/** Checks the organization to act for. An empty one, of a variable nobody set, would be a call for another than was meant. */
export function checkOrganization(organization: string | undefined): string | undefined {
  if (organization === undefined || organization.trim() !== '') return organization;
  throw refuse('organization must be the id of an organization; leave it out to act for your own.');
}

// The value itself stays out of every message: messages end in logs.
function checkCredential(apiKey: unknown, allowSecretKeyInBrowser: boolean): string {
  if (typeof apiKey !== 'string' || !/^[\x21-\x7e]+$/.test(apiKey)) {
    throw refuse('apiKey must be a key or token: plain characters, without spaces or line breaks.');
  }
  if (apiKey.startsWith('sk_') && !allowSecretKeyInBrowser && inBrowser()) {
    throw refuse('A secret key (sk_…) must not be used in a browser, where visitors can read it. Use a user token.');
  }
  return apiKey;
}

function readBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw refuse(`baseUrl must be an http(s) address such as https://crm.example.com, not ${JSON.stringify(baseUrl)}.`);
  }
  return url.href.replace(/\/+$/, '');
}

function refuse(message: string): SaudaError {
  return new SaudaError(message, { code: 'invalid_argument' });
}
