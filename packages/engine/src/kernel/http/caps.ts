import { maxHeaderSize } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors.ts';
import { randomToken } from '../ids.ts';
import { problemDocument } from './problem.ts';

/** What one request may ask for, whatever its route; the route's own limits come on top. */
export const caps = {
  /** Characters of path and query. */
  url: 8_192,
  /** Query parameters: as many conditions as a filter may have, and room for all the others of a list. */
  parameters: 40,
  /** Bytes of all headers, the request line included: what Node takes. */
  headers: maxHeaderSize,
  /** Milliseconds after which even a file whose bytes keep coming must have arrived. */
  upload: 3_600_000,
} as const;

/** Refuses what is too large before anything of it is looked at. */
export function refuseOversized(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.url.length > caps.url) {
      throw new AppError('uri_too_long', `The address has more than ${caps.url} characters.`);
    }
  });
}

export function refuseManyParameters(query: Record<string, unknown>): void {
  if (Object.keys(query).length <= caps.parameters) return;
  throw new AppError('invalid_parameter', `A request has at most ${caps.parameters} query parameters.`);
}

const late = (seconds: number) =>
  new AppError('request_timeout', `The request did not arrive within ${seconds} seconds.`, {
    headers: { connection: 'close' },
  });

/** Refuses a body that does not arrive in time. */
export function refuseLate(app: FastifyInstance, seconds: number): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    const { headers, routeOptions } = request;
    if (routeOptions.config.reads_body) return;
    if (!headers['transfer-encoding'] && !Number(headers['content-length'])) return;
    const timer = setTimeout(() => {
      if (payload.listenerCount('error') > 0) payload.emit('error', late(seconds));
    }, seconds * 1_000);
    for (const event of ['end', 'close']) payload.once(event, () => clearTimeout(timer));
  });
}

/** The parts of a body as they come, as long as none lets itself be waited for too long. */
export async function* arriving(body: AsyncIterable<Buffer>, seconds: number): AsyncGenerator<Buffer> {
  const parts = body[Symbol.asyncIterator]();
  for (;;) {
    const [timer, missing] = alarm(seconds);
    const part = await Promise.race([parts.next(), missing]).finally(() => clearTimeout(timer));
    if (part.done) return;
    yield part.value;
  }
}

function alarm(seconds: number): [NodeJS.Timeout, Promise<never>] {
  const { promise, reject } = Promise.withResolvers<never>();
  return [setTimeout(() => reject(late(seconds)), seconds * 1_000), promise];
}

interface ClientError extends Error {
  code?: string;
}

/** What Node refuses before there is a request, as a problem document like every other. */
export function answerBrokenRequest(docsUrl: () => string, seconds: number) {
  return (error: ClientError, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const refusal = refusalOf(error.code, seconds);
    const request = { id: `req_${randomToken(20)}`, url: '/' };
    const body = JSON.stringify(problemDocument(refusal, request, docsUrl()));
    socket.end(
      [
        `HTTP/1.1 ${refusal.spec.status} ${refusal.spec.title}`,
        'content-type: application/problem+json; charset=utf-8',
        'cache-control: no-store',
        `request-id: ${request.id}`,
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  };
}

function refusalOf(code: string | undefined, seconds: number): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new AppError('headers_too_large', `Address and headers together have more than ${caps.headers} bytes.`);
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return late(seconds);
  return new AppError('malformed_request', 'This is not a valid HTTP request.');
}

/** Answers are for the caller alone, and are what their type says. No page of others shows them in a frame. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
};

/** Of `/docs`: its own scripts and styles, and requests to this API. */
export const documentationPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
