// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Hosts of an organization’s own, and the proof that they are. */
export class DomainsResource extends Resource {
  /**
   * Add a domain
   *
   * The answer says what to put into the DNS; then verify it. Certificates are the business of the proxy in front.
   *
   * Permission: `domains:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'domains.create'>, options?: RequestOptions): Promise<AnswerOf<'domains.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/domains', body }, options);
  }

  /**
   * Remove a domain
   *
   * Permission: `domains:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(domainId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/domains/{domain_id}', params: [domainId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a domain
   *
   * Permission: `domains:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(domainId: string, query?: QueryOf<'domains.get'>, options?: RequestOptions): Promise<AnswerOf<'domains.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/domains/{domain_id}', params: [domainId], query }, options);
  }

  /**
   * List domains
   *
   * Permission: `domains:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'domains.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'domains.list'>, QueryOf<'domains.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/domains', criteria: query }, options);
  }

  /**
   * Look for the proof of a domain in the DNS
   *
   * Answers the domain: `active` when the proof is there, otherwise with `last_error`. Looks each time it is asked; an `Idempotency-Key` is not looked at.
   *
   * Permission: `domains:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  verify(domainId: string, options?: RequestOptions): Promise<AnswerOf<'domains.verify'>> {
    return this.transport.send({ method: 'POST', path: '/v1/domains/{domain_id}/verify', params: [domainId] }, options);
  }
}
