// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Your own login: tokens of its OpenID Connect issuer are taken here. */
export class TrustedIssuersResource extends Resource {
  /**
   * Trust the tokens of an OpenID Connect issuer
   *
   * Members then call the API with the tokens of your own login: `Authorization: Bearer <token>`, signed with ES256, RS256 or EdDSA, with `iss`, `aud`, `exp` and `iat`. A token is good until `exp`, and for 24 hours after `iat` at most. Only a caller who may do everything can do this, since the issuer can name any member.
   *
   * Permission: `trusted_issuers:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'trustedIssuers.create'>, options?: RequestOptions): Promise<AnswerOf<'trustedIssuers.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/trusted_issuers', body }, options);
  }

  /**
   * Stop trusting an issuer
   *
   * Its tokens end at once, in every process.
   *
   * Permission: `trusted_issuers:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(trustedIssuerId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/trusted_issuers/{trusted_issuer_id}', params: [trustedIssuerId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a trusted issuer
   *
   * Permission: `trusted_issuers:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    trustedIssuerId: string,
    query?: QueryOf<'trustedIssuers.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'trustedIssuers.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/trusted_issuers/{trusted_issuer_id}', params: [trustedIssuerId], query },
      options,
    );
  }

  /**
   * List trusted issuers
   *
   * Permission: `trusted_issuers:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'trustedIssuers.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'trustedIssuers.list'>, QueryOf<'trustedIssuers.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/trusted_issuers', criteria: query }, options);
  }

  /**
   * Change how the tokens of an issuer are read
   *
   * Issuer and audience stay; trust another one instead.
   *
   * Permission: `trusted_issuers:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    trustedIssuerId: string,
    body: BodyOf<'trustedIssuers.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'trustedIssuers.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/trusted_issuers/{trusted_issuer_id}', params: [trustedIssuerId], body },
      options,
    );
  }
}
