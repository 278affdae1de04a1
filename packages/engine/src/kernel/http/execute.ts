import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { type Actor, type FieldRules, may, requirePermission } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import { AppError, refused, StaleCredentialError } from '../errors.ts';
import { conceal } from '../field-rules.ts';
import type { Kernel } from '../kernel.ts';
import type { Gate } from '../limits/gate.ts';
import { plainAddress } from './addresses.ts';
import type { Admission } from './admission.ts';
import { hideFromPages } from './cors.ts';
import { type Keyed, onceDone, onceOnly } from './idempotency.ts';
import type { StoredAnswer } from './kept-answers.ts';
import { nextLink, readsOnly, shaped } from './list/shape.ts';
import { bodyRefusal, problemDocument } from './problem.ts';
import { type Call, Reply, type Route, takesKey } from './route.ts';
import { type RuledPlaces, refuseRuledFields } from './ruled.ts';
import { settleVersion } from './versions.ts';

export interface Execution {
  kernel: Kernel;
  admission: Admission;
  gate: Gate;
  docsUrl: () => string;
  /** Where each route takes fields that roles may hide or lock. */
  ruledPlaces: ReadonlyMap<Route, RuledPlaces>;
}

/**
 * Who asks, and whether they may. Comes before anything of the request is read. What is remembered of a credential may be
 * outdated; before refusing for it, it is read again.
 */
export async function admit(
  route: Route,
  execution: Execution,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Actor> {
  const actor = await authenticate(execution, request, reply, false);
  execution.gate.enter(actor, route.weight ?? 1, reply);
  return may(actor, route.permission) ? forRequest(actor, request) : readmit(route, execution, request, reply);
}

async function readmit(
  route: Route,
  execution: Execution,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Actor> {
  const actor = await authenticate(execution, request, reply, true);
  requirePermission(actor, route.permission);
  return forRequest(actor, request);
}

/** Writes stand in the audit log with the request they came by. */
function forRequest(actor: Actor, { id, ip, method, headers }: FastifyRequest): Actor {
  if (method === 'GET') return actor;
  return { ...actor, request: { id, ip, user_agent: headers['user-agent']?.slice(0, 500) ?? null } };
}

/** One admitted request to its answer: open the transaction, handle, commit, reply. */
export async function execute(
  route: Route,
  execution: Execution,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const admitted = { route, execution, request, reply };
  const open = route.open;
  if (open) {
    const { kernel } = execution;
    await asPresent(admitted, (actor) => open({ kernel, actor, query: request.query, request, reply }));
    return reply;
  }
  const answer = await asPresent(admitted, (actor) => carryOut(route, execution, actor, request, reply));
  return send(request, reply, answer);
}

interface Admitted {
  route: Route;
  execution: Execution;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Credential, role and member may each change between a reading and the next statement. */
const mostReadings = 4;

/** Does it as the caller is remembered; where that turns out to be outdated, again as they are now. */
async function asPresent<T>({ route, execution, request, reply }: Admitted, work: (actor: Actor) => Promise<T>) {
  let actor = request.actor as Actor;
  for (let reading = 1; ; reading++) {
    try {
      return await work(actor);
    } catch (error) {
      if (!mayBeOutdated(error, reading)) throw error;
      actor = await readmit(route, execution, request, reply);
    }
  }
}

/** Refused by what was remembered of the credential or its role. */
const mayBeOutdated = (error: unknown, reading: number): boolean =>
  error instanceof StaleCredentialError
    ? reading < mostReadings
    : reading === 1 && error instanceof AppError && byRole.includes(error.code);

const byRole = ['field_not_permitted', 'insufficient_scope'];

async function carryOut(
  route: Route,
  { kernel, docsUrl, ruledPlaces }: Execution,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StoredAnswer> {
  const ifMatch = readIfMatch(request);
  const rules = actor.field_rules;
  const places = ruledPlaces.get(route);
  if (rules && places) refuseRuledFields(rules, places, request);
  const handle = async (tx: Tx) => {
    const { params, query, body } = request;
    const problemOf = (error: AppError) => problemDocument(error, request, docsUrl());
    const call = { kernel, tx, actor, params, query, body, ifMatch, check: checker(request), problemOf };
    const result = await route.handler(call as Call<string, never, never>);
    const answer = answerOf(route, request, reply, rules, result);
    return { ...answer, body: await shaped(route, { kernel, tx, reply }, request, answer.body) };
  };
  if (readsOnly(route)) return kernel.db.readTenant(actor, handle);
  const key = idempotencyKey(route, request);
  const alone = route.transaction === 'none';
  if (key === null) return alone ? handle(noTransaction) : kernel.db.withTenant(actor, handle);
  const { method, url, body } = request;
  const keyed: Keyed = {
    kernel,
    actor,
    request: { key, method, url, body, sealed: route.idempotency === 'sealed' },
    storedFailure: (error) => storedFailure(error, request, docsUrl()),
  };
  return alone ? onceDone(keyed, () => handle(noTransaction)) : onceOnly(keyed, handle);
}

function checker(request: FastifyRequest) {
  return (schema: TSchema, value: unknown): void => {
    const validate = request.getValidationFunction(schema) ?? request.compileValidationSchema(schema, 'body');
    if (!validate(value)) throw bodyRefusal(validate.errors ?? []);
  };
}

/** A handler that opens its own transactions has none to use by accident. */
const noTransaction = new Proxy({} as Tx, {
  get() {
    throw new Error('This route declares `transaction: none`.');
  },
});

async function authenticate(
  { admission }: Execution,
  request: FastifyRequest,
  reply: FastifyReply,
  fresh: boolean,
): Promise<Actor> {
  reply.removeHeader('sauda-version');
  const { authorization, origin = null, 'sauda-organization': organization } = request.headers;
  if (!authorization) {
    throw new AppError('authentication_required', 'This request has no Authorization header.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!token) throw refused('invalid_api_key', 'The Authorization header must be `Bearer <api key>`.');
  const grant = await admission.admit({
    token,
    organization: organization === undefined ? null : readOrganization(organization),
    address: plainAddress(request.ip),
    origin,
    fresh,
  });
  if (grant.pages === null) hideFromPages(reply);
  settleVersion(request, reply, grant.api_version);
  return grant.actor;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Anything but one id is a mistake, never the caller's own organization. A header that came twice is joined with a comma. */
function readOrganization(header: string | string[]): string {
  const id = String(header).toLowerCase();
  if (uuid.test(id)) return id;
  throw new AppError('invalid_parameter', 'Sauda-Organization must be the id of one organization.', {
    errors: [{ parameter: 'Sauda-Organization', code: 'invalid', detail: 'Leave it out to act for your own.' }],
  });
}

function readIfMatch(request: FastifyRequest): number | null {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return null;
  const tag = /^(?:W\/)?"([\x21\x23-\x7e]*)"$/.exec(header)?.[1];
  if (tag === undefined) {
    throw new AppError('invalid_parameter', 'If-Match must be an ETag of this resource, such as "v3".', {
      errors: [{ parameter: 'If-Match', code: 'invalid', detail: 'Copy the ETag of the last answer.' }],
    });
  }
  // No object has version 0: another tag is of another version.
  return Number(/^v(\d{1,9})$/.exec(tag)?.[1] ?? 0);
}

function idempotencyKey(route: Route, request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (!takesKey(route)) return null;
  if (key === undefined) {
    if (route.idempotency !== 'required') return null;
    throw new AppError(
      'idempotency_key_required',
      'What this request does must not happen twice: give it an Idempotency-Key header, such as a UUID.',
    );
  }
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new AppError('invalid_parameter', 'Idempotency-Key must have 1 to 255 printable characters of ASCII.', {
      errors: [{ parameter: 'Idempotency-Key', code: 'invalid', detail: 'Use a UUID.' }],
    });
  }
  return key;
}

/** The answer as bytes, made before the commit, so that it can be stored with the effect. */
function answerOf(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  rules: FieldRules | null,
  result: unknown,
): StoredAnswer {
  const { status, body: whole, headers } = result instanceof Reply ? result : new Reply(usualStatus(route), result);
  const body = conceal(rules, whole);
  const all: Record<string, string> = { ...headers };
  if (status === 201 && hasId(body)) all.location ??= `${route.path}/${body.id}`;
  if (hasVersion(body)) all.etag = `"v${body.version}"`;
  const next = nextLink(route, request, body);
  if (next !== undefined) all.link = next;
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
  const unchanged = request.method === 'GET' && isKnown(headers.etag, request.headers['if-none-match']);
  const links = [reply.getHeader('link'), headers.link].filter((link) => link !== undefined);
  reply.code(unchanged ? 304 : status).headers(links.length > 1 ? { ...headers, link: links.join(', ') } : headers);
  if (body === null || unchanged) return reply.send();
  if (!headers['content-type']) reply.type('application/json; charset=utf-8');
  return reply.serializer(asIs).send(body);
}

/** Whether the caller has it already: by `*` or one of the tags of `If-None-Match`, which proxies may have weakened. */
const isKnown = (etag: string | undefined, header = ''): boolean =>
  etag !== undefined && (header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

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
