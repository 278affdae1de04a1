import type { operations } from './generated/schema.ts';

/** The name of an operation: `leads.create`. */
export type OperationId = keyof operations;

/** The JSON body an operation takes: `BodyOf<'leads.create'>`. */
export type BodyOf<Id extends OperationId> = JsonBody<NonNullable<operations[Id]['requestBody']>>;

/**
 * The query an operation takes. Beyond the wire's own types, moments (`created_at[gte]`) may be `Date`s and lists
 * (`owner_id[in]`, `expand`) may be arrays. Lists of what has custom fields take conditions on them: `custom.size[gte]`.
 */
export type QueryOf<Id extends OperationId> = Spread<NonNullable<operations[Id]['parameters']['query']>>;

/** What an operation answers when it succeeds. */
export type AnswerOf<Id extends OperationId> = JsonOf<SuccessOf<operations[Id]['responses']>>;

/** An item of the list an operation answers. */
export type ItemOf<Id extends OperationId> = AnswerOf<Id> extends { data: readonly (infer Item)[] } ? Item : never;

type JsonBody<Request> = Request extends { content: { 'application/json': infer Body } } ? Body : never;

type SuccessOf<Responses> = {
  [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}` ? Responses[Status] : never;
}[keyof Responses];

type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : undefined;

// The contract has the conditions on custom fields as one object; on the wire each of them is a parameter.
type Spread<Query> = 'custom' extends keyof Query
  ? Convenient<Omit<Query, 'custom'>> & NonNullable<Query['custom']>
  : Convenient<Query>;

type Convenient<Query> = {
  [Name in keyof Query]: Query[Name] | Instead<Name, NonNullable<Query[Name]>> | UndefinedIfOptional<Query, Name>;
};

type Instead<Name, Value> = Name extends `${string}_at` | `${string}_at[${'gt' | 'gte' | 'lt' | 'lte'}]`
  ? Date
  : Name extends `${string}[${'in' | 'nin'}]` | 'expand' | 'fields' | 'sort'
    ? readonly (Value extends readonly (infer Item)[] ? Item : Value)[]
    : Value extends readonly (infer Item)[]
      ? readonly Item[]
      : never;

// A caller that compiles with exactOptionalPropertyTypes may still pass `undefined`; it is left out of the query.
type UndefinedIfOptional<Query, Name extends keyof Query> = Query extends Record<Name, Query[Name]> ? never : undefined;
