// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Words for sorting contacts, companies, leads and conversations. */
export class TagsResource extends Resource {
  /**
   * Make a tag
   *
   * Permission: `tags:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'tags.create'>, options?: RequestOptions): Promise<AnswerOf<'tags.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/tags', body }, options);
  }

  /**
   * Delete a tag
   *
   * It is taken off every record.
   *
   * Permission: `tags:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(tagId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/tags/{tag_id}', params: [tagId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a tag
   *
   * Permission: `tags:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(tagId: string, query?: QueryOf<'tags.get'>, options?: RequestOptions): Promise<AnswerOf<'tags.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/tags/{tag_id}', params: [tagId], query }, options);
  }

  /**
   * List tags
   *
   * Permission: `tags:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'tags.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'tags.list'>, QueryOf<'tags.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/tags', criteria: query }, options);
  }

  /**
   * Change a tag
   *
   * Permission: `tags:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(tagId: string, body: BodyOf<'tags.update'>, options?: RequestOptions): Promise<AnswerOf<'tags.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/tags/{tag_id}', params: [tagId], body }, options);
  }
}
