// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** A contact is one person, known by phones, e-mail addresses and ids of WhatsApp, and their whole story. */
export class ContactsResource extends Resource {
  /**
   * Put a tag on a contact
   *
   * A tag that is there already stays.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  addTag(
    contactId: string,
    body: BodyOf<'contacts.addTag'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'contacts.addTag'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/contacts/{contact_id}/tags', params: [contactId], body },
      options,
    );
  }

  /**
   * Write up to 100 contacts
   *
   * An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  batch(body: BodyOf<'contacts.batch'>, options?: RequestOptions): Promise<AnswerOf<'contacts.batch'>> {
    return this.transport.send({ method: 'POST', path: '/v1/contacts/batch', body }, options);
  }

  /**
   * Get what a contact agrees to now
   *
   * Permission: `consents:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  consents(contactId: string, options?: RequestOptions): Promise<AnswerOf<'contacts.consents'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/contacts/{contact_id}/consents', params: [contactId] },
      options,
    );
  }

  /**
   * Add a contact
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'contacts.create'> = {}, options?: RequestOptions): Promise<AnswerOf<'contacts.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/contacts', body }, options);
  }

  /**
   * Delete a contact
   *
   * Refused while leads or conversations refer to it, a legal hold lasts on it, or the person waits for an answer about their data. Requests and holds that are over stay.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(contactId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/contacts/{contact_id}', params: [contactId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a contact
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    contactId: string,
    query?: QueryOf<'contacts.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'contacts.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/contacts/{contact_id}', params: [contactId], query },
      options,
    );
  }

  /**
   * List the ways a contact is known
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  identities(contactId: string, options?: RequestOptions): Promise<AnswerOf<'contacts.identities'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/contacts/{contact_id}/identities', params: [contactId] },
      options,
    );
  }

  /**
   * List contacts
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `view_of_other_resource`
   */
  list(
    query: QueryOf<'contacts.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'contacts.list'>, QueryOf<'contacts.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/contacts', criteria: query }, options);
  }

  /**
   * Take a tag off a contact
   *
   * Permission: `contacts:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  removeTag(contactId: string, tagId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/contacts/{contact_id}/tags/{tag_id}', params: [contactId, tagId], answer: 'none' },
      options,
    );
  }

  /**
   * Search contacts by a tree of conditions
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  search(
    body: BodyOf<'contacts.search'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'contacts.search'>, BodyOf<'contacts.search'>> {
    return this.transport.list(
      { method: 'POST', path: '/v1/contacts/search', criteria: body, criteriaIn: 'body' },
      options,
    );
  }

  /**
   * The story of a contact, newest first
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  timeline(
    contactId: string,
    query: QueryOf<'contacts.timeline'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'contacts.timeline'>, QueryOf<'contacts.timeline'>> {
    return this.transport.list(
      { method: 'GET', path: '/v1/contacts/{contact_id}/timeline', params: [contactId], criteria: query },
      options,
    );
  }

  /**
   * Change a contact
   *
   * `phones` and `emails`, when given, replace those the contact has.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    contactId: string,
    body: BodyOf<'contacts.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'contacts.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/contacts/{contact_id}', params: [contactId], body },
      options,
    );
  }

  /**
   * Change or add a contact by external id, phone or e-mail
   *
   * Answers 201 when the contact was added, 200 when it was changed. A phone may be spelt in any usual way. `phones` and `emails`, when given, replace those the contact has, but never the one of the address. A role that hides `contact.phones` or `contact.emails` cannot name a contact by it, and one that may only read it cannot add one.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  upsert(
    field: 'external_id' | 'phone' | 'email',
    value: string,
    body: BodyOf<'contacts.upsert'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'contacts.upsert'>> {
    return this.transport.send(
      { method: 'PUT', path: '/v1/contacts/by/{field}/{value}', params: [field, value], body },
      options,
    );
  }
}
