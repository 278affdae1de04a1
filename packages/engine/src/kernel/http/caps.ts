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
  /** Query parameters, filters included. */
  parameters: 25,
  /** Bytes of all headers, the request line included: what Node takes. */
  headers: maxHeaderSize,
  /** Milliseconds until a request must have arrived. */
  arrival: 30_000,
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

interface ClientError extends Error {
  code?: string;
}

/** What Node refuses before there is a request, as a problem document like every other. */
export function answerBrokenRequest(docsUrl: () => string) {
  return (error: ClientError, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const refusal = refusalOf(error.code);
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

function refusalOf(code: string | undefined): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new AppError('headers_too_large', `Address and headers together have more than ${caps.headers} bytes.`);
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new AppError('request_timeout', `The request did not arrive within ${caps.arrival / 1_000} seconds.`);
  }
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
