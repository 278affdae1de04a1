// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Contacts that must not be erased for now, and why. */
export class LegalHoldsResource extends Resource {
  /**
   * Keep a contact from being erased
   *
   * An erasure that has begun stops before its next step. Meanwhile neither the contact nor their leads, enquiries, conversations, notes, tasks, consents and files can be deleted or given to another contact: `legal_hold`, with the id of the hold. Changes stay possible; what was before them stays in the event log.
   *
   * Permission: `privacy:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'legalHolds.create'>, options?: RequestOptions): Promise<AnswerOf<'legalHolds.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/legal_holds', body }, options);
  }

  /**
   * Get a legal hold
   *
   * Permission: `privacy:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    legalHoldId: string,
    query?: QueryOf<'legalHolds.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'legalHolds.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/legal_holds/{legal_hold_id}', params: [legalHoldId], query },
      options,
    );
  }

  /**
   * List legal holds
   *
   * Permission: `privacy:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'legalHolds.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'legalHolds.list'>, QueryOf<'legalHolds.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/legal_holds', criteria: query }, options);
  }

  /**
   * Release a legal hold
   *
   * An erasure that waited goes on. A released hold stays as it is.
   *
   * Permission: `privacy:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  release(legalHoldId: string, options?: RequestOptions): Promise<AnswerOf<'legalHolds.release'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/legal_holds/{legal_hold_id}/release', params: [legalHoldId] },
      options,
    );
  }
}
