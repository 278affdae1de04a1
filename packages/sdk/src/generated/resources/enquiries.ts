// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** What somebody asked for, each time, on a portal, a page or an ad. It opens a lead, or joins the one that is open. */
export class EnquiriesResource extends Resource {
  /**
   * Send an enquiry from a web page
   *
   * What a publishable key may do. The person is recognised or made, and a lead made or joined, before this answers; the answer says no more than that the enquiry arrived.
   *
   * Permission: `enquiries:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `no_pipeline`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'enquiries.create'>, options?: RequestOptions): Promise<AnswerOf<'enquiries.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/enquiries', body }, options);
  }

  /**
   * Get an enquiry
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    enquiryId: string,
    query?: QueryOf<'enquiries.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'enquiries.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/enquiries/{enquiry_id}', params: [enquiryId], query },
      options,
    );
  }

  /**
   * List enquiries
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'enquiries.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'enquiries.list'>, QueryOf<'enquiries.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/enquiries', criteria: query }, options);
  }
}
