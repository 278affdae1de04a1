// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** The ledger of what a person agreed to and took back, under which notice, and the proof. */
export class ConsentsResource extends Resource {
  /**
   * Record what a person agreed to or took back
   *
   * Entries are never changed: the latest for a purpose and channel counts. Withdrawing is as easy as granting.
   *
   * Permission: `consents:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'consents.create'>, options?: RequestOptions): Promise<AnswerOf<'consents.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/consents', body }, options);
  }

  /**
   * List the ledger of consents
   *
   * Permission: `consents:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'consents.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'consents.list'>, QueryOf<'consents.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/consents', criteria: query }, options);
  }
}
