// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

export class ApiKeysResource extends Resource {
  /**
   * Make an API key
   *
   * The key is in this answer only. A key bound to a member acts as that member and sees what they see. An `Idempotency-Key` is ignored, since the answer is not kept.
   *
   * Permission: `api_keys:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'apiKeys.create'>, options?: RequestOptions): Promise<AnswerOf<'apiKeys.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/api_keys', body }, options);
  }

  /**
   * Get an API key
   *
   * Permission: `api_keys:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  get(apiKeyId: string, options?: RequestOptions): Promise<AnswerOf<'apiKeys.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/api_keys/{api_key_id}', params: [apiKeyId] }, options);
  }

  /**
   * List API keys
   *
   * Permission: `api_keys:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
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
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`, `version_conflict`
   */
  revoke(apiKeyId: string, options?: RequestOptions): Promise<AnswerOf<'apiKeys.revoke'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/api_keys/{api_key_id}/revoke', params: [apiKeyId] },
      options,
    );
  }
}
