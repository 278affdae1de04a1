// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Keys for servers, and publishable ones for pages that only send enquiries. */
export class ApiKeysResource extends Resource {
  /**
   * Make an API key
   *
   * The key is in this answer only. A key bound to a member acts as that member and sees what they see. A repetition with the same `Idempotency-Key` is given the same.
   *
   * Permission: `api_keys:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'apiKeys.create'>, options?: RequestOptions): Promise<AnswerOf<'apiKeys.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/api_keys', body }, options);
  }

  /**
   * Get an API key
   *
   * Permission: `api_keys:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(apiKeyId: string, query?: QueryOf<'apiKeys.get'>, options?: RequestOptions): Promise<AnswerOf<'apiKeys.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/api_keys/{api_key_id}', params: [apiKeyId], query },
      options,
    );
  }

  /**
   * List API keys
   *
   * Permission: `api_keys:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'apiKeys.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'apiKeys.list'>, QueryOf<'apiKeys.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/api_keys', criteria: query }, options);
  }

  /**
   * Revoke an API key
   *
   * Effective at once, in every process.
   *
   * Permission: `api_keys:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  revoke(apiKeyId: string, options?: RequestOptions): Promise<AnswerOf<'apiKeys.revoke'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/api_keys/{api_key_id}/revoke', params: [apiKeyId] },
      options,
    );
  }

  /**
   * Give an API key a new secret
   *
   * The key keeps its id, permissions and limits; the new secret is in this answer only. The old one works on for `overlap_seconds`, so that servers can be changed over; rolling again ends it. A repetition with the same `Idempotency-Key` is given the same.
   *
   * Permission: `api_keys:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  roll(
    apiKeyId: string,
    body: BodyOf<'apiKeys.roll'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'apiKeys.roll'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/api_keys/{api_key_id}/roll', params: [apiKeyId], body },
      options,
    );
  }

  /**
   * Change an API key
   *
   * The key itself stays the same. What changed counts with the next request.
   *
   * Permission: `api_keys:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    apiKeyId: string,
    body: BodyOf<'apiKeys.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'apiKeys.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/api_keys/{api_key_id}', params: [apiKeyId], body },
      options,
    );
  }
}
