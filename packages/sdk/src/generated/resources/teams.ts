// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Members who work together; a role may show them each other’s records. */
export class TeamsResource extends Resource {
  /**
   * Make a team
   *
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'teams.create'>, options?: RequestOptions): Promise<AnswerOf<'teams.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/teams', body }, options);
  }

  /**
   * Delete a team
   *
   * The members stay; records that only the team could see are then seen by `all` alone.
   *
   * Permission: `users:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(teamId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/teams/{team_id}', params: [teamId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a team
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(teamId: string, query?: QueryOf<'teams.get'>, options?: RequestOptions): Promise<AnswerOf<'teams.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/teams/{team_id}', params: [teamId], query }, options);
  }

  /**
   * List teams
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'teams.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'teams.list'>, QueryOf<'teams.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/teams', criteria: query }, options);
  }

  /**
   * Change a team
   *
   * Permission: `users:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(teamId: string, body: BodyOf<'teams.update'>, options?: RequestOptions): Promise<AnswerOf<'teams.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/teams/{team_id}', params: [teamId], body }, options);
  }
}
