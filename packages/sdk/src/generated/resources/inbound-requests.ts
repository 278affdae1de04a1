// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Every request of a provider as it came, what became of it, and how to process it again. */
export class InboundRequestsResource extends Resource {
  /**
   * Get a request with its raw content
   *
   * Permission: `inbound:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    inboundRequestId: string,
    query?: QueryOf<'inboundRequests.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'inboundRequests.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/inbound_requests/{inbound_request_id}', params: [inboundRequestId], query },
      options,
    );
  }

  /**
   * List what providers sent
   *
   * `state=failed` are those that could not be understood or recorded; correct the cause and replay them.
   *
   * Permission: `inbound:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'inboundRequests.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'inboundRequests.list'>, QueryOf<'inboundRequests.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/inbound_requests', criteria: query }, options);
  }

  /**
   * Process a request again
   *
   * Safe at any time: what it brought about before is recognised and not done twice.
   *
   * Permission: `inbound:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  replay(inboundRequestId: string, options?: RequestOptions): Promise<AnswerOf<'inboundRequests.replay'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/inbound_requests/{inbound_request_id}/replay', params: [inboundRequestId] },
      options,
    );
  }

  /**
   * Process many requests again
   *
   * Permission: `inbound:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  replayMany(
    body: BodyOf<'inboundRequests.replayMany'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'inboundRequests.replayMany'>> {
    return this.transport.send({ method: 'POST', path: '/v1/inbound_requests/replay', body }, options);
  }
}
