// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** Short-lived tokens that your server makes for a member who uses your page. */
export class UserTokensResource extends Resource {
  /**
   * Make a token for a member
   *
   * For front ends: your server asks for it, the page uses it for at most 15 minutes and then asks your server again. It acts exactly as the member and ends with them, and with the key it was made with when that is revoked. Pages can use it from `allowed_origins` of the organization. `/.well-known/jwks.json` has the keys it can be verified with. Nothing is kept of a token that got lost: ask again. An `Idempotency-Key` is not looked at, because an old answer could hold a token that is over.
   *
   * Permission: `user_tokens:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'userTokens.create'>, options?: RequestOptions): Promise<AnswerOf<'userTokens.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/user_tokens', body }, options);
  }

  /**
   * End all tokens of a member
   *
   * Effective at once, in every process. Tokens made afterwards work.
   *
   * Permission: `user_tokens:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  revoke(body: BodyOf<'userTokens.revoke'>, options?: RequestOptions): Promise<void> {
    return this.transport.send({ method: 'POST', path: '/v1/user_tokens/revoke', body, answer: 'none' }, options);
  }
}
