import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Actor } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import type { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import type { Referring } from './list/expansions.ts';
import type { Problem } from './problem.ts';
import type { Ending } from './versions.ts';

type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name | keyof PathParams<`/${Rest}`>]: string }
  : Path extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : unknown;

/** What a handler gets. `tx` is open inside the caller's organization; it commits when the handler returns. */
export interface Call<Path extends string = string, Query = unknown, Input = unknown> {
  kernel: Kernel;
  tx: Tx;
  actor: Actor;
  params: PathParams<Path>;
  query: Query;
  body: Input;
  /** The version named in `If-Match`, if any: the write must fail with `version_conflict` when it is another. */
  ifMatch: number | null;
  /** Refuses a value that does not fit a schema, as a body would be refused. */
  check(schema: TSchema, value: unknown): void;
  /** The problem document of a refusal, for answers that carry several. */
  problemOf(error: AppError): Static<typeof Problem>;
}

/** An answer other than the route's usual one. */
export class Reply<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Record<string, string>;

  constructor(status: number, body: T, headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Nothing, where the route answers 204. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer just ends
type Answer<R> = R | Reply<R> | void;

export interface RouteSpec<Path extends string, Q extends TSchema, B extends TSchema, R extends TSchema> {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** `/v1/leads/:lead_id`; path parameters are ids. */
  path: Path;
  /** `leads.create`: tag and method of the SDK. */
  operationId: string;
  summary: string;
  description?: string;
  /** What the caller's key or role must have; a route without one fails the build. */
  permission: string;
  /** Of path parameters that are neither ids nor short names: what they may be. */
  params?: Record<string, TSchema>;
  query?: Q;
  body?: B;
  /** What is checked before the handler, where that is less than what is documented: the handler checks the rest. */
  checkedBody?: TSchema;
  /** Without one the route answers 204. */
  response?: R;
  /** Of the usual answer: 201 for a POST that creates, otherwise 200. */
  status?: number;
  /** Another success the handler may answer with, by `Reply`; same schema. */
  alsoStatus?: number;
  /** Codes beyond the ones every route may answer with. */
  errors?: readonly string[];
  /**
   * `required` where doing it twice would reach a customer or cost money; `sealed` where the answer holds a secret and may be
   * kept only unreadable; `ignored` where repeating does no harm and an old answer would mislead.
   */
  idempotency?: 'required' | 'sealed' | 'ignored';
  /** Units of the rate limit one call costs: a list or an object 1 (the default), a search 3, a batch of many 10. */
  weight?: number;
  /** Bytes of the largest body it takes. Default 1 MiB. */
  body_limit?: number;
  /** Calls to the outside must not hold a transaction: such a handler opens its own. `read` for a POST that asks. Default: read for GET, else write. */
  transaction?: 'none' | 'read';
  /** When it goes away, and what comes instead. */
  ends?: Ending;
  /** The resource it answers with, where callers may ask for the objects it refers to. */
  expands?: Referring;
  handler(call: Call<Path, Static<Q>, Static<B>>): Promise<Answer<Static<R>>>;
}

/** A request for a stream: who asks is known, nothing is answered yet. */
export interface Opening<Query = unknown> {
  kernel: Kernel;
  actor: Actor;
  query: Query;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** A GET that is answered with server-sent events for as long as both sides like. */
export interface StreamSpec<Q extends TSchema>
  extends Pick<
    RouteSpec<string, Q, TSchema, TSchema>,
    'path' | 'operationId' | 'summary' | 'description' | 'permission' | 'query' | 'errors'
  > {
  /** Refuses by throwing, or takes the reply over. Must look at the credential in a transaction of its own first. */
  open(opening: Opening<Static<Q>>): Promise<void>;
}

/** A route as the engine registers it; made by `defineRoute` or `defineStream`. */
export interface Route extends RouteSpec<string, TSchema, TSchema, TSchema> {
  open?: (opening: Opening) => Promise<void>;
}

/** Whether an `Idempotency-Key` counts: for writes that are more than once not the same as once. */
export const takesKey = ({ method, idempotency, transaction }: Route): boolean =>
  (method === 'POST' || method === 'PATCH') && idempotency !== 'ignored' && transaction !== 'read';

export function defineStream<Q extends TSchema>({ open, ...spec }: StreamSpec<Q>): Route {
  const handler = async () => {
    throw new Error('A stream has no single answer.');
  };
  return { ...spec, method: 'GET', handler, open: open as (opening: Opening) => Promise<void> } as Route;
}

export function defineRoute<
  const Path extends string,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
>(spec: RouteSpec<Path, Q, B, R>): Route {
  return spec as unknown as Route;
}
