// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

export class UsersResource extends Resource {
  /**
   * Add a member
   *
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
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
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `last_owner`, `not_found`, `unavailable`, `version_conflict`
   */
  deactivate(userId: string, options?: RequestOptions): Promise<AnswerOf<'users.deactivate'>> {
    return this.transport.send({ method: 'POST', path: '/v1/users/{user_id}/deactivate', params: [userId] }, options);
  }

  /**
   * Get a member
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  get(userId: string, options?: RequestOptions): Promise<AnswerOf<'users.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/users/{user_id}', params: [userId] }, options);
  }

  /**
   * List members
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
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
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `last_owner`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(userId: string, body: BodyOf<'users.update'>, options?: RequestOptions): Promise<AnswerOf<'users.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/users/{user_id}', params: [userId], body }, options);
  }
}
