export * from './api-errors.ts';
export { Sauda } from './client.ts';
export type { CustomInput, CustomValues } from './custom-fields.ts';
export {
  AbortError,
  type AnyErrorCode,
  type ClientErrorCode,
  ConnectionError,
  type ErrorFacts,
  type FieldError,
  SaudaError,
  TimeoutError,
  WebhookVerificationError,
} from './errors.ts';
export type { ErrorCatalogue, ErrorCode } from './generated/errors.ts';
export type { EventType, WebhookEvent, WebhookEvents } from './generated/events.ts';
export type * from './generated/models.ts';
export * from './generated/resources.ts';
export type { components, operations, paths } from './generated/schema.ts';
export type { Operation as TransportOperation, RawBody } from './operation.ts';
export type { AnswerOf, BodyOf, ItemOf, OperationId, QueryOf } from './operation-types.ts';
export type { ClientOptions, Fetch, RequestOptions, ResponseInfo } from './options.ts';
export { type ListAnswer, type ListOperation, Page, PagePromise } from './page.ts';
export { EventStream, type StreamOptions } from './stream.ts';
export { Transport } from './transport.ts';
export * from './webhooks.ts';
