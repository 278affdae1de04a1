// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** What members may do, whose records they see, and which fields are hidden or closed to them. */
export class RolesResource extends Resource {
  /**
   * Make a role
   *
   * Nobody can give a role more than they have themselves.
   *
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_roles`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'roles.create'>, options?: RequestOptions): Promise<AnswerOf<'roles.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/roles', body }, options);
  }

  /**
   * Delete a role
   *
   * Refused while a member has it.
   *
   * Permission: `users:write`.
   *
   * Errors: `authentication_required`, `built_in_role`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(roleId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/roles/{role_id}', params: [roleId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a role
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(roleId: string, query?: QueryOf<'roles.get'>, options?: RequestOptions): Promise<AnswerOf<'roles.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/roles/{role_id}', params: [roleId], query }, options);
  }

  /**
   * List the roles and what they allow
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(options?: RequestOptions): Promise<AnswerOf<'roles.list'>> {
    return this.transport.send({ method: 'GET', path: '/v1/roles' }, options);
  }

  /**
   * List what a role can allow and hide
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  options(options?: RequestOptions): Promise<AnswerOf<'roles.options'>> {
    return this.transport.send({ method: 'GET', path: '/v1/roles/options' }, options);
  }

  /**
   * Change a role
   *
   * Effective at once for everybody who has it, in every process. Built-in roles stay as they are.
   *
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `built_in_role`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(roleId: string, body: BodyOf<'roles.update'>, options?: RequestOptions): Promise<AnswerOf<'roles.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/roles/{role_id}', params: [roleId], body }, options);
  }
}
