// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** The organization the caller acts for. */
export class OrganizationResource extends Resource {
  /**
   * Get the organization the key belongs to
   *
   * Permission: `organization:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(query?: QueryOf<'organization.get'>, options?: RequestOptions): Promise<AnswerOf<'organization.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/organization', query }, options);
  }

  /**
   * Change the organization
   *
   * Permission: `organization:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(body: BodyOf<'organization.update'>, options?: RequestOptions): Promise<AnswerOf<'organization.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/organization', body }, options);
  }
}
