// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Saved lists: filters, order and columns, for oneself or for all. */
export class ViewsResource extends Resource {
  /**
   * Save a view
   *
   * Filter and sort are checked against the list of the resource; give the view to the list as `view_id` to see what it shows.
   *
   * Permission: `views:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_a_member`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'views.create'>, options?: RequestOptions): Promise<AnswerOf<'views.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/views', body }, options);
  }

  /**
   * Delete a view
   *
   * Permission: `views:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(viewId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/views/{view_id}', params: [viewId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a view
   *
   * Permission: `views:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(viewId: string, query?: QueryOf<'views.get'>, options?: RequestOptions): Promise<AnswerOf<'views.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/views/{view_id}', params: [viewId], query }, options);
  }

  /**
   * List saved views
   *
   * Those all share, and those of the member whose key asks.
   *
   * Permission: `views:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'views.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'views.list'>, QueryOf<'views.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/views', criteria: query }, options);
  }

  /**
   * Change a view
   *
   * Permission: `views:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(viewId: string, body: BodyOf<'views.update'>, options?: RequestOptions): Promise<AnswerOf<'views.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/views/{view_id}', params: [viewId], body }, options);
  }
}
