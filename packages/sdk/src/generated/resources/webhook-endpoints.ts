// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Addresses of yours that are told what happens, signed by Standard Webhooks, until they have heard it. */
export class WebhookEndpointsResource extends Resource {
  /**
   * Make a webhook endpoint
   *
   * Events recorded from now on are posted to `url`, signed after Standard Webhooks 1.0: at least once, in no promised order, within 15 seconds to be answered with 2xx, else again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h. The `secret` is in this answer only, unless it is a public key. A repetition with the same `Idempotency-Key` is given the same. The endpoint is told what its maker may read, and no more. An organization has at most 100.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_webhook_endpoints`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(
    body: BodyOf<'webhookEndpoints.create'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'webhookEndpoints.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/webhook_endpoints', body }, options);
  }

  /**
   * Delete a webhook endpoint
   *
   * With all of its deliveries; those that wait are not made.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(webhookEndpointId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/webhook_endpoints/{webhook_endpoint_id}', params: [webhookEndpointId], answer: 'none' },
      options,
    );
  }

  /**
   * Enable a webhook endpoint again
   *
   * What waited for it, and what happened before it was disabled, is delivered. What happened since then, `missed_since`, is delivered on request: see `replay`.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  enable(webhookEndpointId: string, options?: RequestOptions): Promise<AnswerOf<'webhookEndpoints.enable'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/webhook_endpoints/{webhook_endpoint_id}/enable', params: [webhookEndpointId] },
      options,
    );
  }

  /**
   * Get a webhook endpoint
   *
   * Permission: `webhook_endpoints:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    webhookEndpointId: string,
    query?: QueryOf<'webhookEndpoints.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'webhookEndpoints.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/webhook_endpoints/{webhook_endpoint_id}', params: [webhookEndpointId], query },
      options,
    );
  }

  /**
   * Get a delivery
   *
   * Permission: `webhook_endpoints:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  getDelivery(
    webhookEndpointId: string,
    deliveryId: string,
    query?: QueryOf<'webhookEndpoints.getDelivery'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'webhookEndpoints.getDelivery'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries/{delivery_id}', params: [webhookEndpointId, deliveryId], query },
      options,
    );
  }

  /**
   * List webhook endpoints
   *
   * Permission: `webhook_endpoints:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'webhookEndpoints.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'webhookEndpoints.list'>, QueryOf<'webhookEndpoints.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/webhook_endpoints', criteria: query }, options);
  }

  /**
   * List the deliveries of a webhook endpoint
   *
   * One for each event, with its last attempt. Kept for 30 days.
   *
   * Permission: `webhook_endpoints:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  listDeliveries(
    webhookEndpointId: string,
    query: QueryOf<'webhookEndpoints.listDeliveries'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'webhookEndpoints.listDeliveries'>, QueryOf<'webhookEndpoints.listDeliveries'>> {
    return this.transport.list(
      { method: 'GET', path: '/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries', params: [webhookEndpointId], criteria: query },
      options,
    );
  }

  /**
   * Deliver again what happened
   *
   * All events of a time that the endpoint takes, or only those that were given up. Ids are those of the first time. Answers 202; the result of the operation is `{webhook_endpoint_id, since, until, failed_only, queued}`: how many deliveries were queued.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `too_many_operations`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  replay(
    webhookEndpointId: string,
    body: BodyOf<'webhookEndpoints.replay'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'webhookEndpoints.replay'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/webhook_endpoints/{webhook_endpoint_id}/replay', params: [webhookEndpointId], body },
      options,
    );
  }

  /**
   * Attempt a delivery now
   *
   * Whatever became of it, it is attempted again, with the retries of a new one. Its id stays.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  retryDelivery(
    webhookEndpointId: string,
    deliveryId: string,
    options?: RequestOptions,
  ): Promise<AnswerOf<'webhookEndpoints.retryDelivery'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries/{delivery_id}/retry', params: [webhookEndpointId, deliveryId] },
      options,
    );
  }

  /**
   * Give a webhook endpoint another secret
   *
   * The new secret is in this answer only, unless it is a public key. For 24 hours the one before signs as well: the header has both signatures. A repetition with the same `Idempotency-Key` is given the same.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  rollSecret(
    webhookEndpointId: string,
    body: BodyOf<'webhookEndpoints.rollSecret'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'webhookEndpoints.rollSecret'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/webhook_endpoints/{webhook_endpoint_id}/roll_secret', params: [webhookEndpointId], body },
      options,
    );
  }

  /**
   * Send a test event
   *
   * An event `endpoint.test` to this endpoint only, whatever types it takes. Answers its delivery.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  test(webhookEndpointId: string, options?: RequestOptions): Promise<AnswerOf<'webhookEndpoints.test'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/webhook_endpoints/{webhook_endpoint_id}/test', params: [webhookEndpointId] },
      options,
    );
  }

  /**
   * Change, enable or disable a webhook endpoint
   *
   * For who may read at least as much as its maker.
   *
   * Permission: `webhook_endpoints:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    webhookEndpointId: string,
    body: BodyOf<'webhookEndpoints.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'webhookEndpoints.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/webhook_endpoints/{webhook_endpoint_id}', params: [webhookEndpointId], body },
      options,
    );
  }
}
