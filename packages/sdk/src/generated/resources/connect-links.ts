// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Pages on which somebody else connects a number, portal or form of theirs, once. */
export class ConnectLinksResource extends Resource {
  /**
   * Make a page where somebody connects a number, portal or form
   *
   * Whoever has the `url` may connect one of the adapters, once, until it expires, and sees nothing else. The page appears under the organization’s branding and domain. A repetition with the same `Idempotency-Key` is given the same.
   *
   * Permission: `connect_links:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'connectLinks.create'>, options?: RequestOptions): Promise<AnswerOf<'connectLinks.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/connect_links', body }, options);
  }

  /**
   * Get a connect link
   *
   * Permission: `connect_links:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    connectLinkId: string,
    query?: QueryOf<'connectLinks.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'connectLinks.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/connect_links/{connect_link_id}', params: [connectLinkId], query },
      options,
    );
  }

  /**
   * List connect links
   *
   * Permission: `connect_links:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'connectLinks.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'connectLinks.list'>, QueryOf<'connectLinks.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/connect_links', criteria: query }, options);
  }

  /**
   * Revoke a connect link
   *
   * Effective at once: a page that is open already answers as for an expired link. Revoking twice changes nothing. A link that was used is refused: pause or remove its connection instead.
   *
   * Permission: `connect_links:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `version_conflict`
   */
  revoke(connectLinkId: string, options?: RequestOptions): Promise<AnswerOf<'connectLinks.revoke'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/connect_links/{connect_link_id}/revoke', params: [connectLinkId] },
      options,
    );
  }
}
