import { Problem } from './problem.ts';

/** An answer's object, as it came. */
export type Json = Record<string, unknown>;

/** A caller of an HTTP API. Every refusal is a `Problem` that says which request was refused and why. */
export interface ApiClient {
  /** Null when there is nothing at the path. */
  find(path: string): Promise<Json | null>;
  /** The rows of a list's first page. */
  list(path: string): Promise<Json[]>;
  post(path: string, body: Json): Promise<Json>;
  patch(path: string, body: Json): Promise<Json>;
}

interface Answer {
  status: number;
  body: unknown;
}

/** @param key sent as bearer token; without it the requests are anonymous. */
export function apiClient(origin: string, key?: string): ApiClient {
  const call = async (method: string, path: string, body?: Json): Promise<Answer> => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const answer = { status: response.status, body: parse(await response.text()) };
    if (response.ok || response.status === 404) return answer;
    throw refused(method, path, answer);
  };
  const required = async (method: string, path: string, body?: Json): Promise<Json> => {
    const answer = await call(method, path, body);
    if (answer.status !== 404 && isJson(answer.body)) return answer.body;
    throw refused(method, path, answer);
  };
  return {
    async find(path) {
      const { status, body } = await call('GET', path);
      return status === 404 || !isJson(body) ? null : body;
    },
    async list(path) {
      const { data } = await required('GET', path);
      return Array.isArray(data) ? data.filter(isJson) : [];
    },
    post: (path, body) => required('POST', path, body),
    patch: (path, body) => required('PATCH', path, body),
  };
}

/** A field that must be text. */
export function textOf(object: Json, field: string): string {
  const value = object[field];
  if (typeof value === 'string') return value;
  throw new Problem(`An answer of the API has no ${field}.`);
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refused(method: string, path: string, { status, body }: Answer): ApiRefusal {
  const { code, detail, errors } = isJson(body) ? body : {};
  const faults = Array.isArray(errors) ? ` ${JSON.stringify(errors)}` : '';
  return new ApiRefusal(
    `${method} ${path} was answered with ${status} ${code ?? ''}: ${detail ?? ''}${faults}`,
    status,
  );
}

/** The API said no. */
export class ApiRefusal extends Problem {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}
