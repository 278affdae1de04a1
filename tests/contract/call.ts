import { randomUUID } from 'node:crypto';
import type { Answer } from './answers.ts';
import type { Operation } from './operations.ts';

export interface Request {
  params?: Record<string, string>;
  /** As written after the question mark. */
  query?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  text?: string;
  /** The bearer token; null sends none. */
  key: string | null;
  /** Beside the usual ones; an empty one is left out. */
  headers?: Record<string, string>;
}

/** Sends a request of an operation over HTTP. A path parameter that is not given names nothing. */
export async function send(url: string, { method, path }: Operation, request: Request): Promise<Answer> {
  const { params = {}, query, body, text = body === undefined ? undefined : JSON.stringify(body) } = request;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? randomUUID());
  const answer = await fetch(`${url}${filled}${query === undefined ? '' : `?${query}`}`, {
    method,
    headers: headersOf(method, request, text !== undefined),
    ...(text === undefined ? {} : { body: text }),
  });
  return read(answer);
}

function headersOf(method: string, { key, headers }: Request, hasBody: boolean): Record<string, string> {
  const all = {
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(method === 'GET' || method === 'DELETE' ? {} : { 'idempotency-key': randomUUID() }),
    ...headers,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

async function read(answer: Response): Promise<Answer> {
  // A stream has no end of its own: that it began is the answer.
  const streams = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (streams) await answer.body?.cancel();
  const text = streams ? '' : await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined };
}
