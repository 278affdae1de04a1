// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** Single messages: their honest status, reactions, new attempts, and the first word to somebody. */
export class MessagesResource extends Resource {
  /**
   * Get a message with its status
   *
   * Permission: `conversations:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    messageId: string,
    query?: QueryOf<'messages.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'messages.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/messages/{message_id}', params: [messageId], query },
      options,
    );
  }

  /**
   * React to a message
   *
   * Permission: `messages:send`.
   *
   * Errors: `authentication_required`, `connection_not_active`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `outside_messaging_window`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_content`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  react(
    messageId: string,
    body: BodyOf<'messages.react'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'messages.react'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/messages/{message_id}/reactions', params: [messageId], body },
      options,
    );
  }

  /**
   * Send a failed or uncertain message again
   *
   * An `uncertain` message may have reached the person; sending it again is your decision.
   *
   * Permission: `messages:send`.
   *
   * Errors: `authentication_required`, `connection_not_active`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `outside_messaging_window`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unsupported_content`, `version_conflict`
   */
  retry(messageId: string, options?: RequestOptions): Promise<AnswerOf<'messages.retry'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/messages/{message_id}/retry', params: [messageId] },
      options,
    );
  }

  /**
   * Write to a contact or phone
   *
   * Finds or begins the conversation. Somebody who never wrote, or not within 24 hours, can be sent approved templates only.
   *
   * Permission: `messages:send`.
   *
   * Errors: `authentication_required`, `connection_not_active`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `no_connection`, `not_found`, `organization_suspended`, `origin_not_allowed`, `outside_messaging_window`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unreachable_on_channel`, `unsupported_content`, `unsupported_media_type`, `validation_failed`
   */
  send(body: BodyOf<'messages.send'>, options?: RequestOptions): Promise<AnswerOf<'messages.send'>> {
    return this.transport.send({ method: 'POST', path: '/v1/messages', body }, options);
  }
}
