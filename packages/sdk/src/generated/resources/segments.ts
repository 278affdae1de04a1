// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Saved groups of contacts, by the same conditions as a search. */
export class SegmentsResource extends Resource {
  /**
   * List the contacts in a segment
   *
   * Those who fit its filter now and whom the caller sees. Takes the parameters of the list of contacts.
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `view_of_other_resource`
   */
  contacts(
    segmentId: string,
    query: QueryOf<'segments.contacts'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'segments.contacts'>, QueryOf<'segments.contacts'>> {
    return this.transport.list(
      { method: 'GET', path: '/v1/segments/{segment_id}/contacts', params: [segmentId], criteria: query },
      options,
    );
  }

  /**
   * Save a segment of contacts
   *
   * Who is in it is found anew whenever it is asked for.
   *
   * Permission: `segments:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'segments.create'>, options?: RequestOptions): Promise<AnswerOf<'segments.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/segments', body }, options);
  }

  /**
   * Delete a segment
   *
   * Its contacts stay.
   *
   * Permission: `segments:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(segmentId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/segments/{segment_id}', params: [segmentId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a segment
   *
   * Permission: `segments:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    segmentId: string,
    query?: QueryOf<'segments.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'segments.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/segments/{segment_id}', params: [segmentId], query },
      options,
    );
  }

  /**
   * List segments
   *
   * Permission: `segments:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'segments.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'segments.list'>, QueryOf<'segments.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/segments', criteria: query }, options);
  }

  /**
   * Change a segment
   *
   * Permission: `segments:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    segmentId: string,
    body: BodyOf<'segments.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'segments.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/segments/{segment_id}', params: [segmentId], body },
      options,
    );
  }
}
