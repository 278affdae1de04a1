// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Texts WhatsApp lets you begin a conversation with, by name and language, with parameters. */
export class MessageTemplatesResource extends Resource {
  /**
   * Write a message template
   *
   * As the organization wants it, whatever the account it is sent from; checked by the rules of WhatsApp. It is not sent to WhatsApp for approval.
   *
   * Permission: `message_templates:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(
    body: BodyOf<'messageTemplates.create'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'messageTemplates.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/message_templates', body }, options);
  }

  /**
   * Delete a message template
   *
   * Permission: `message_templates:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(messageTemplateId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/message_templates/{message_template_id}', params: [messageTemplateId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a message template
   *
   * Permission: `message_templates:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    messageTemplateId: string,
    query?: QueryOf<'messageTemplates.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'messageTemplates.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/message_templates/{message_template_id}', params: [messageTemplateId], query },
      options,
    );
  }

  /**
   * Get what a message of a template needs
   *
   * Permission: `message_templates:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  getParameters(
    messageTemplateId: string,
    options?: RequestOptions,
  ): Promise<AnswerOf<'messageTemplates.getParameters'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/message_templates/{message_template_id}/parameters', params: [messageTemplateId] },
      options,
    );
  }

  /**
   * List message templates
   *
   * Permission: `message_templates:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'messageTemplates.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'messageTemplates.list'>, QueryOf<'messageTemplates.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/message_templates', criteria: query }, options);
  }

  /**
   * Show a message of a template
   *
   * The texts with these values in them; nothing is sent. Every missing or unknown parameter is named in `errors`. Media and places are not asked for. The words of authentication templates, which WhatsApp translates, are shown in English.
   *
   * Permission: `message_templates:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  render(
    messageTemplateId: string,
    body: BodyOf<'messageTemplates.render'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'messageTemplates.render'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/message_templates/{message_template_id}/render', params: [messageTemplateId], body },
      options,
    );
  }

  /**
   * Search message templates by a tree of conditions
   *
   * Permission: `message_templates:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  search(
    body: BodyOf<'messageTemplates.search'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'messageTemplates.search'>, BodyOf<'messageTemplates.search'>> {
    return this.transport.list(
      { method: 'POST', path: '/v1/message_templates/search', criteria: body, criteriaIn: 'body' },
      options,
    );
  }

  /**
   * Change a message template
   *
   * Name and language stay. A header or footer that is null goes.
   *
   * Permission: `message_templates:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    messageTemplateId: string,
    body: BodyOf<'messageTemplates.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'messageTemplates.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/message_templates/{message_template_id}', params: [messageTemplateId], body },
      options,
    );
  }
}
