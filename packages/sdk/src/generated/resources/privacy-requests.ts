// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** A person’s data, given to them or forgotten, with a manifest of what was done. */
export class PrivacyRequestsResource extends Resource {
  /**
   * Note that a correction was made
   *
   * Permission: `privacy:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `version_conflict`
   */
  complete(privacyRequestId: string, options?: RequestOptions): Promise<AnswerOf<'privacyRequests.complete'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/privacy_requests/{privacy_request_id}/complete', params: [privacyRequestId] },
      options,
    );
  }

  /**
   * Give a person their data, or forget them
   *
   * `access` gathers everything that is kept about the contact: JSON files by table, copies of the files in custom fields of their records, and a manifest; they can be fetched for a week. `erasure` deletes or empties what tells who they are, in every table, in the event log and in raw requests, for good; it deletes exports and uploaded lists as well, and waits while a legal hold lasts. Identify the person first. `correction` only keeps the request and its due date.
   *
   * Permission: `privacy:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_operations`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(
    body: BodyOf<'privacyRequests.create'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'privacyRequests.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/privacy_requests', body }, options);
  }

  /**
   * Get a privacy request
   *
   * Permission: `privacy:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    privacyRequestId: string,
    query?: QueryOf<'privacyRequests.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'privacyRequests.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/privacy_requests/{privacy_request_id}', params: [privacyRequestId], query },
      options,
    );
  }

  /**
   * List what people asked about their data
   *
   * Permission: `privacy:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'privacyRequests.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'privacyRequests.list'>, QueryOf<'privacyRequests.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/privacy_requests', criteria: query }, options);
  }
}
