import type { Static, TSchema } from 'typebox';
import type { Actor } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import type { Kernel } from '../kernel.ts';

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
  query?: Q;
  body?: B;
  /** Without one the route answers 204. */
  response?: R;
  /** Of the usual answer: 201 for a POST that creates, otherwise 200. */
  status?: number;
  /** Another success the handler may answer with, by `Reply`; same schema. */
  alsoStatus?: number;
  /** Codes beyond the ones every route may answer with. */
  errors?: readonly string[];
  /** `required` where doing it twice would reach a customer or cost money; `ignored` where the answer must not be kept. */
  idempotency?: 'required' | 'ignored';
  /** Calls to the outside must not hold a transaction: such a handler opens its own. Default: read for GET, else write. */
  transaction?: 'none';
  handler(call: Call<Path, Static<Q>, Static<B>>): Promise<Answer<Static<R>>>;
}

/** A route as the engine registers it; made by `defineRoute`. */
export type Route = RouteSpec<string, TSchema, TSchema, TSchema>;

export function defineRoute<
  const Path extends string,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
>(spec: RouteSpec<Path, Q, B, R>): Route {
  return spec as unknown as Route;
}
