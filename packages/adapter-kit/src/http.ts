import { AdapterError } from './errors.ts';

export interface ProviderRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is; set the content type yourself. */
  body?: string | Uint8Array<ArrayBuffer>;
  timeout_ms?: number;
  /**
   * `safe`: repeating it harms nobody, so a lost answer is `unavailable`. `once`: it may have happened, so a lost answer
   * is `unknown_outcome`.
   */
  effect: 'safe' | 'once';
}

export interface ProviderResponse {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
  text: string;
  /** The parsed body, or undefined when it is not JSON. */
  json: unknown;
}

interface HttpContext {
  fetch: typeof fetch;
  signal: AbortSignal;
}

/** Refused before anything was sent: whatever the request meant to do did not happen. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'BLOCKED_ADDRESS',
]);

/**
 * One request, one answer of any status. Throws `AdapterError` only when there is no answer: `unavailable` if nothing
 * can have happened, `unknown_outcome` if a `once` request may have been carried out.
 */
export async function providerRequest(ctx: HttpContext, request: ProviderRequest): Promise<ProviderResponse> {
  if (ctx.signal.aborted) throw new AdapterError('unavailable', 'Stopped before the provider was called.');
  const headers = new Headers(request.headers);
  if (request.json !== undefined) headers.set('content-type', 'application/json');
  const body = request.json !== undefined ? JSON.stringify(request.json) : request.body;
  try {
    const response = await ctx.fetch(request.url, {
      method: request.method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.any([ctx.signal, AbortSignal.timeout(request.timeout_ms ?? 15_000)]),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { status: response.status, headers: response.headers, bytes, text, json: parseJson(text) };
  } catch (error) {
    throw noAnswer(error, request.effect);
  }
}

function noAnswer(error: unknown, effect: 'safe' | 'once'): AdapterError {
  const code = errorCode(error);
  if (code !== null && neverSent.has(code)) {
    return new AdapterError('unavailable', `The provider could not be reached (${code}).`, { cause: error });
  }
  const kind = effect === 'once' ? 'unknown_outcome' : 'unavailable';
  return new AdapterError(kind, 'The provider did not answer.', { cause: error });
}

/** Node wraps the system error of `fetch` in `cause`, sometimes twice. */
function errorCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string') return code;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds, from seconds or a date; null when absent or unreadable. */
export function retryAfterSeconds(headers: Headers, now: Date): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
