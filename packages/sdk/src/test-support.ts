import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Fetch } from './options.ts';

/** A request as a scripted `fetch` saw it. */
export interface SeenRequest {
  url: URL;
  method: string | undefined;
  headers: Headers;
  body: unknown;
  redirect: string | undefined;
}

/** A JSON answer. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

/** A problem document, with `Retry-After: 0` unless told otherwise, so that retries do not slow a test down. */
export function problem(
  status: number,
  code: string,
  headers: Record<string, string> = { 'retry-after': '0' },
): Response {
  return json(status, { code, status, title: 'Title', detail: `Detail of ${code}.` }, headers);
}

/** A `fetch` that gives these answers in turn (an error is thrown) and remembers what it was asked. */
export function scripted(...answers: (Response | Error)[]): { fetch: Fetch; requests: SeenRequest[] } {
  const requests: SeenRequest[] = [];
  const fetch: Fetch = async (url, init) => {
    const { method, headers, body, redirect } = init;
    requests.push({ url: new URL(url), method, headers: new Headers(headers), body, redirect });
    const answer = answers[requests.length - 1];
    if (!answer) throw new Error(`Request ${requests.length} was not expected: ${method} ${url}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { fetch, requests };
}

/** A real server for one test; the handler is told which request it is, from 1. */
export async function listen(
  handler: (request: IncomingMessage, response: ServerResponse, count: number) => void | Promise<void>,
): Promise<{ baseUrl: string; count: () => number }> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    void handler(request, response, count);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, count: () => count };
}

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('The promise was fulfilled; a rejection was expected.');
    },
    (error: unknown) => error,
  );
}
