// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** The steps of a pipeline. */
export class StagesResource extends Resource {
  /**
   * Delete a stage
   *
   * Refused while leads are or were in it.
   *
   * Permission: `pipelines:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `last_stage_of_type`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(stageId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/stages/{stage_id}', params: [stageId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a stage
   *
   * Permission: `pipelines:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(stageId: string, query?: QueryOf<'stages.get'>, options?: RequestOptions): Promise<AnswerOf<'stages.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/stages/{stage_id}', params: [stageId], query }, options);
  }

  /**
   * Change a stage
   *
   * Its type stays, because leads in it are open, won or lost by it.
   *
   * Permission: `pipelines:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    stageId: string,
    body: BodyOf<'stages.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'stages.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/stages/{stage_id}', params: [stageId], body }, options);
  }
}
