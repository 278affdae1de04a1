// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** The shared inbox: one conversation with each person on each number, its assignment, and answers in it. */
export class ConversationsResource extends Resource {
  /**
   * Put a tag on a conversation
   *
   * A tag that is there already stays.
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  addTag(
    conversationId: string,
    body: BodyOf<'conversations.addTag'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'conversations.addTag'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/conversations/{conversation_id}/tags', params: [conversationId], body },
      options,
    );
  }

  /**
   * Give a conversation to somebody
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  assign(
    conversationId: string,
    body: BodyOf<'conversations.assign'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'conversations.assign'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/conversations/{conversation_id}/assign', params: [conversationId], body },
      options,
    );
  }

  /**
   * Close a conversation
   *
   * The next message of the person opens it again.
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  close(conversationId: string, options?: RequestOptions): Promise<AnswerOf<'conversations.close'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/conversations/{conversation_id}/close', params: [conversationId] },
      options,
    );
  }

  /**
   * Get a conversation
   *
   * Permission: `conversations:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    conversationId: string,
    query?: QueryOf<'conversations.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'conversations.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/conversations/{conversation_id}', params: [conversationId], query },
      options,
    );
  }

  /**
   * The shared inbox
   *
   * Mine: `assignee_id=<my id>`. Unassigned: `assignee_id[is_null]=true`. Unanswered: `waiting=true`. A member who sees only their own finds here what is assigned to them; conversations follow the owner of the lead.
   *
   * Permission: `conversations:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `view_of_other_resource`
   */
  list(
    query: QueryOf<'conversations.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'conversations.list'>, QueryOf<'conversations.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/conversations', criteria: query }, options);
  }

  /**
   * List the messages of a conversation
   *
   * Permission: `conversations:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  messages(
    conversationId: string,
    query: QueryOf<'conversations.messages'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'conversations.messages'>, QueryOf<'conversations.messages'>> {
    return this.transport.list(
      { method: 'GET', path: '/v1/conversations/{conversation_id}/messages', params: [conversationId], criteria: query },
      options,
    );
  }

  /**
   * Mark a conversation as read
   *
   * The person sees blue ticks once the provider was told.
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  read(conversationId: string, options?: RequestOptions): Promise<AnswerOf<'conversations.read'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/conversations/{conversation_id}/read', params: [conversationId] },
      options,
    );
  }

  /**
   * Take a tag off a conversation
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  removeTag(conversationId: string, tagId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/conversations/{conversation_id}/tags/{tag_id}', params: [conversationId, tagId], answer: 'none' },
      options,
    );
  }

  /**
   * Open a conversation again
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  reopen(conversationId: string, options?: RequestOptions): Promise<AnswerOf<'conversations.reopen'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/conversations/{conversation_id}/reopen', params: [conversationId] },
      options,
    );
  }

  /**
   * Search the shared inbox by a tree of conditions
   *
   * Permission: `conversations:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  search(
    body: BodyOf<'conversations.search'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'conversations.search'>, BodyOf<'conversations.search'>> {
    return this.transport.list(
      { method: 'POST', path: '/v1/conversations/search', criteria: body, criteriaIn: 'body' },
      options,
    );
  }

  /**
   * Answer in a conversation
   *
   * Free-form inside the 24-hour window, approved templates always. Answers once the message is queued; its status follows the provider’s webhooks.
   *
   * Permission: `messages:send`.
   *
   * Errors: `authentication_required`, `connection_not_active`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `outside_messaging_window`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_content`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  sendMessage(
    conversationId: string,
    body: BodyOf<'conversations.sendMessage'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'conversations.sendMessage'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/conversations/{conversation_id}/messages', params: [conversationId], body },
      options,
    );
  }

  /**
   * Put a conversation off
   *
   * It opens again at the given time, or with the next message of the person.
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  snooze(
    conversationId: string,
    body: BodyOf<'conversations.snooze'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'conversations.snooze'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/conversations/{conversation_id}/snooze', params: [conversationId], body },
      options,
    );
  }

  /**
   * Change a conversation
   *
   * Permission: `conversations:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    conversationId: string,
    body: BodyOf<'conversations.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'conversations.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/conversations/{conversation_id}', params: [conversationId], body },
      options,
    );
  }
}
