// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** Name, logo and colours under which an organization appears in public. */
export class BrandingResource extends Resource {
  /**
   * Appear like the organization above
   *
   * Permission: `organization:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  delete(options?: RequestOptions): Promise<void> {
    return this.transport.send({ method: 'DELETE', path: '/v1/organization/branding', answer: 'none' }, options);
  }

  /**
   * Get the name and look under which the organization appears
   *
   * Permission: `organization:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(options?: RequestOptions): Promise<AnswerOf<'branding.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/organization/branding' }, options);
  }

  /**
   * Set the name and look under which the organization appears
   *
   * Also those below that have none of their own appear so. Other processes follow within ten seconds.
   *
   * Permission: `organization:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  set(body: BodyOf<'branding.set'>, options?: RequestOptions): Promise<AnswerOf<'branding.set'>> {
    return this.transport.send({ method: 'PUT', path: '/v1/organization/branding', body }, options);
  }
}
