// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** The members of an organization. */
export class UsersResource extends Resource {
  /**
   * Let a deactivated member act again
   *
   * They have their role, teams and records as before, and their keys that were not revoked work again: revoke first what must not. Takes a seat of the plan, as adding a member does. Who is active already stays as they are.
   *
   * Permission: `users:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  activate(userId: string, options?: RequestOptions): Promise<AnswerOf<'users.activate'>> {
    return this.transport.send({ method: 'POST', path: '/v1/users/{user_id}/activate', params: [userId] }, options);
  }

  /**
   * Add a member
   *
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'users.create'>, options?: RequestOptions): Promise<AnswerOf<'users.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/users', body }, options);
  }

  /**
   * End what a member can do
   *
   * Keys bound to the member stop working at once. Their records stay theirs until reassigned.
   *
   * Permission: `users:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `last_owner`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  deactivate(userId: string, options?: RequestOptions): Promise<AnswerOf<'users.deactivate'>> {
    return this.transport.send({ method: 'POST', path: '/v1/users/{user_id}/deactivate', params: [userId] }, options);
  }

  /**
   * Get a member
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(userId: string, query?: QueryOf<'users.get'>, options?: RequestOptions): Promise<AnswerOf<'users.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/users/{user_id}', params: [userId], query }, options);
  }

  /**
   * List members
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'users.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'users.list'>, QueryOf<'users.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/users', criteria: query }, options);
  }

  /**
   * Change a member
   *
   * Another e-mail address or `external_id` means another login: it ends all tokens of the member. A first `external_id` does not.
   *
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `last_owner`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(userId: string, body: BodyOf<'users.update'>, options?: RequestOptions): Promise<AnswerOf<'users.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/users/{user_id}', params: [userId], body }, options);
  }
}
