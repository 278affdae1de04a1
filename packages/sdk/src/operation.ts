import { SaudaError } from './errors.ts';
import { apiVersion } from './generated/version.ts';
import { type ClientConfig, checkOrganization, checkRetries, checkTimeout, type RequestOptions } from './options.ts';
import { serializeQuery } from './query.ts';
import { userAgent } from './runtime.ts';

/** A body that is sent as it is, not as JSON. */
export type RawBody = string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | FormData;

/** One HTTP operation with the values of one call. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with its parameters in braces: `/v1/leads/{lead_id}`. */
  path: string;
  /** Values of the path parameters, in path order. */
  params?: readonly string[];
  query?: object | undefined;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  rawBody?: RawBody | undefined;
  /** Media type of `rawBody`, where the body does not bring its own. */
  contentType?: string;
  /** What a success carries. Default `json`. */
  answer?: 'json' | 'blob' | 'none';
}

/** A call made ready: the same for all its attempts, except for the credential. */
export interface PreparedRequest {
  url: string;
  init: RequestInit & { method: string; headers: Headers };
  answer: 'json' | 'blob' | 'none';
  timeoutMs: number;
  maxRetries: number;
}

/**
 * Joins an operation with the options of the client and of the call.
 * @throws SaudaError `invalid_argument`
 */
export function prepareRequest(operation: Operation, config: ClientConfig, options: RequestOptions): PreparedRequest {
  const query = serializeQuery(operation.query ?? {});
  const body = operation.rawBody ?? (operation.body === undefined ? undefined : JSON.stringify(operation.body));
  return {
    url: `${config.baseUrl}${fillPath(operation.path, operation.params ?? [])}${query && `?${query}`}`,
    init: {
      method: operation.method,
      headers: headersOf(operation, config, options),
      // A redirected write would silently become a GET.
      redirect: operation.method === 'GET' ? 'follow' : 'manual',
      ...(body === undefined ? {} : { body }),
    },
    answer: operation.answer ?? 'json',
    timeoutMs: checkTimeout(options.timeoutMs ?? config.timeoutMs),
    maxRetries: checkRetries(options.maxRetries ?? config.maxRetries),
  };
}

function headersOf(operation: Operation, config: ClientConfig, options: RequestOptions): Headers {
  const { method, body, contentType, answer } = operation;
  const keyed = method === 'POST' || method === 'PATCH';
  const headers = new Headers({ accept: answer === 'blob' ? '*/*' : 'application/json' });
  const set = (name: string, value: string | undefined) => value !== undefined && headers.set(name, value);
  set('user-agent', userAgent());
  set('sauda-version', apiVersion);
  set('content-type', body === undefined ? contentType : 'application/json');
  set('idempotency-key', options.idempotencyKey ?? (keyed ? randomId() : undefined));
  set('if-match', options.ifMatch === undefined ? undefined : `"v${options.ifMatch}"`);
  set('sauda-organization', checkOrganization(options.organization) ?? config.organization);
  for (const [name, value] of Object.entries({ ...config.headers, ...options.headers })) set(name, value);
  return headers;
}

function fillPath(template: string, params: readonly string[]): string {
  const values = params.values();
  return template.replace(/\{(\w+)\}/g, (_, name: string) => segment(name, values.next().value));
}

// An empty or dotted segment would quietly address another resource: `/v1/leads/` is the list.
function segment(name: string, value: unknown): string {
  if (typeof value === 'string' && !['', '.', '..'].includes(value)) return encodeURIComponent(value);
  const got = typeof value === 'string' ? JSON.stringify(value) : typeof value;
  throw new SaudaError(`${name} must be a non-empty string, not ${got}.`, { code: 'invalid_argument' });
}

// `crypto.randomUUID` is missing on pages served over plain HTTP.
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
