// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

export class OrganizationResource extends Resource {
  /**
   * Get the organization the key belongs to
   *
   * Permission: `organization:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  get(options?: RequestOptions): Promise<AnswerOf<'organization.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/organization' }, options);
  }

  /**
   * Change the organization
   *
   * Permission: `organization:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  update(body: BodyOf<'organization.update'>, options?: RequestOptions): Promise<AnswerOf<'organization.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/organization', body }, options);
  }
}
