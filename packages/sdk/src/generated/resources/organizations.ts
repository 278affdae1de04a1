// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Organizations below it: made, limited, suspended, deleted. A key of the one above may act for them. */
export class OrganizationsResource extends Resource {
  /**
   * Make an organization below the caller’s
   *
   * What is not given is as in the caller’s own organization. It begins with a usual pipeline. Organizations stand at most five levels deep. With `create_api_key` the answer carries a first key, in this answer only. A repetition with the same `Idempotency-Key` is given the same.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'organizations.create'>, options?: RequestOptions): Promise<AnswerOf<'organizations.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/organizations', body }, options);
  }

  /**
   * Delete an organization below
   *
   * Its keys end at once and for good, and it trusts no issuer any more: their audiences are free. Until `erased_after` it can be resumed; then its data is erased, but not while a legal hold lasts in it: resume it to release that. Refused while it has organizations below it.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(organizationId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/organizations/{organization_id}', params: [organizationId], answer: 'none' },
      options,
    );
  }

  /**
   * Get an organization below
   *
   * Only organizations below the caller’s are found, at any depth.
   *
   * Permission: `organizations:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    organizationId: string,
    query?: QueryOf<'organizations.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'organizations.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/organizations/{organization_id}', params: [organizationId], query },
      options,
    );
  }

  /**
   * Get what an organization may use, and how much it does
   *
   * Of an organization below, or of the caller’s own.
   *
   * Permission: `organizations:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  getLimits(organizationId: string, options?: RequestOptions): Promise<AnswerOf<'organizations.getLimits'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/organizations/{organization_id}/limits', params: [organizationId] },
      options,
    );
  }

  /**
   * List the organizations below
   *
   * Deleted ones are shown only when `status` asks for them.
   *
   * Permission: `organizations:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'organizations.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'organizations.list'>, QueryOf<'organizations.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/organizations', criteria: query }, options);
  }

  /**
   * Resume an organization below
   *
   * Also one that was deleted and is not erased yet; its keys stay dead, make a new one, and trust its issuers anew.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `plan_limit_reached`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `version_conflict`
   */
  resume(organizationId: string, options?: RequestOptions): Promise<AnswerOf<'organizations.resume'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/organizations/{organization_id}/resume', params: [organizationId] },
      options,
    );
  }

  /**
   * Set what an organization below may use
   *
   * What is used beyond a new limit stays; only more is refused, with `plan_limit_reached`. Other processes follow within ten seconds.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  setLimits(
    organizationId: string,
    body: BodyOf<'organizations.setLimits'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'organizations.setLimits'>> {
    return this.transport.send(
      { method: 'PUT', path: '/v1/organizations/{organization_id}/limits', params: [organizationId], body },
      options,
    );
  }

  /**
   * Suspend an organization below
   *
   * Nobody can act in it, nor in those below it, until it is resumed. Messages, webhooks and operations that wait keep their place, sources are not asked, and what comes from outside is stored and answered but not looked at; all of it goes on when it is resumed.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `version_conflict`
   */
  suspend(organizationId: string, options?: RequestOptions): Promise<AnswerOf<'organizations.suspend'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/organizations/{organization_id}/suspend', params: [organizationId] },
      options,
    );
  }

  /**
   * Change an organization below
   *
   * Only organizations below the caller’s are found, at any depth.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    organizationId: string,
    body: BodyOf<'organizations.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'organizations.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/organizations/{organization_id}', params: [organizationId], body },
      options,
    );
  }
}
