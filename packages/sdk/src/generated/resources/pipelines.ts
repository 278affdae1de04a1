// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** The ways a sale goes, each with its stages, and their boards with totals. */
export class PipelinesResource extends Resource {
  /**
   * Add a stage
   *
   * Permission: `pipelines:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  addStage(
    pipelineId: string,
    body: BodyOf<'pipelines.addStage'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'pipelines.addStage'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/pipelines/{pipeline_id}/stages', params: [pipelineId], body },
      options,
    );
  }

  /**
   * Get a pipeline as a board
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  board(
    pipelineId: string,
    query?: QueryOf<'pipelines.board'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'pipelines.board'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/pipelines/{pipeline_id}/board', params: [pipelineId], query },
      options,
    );
  }

  /**
   * Make a pipeline
   *
   * Permission: `pipelines:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'pipelines.create'>, options?: RequestOptions): Promise<AnswerOf<'pipelines.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/pipelines', body }, options);
  }

  /**
   * Delete a pipeline
   *
   * Refused while it has leads, or is the default.
   *
   * Permission: `pipelines:write`.
   *
   * Errors: `authentication_required`, `default_pipeline`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(pipelineId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/pipelines/{pipeline_id}', params: [pipelineId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a pipeline
   *
   * Permission: `pipelines:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    pipelineId: string,
    query?: QueryOf<'pipelines.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'pipelines.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/pipelines/{pipeline_id}', params: [pipelineId], query },
      options,
    );
  }

  /**
   * List pipelines with their stages
   *
   * Permission: `pipelines:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'pipelines.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'pipelines.list'>, QueryOf<'pipelines.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/pipelines', criteria: query }, options);
  }

  /**
   * Put the stages in another order
   *
   * Permission: `pipelines:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  orderStages(
    pipelineId: string,
    body: BodyOf<'pipelines.orderStages'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'pipelines.orderStages'>> {
    return this.transport.send(
      { method: 'PUT', path: '/v1/pipelines/{pipeline_id}/stages/order', params: [pipelineId], body },
      options,
    );
  }

  /**
   * Change a pipeline
   *
   * Permission: `pipelines:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    pipelineId: string,
    body: BodyOf<'pipelines.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'pipelines.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/pipelines/{pipeline_id}', params: [pipelineId], body },
      options,
    );
  }
}
