import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, may } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import { AppError, StaleCredentialError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import type { Authenticate } from '../module.ts';
import { onceOnly, type StoredAnswer } from './idempotency.ts';
import { problemDocument } from './problem.ts';
import { type Call, Reply, type Route } from './route.ts';

export interface Execution {
  kernel: Kernel;
  authenticate: Authenticate;
  docsUrl: () => string;
}

/**
 * Who asks, and whether they may. Comes before anything of the request is read. What is remembered of a credential may be
 * outdated; before refusing for it, it is read again.
 */
export async function admit(route: Route, { authenticate: check }: Execution, request: FastifyRequest): Promise<Actor> {
  const actor = await authenticate(check, request, false);
  return may(actor, route.permission) ? actor : readmit(route, check, request);
}

async function readmit(route: Route, check: Authenticate, request: FastifyRequest): Promise<Actor> {
  const actor = await authenticate(check, request, true);
  permit(actor, route.permission);
  return actor;
}

/** One admitted request to its answer: open the transaction, handle, commit, reply. */
export async function execute(
  route: Route,
  execution: Execution,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = request.actor as Actor;
  const answer = await carryOut(route, execution, actor, request, reply).catch(async (error: unknown) => {
    if (!(error instanceof StaleCredentialError)) throw error;
    return carryOut(route, execution, await readmit(route, execution.authenticate, request), request, reply);
  });
  return send(request, reply, answer);
}

async function carryOut(
  route: Route,
  { kernel, docsUrl }: Execution,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StoredAnswer> {
  const ifMatch = readIfMatch(request);
  const handle = async (tx: Tx) => {
    const call = { kernel, tx, actor, params: request.params, query: request.query, body: request.body, ifMatch };
    return answerOf(route, reply, await route.handler(call as Call<string, never, never>));
  };
  if (route.method === 'GET') return kernel.db.readTenant(actor, handle);
  const key = idempotencyKey(route, request);
  if (route.transaction === 'none') return handle(noTransaction);
  if (key === null) return kernel.db.withTenant(actor, handle);
  const { replayed, ...answer } = await onceOnly(
    kernel.db,
    actor,
    { key, method: route.method, url: request.url, body: request.body },
    handle,
    (error) => storedFailure(error, request, docsUrl()),
  );
  return replayed ? { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } } : answer;
}

/** A handler that opens its own transactions has none to use by accident. */
const noTransaction = new Proxy({} as Tx, {
  get() {
    throw new Error('This route declares `transaction: none`.');
  },
});

async function authenticate(check: Authenticate, request: FastifyRequest, fresh: boolean): Promise<Actor> {
  const header = request.headers.authorization;
  if (!header) {
    throw new AppError('authentication_required', 'This request has no Authorization header.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (!token)
    throw new AppError('invalid_api_key', 'The Authorization header must be `Bearer <api key>`.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  const actingFor = request.headers['sauda-organization'];
  return check(token, typeof actingFor === 'string' ? actingFor : null, { fresh });
}

function permit(actor: Actor, permission: string): void {
  if (may(actor, permission)) return;
  throw new AppError('insufficient_scope', `This needs the permission ${permission}.`, {
    extra: { required_permission: permission },
  });
}

function readIfMatch(request: FastifyRequest): number | null {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return null;
  const version = /^(?:W\/)?"v(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new AppError('invalid_parameter', 'If-Match must be an ETag of this resource, such as "v3".', {
      errors: [{ parameter: 'If-Match', code: 'invalid', detail: 'Copy the ETag of the last answer.' }],
    });
  }
  return Number(version);
}

function idempotencyKey(route: Route, request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (route.idempotency === 'ignored') return null;
  if (key === undefined) {
    if (route.idempotency !== 'required') return null;
    throw new AppError(
      'idempotency_key_required',
      'This request reaches a customer; it needs an Idempotency-Key header.',
    );
  }
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new AppError('invalid_parameter', 'Idempotency-Key must have 1 to 255 printable characters without spaces.', {
      errors: [{ parameter: 'Idempotency-Key', code: 'invalid', detail: 'Use a UUID.' }],
    });
  }
  return key;
}

/** The answer as bytes, made before the commit, so that it can be stored with the effect. */
function answerOf(route: Route, reply: FastifyReply, result: unknown): StoredAnswer {
  const { status, body, headers } = result instanceof Reply ? result : new Reply(usualStatus(route), result);
  const all: Record<string, string> = { ...headers };
  if (status === 201 && hasId(body)) all.location ??= `${route.path}/${body.id}`;
  if (hasVersion(body)) all.etag = `"v${body.version}"`;
  if (route.response === undefined) return { status, headers: all, body: null };
  return { status, headers: all, body: String(reply.serializeInput(body, String(usualStatus(route)))) };
}

/** The statuses of success a route declares. */
export function successes(route: Route): number[] {
  return route.alsoStatus === undefined ? [usualStatus(route)] : [usualStatus(route), route.alsoStatus];
}

function usualStatus(route: Route): number {
  return route.status ?? (route.response === undefined ? 204 : 200);
}

function send(request: FastifyRequest, reply: FastifyReply, { status, headers, body }: StoredAnswer): FastifyReply {
  const unchanged =
    request.method === 'GET' && headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
  reply.code(unchanged ? 304 : status).headers(headers);
  if (body === null || unchanged) return reply.send();
  if (!headers['content-type']) reply.type('application/json; charset=utf-8');
  return reply.serializer(asIs).send(body);
}

const asIs = (body: unknown) => body as string;

/** Refusals after validation are final for the same request; the others may go well the next time. */
function storedFailure(error: unknown, request: FastifyRequest, docsUrl: string): StoredAnswer | null {
  if (!(error instanceof AppError)) return null;
  const { status, retryable } = error.spec;
  if (retryable || status >= 500 || status === 401 || status === 429 || error.code === 'idempotency_key_reused')
    return null;
  return {
    status,
    headers: { ...error.extras.headers, 'content-type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify(problemDocument(error, request, docsUrl)),
  };
}

const hasId = (body: unknown): body is { id: string } => typeof (body as { id?: unknown } | null)?.id === 'string';
const hasVersion = (body: unknown): body is { version: number } =>
  typeof (body as { version?: unknown } | null)?.version === 'number';
