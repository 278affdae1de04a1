// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

export class ContactsResource extends Resource {
  /**
   * Add a contact
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'contacts.create'> = {}, options?: RequestOptions): Promise<AnswerOf<'contacts.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/contacts', body }, options);
  }

  /**
   * Delete a contact
   *
   * Refused while leads or conversations refer to it.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`, `version_conflict`
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
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  get(contactId: string, options?: RequestOptions): Promise<AnswerOf<'contacts.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/contacts/{contact_id}', params: [contactId] }, options);
  }

  /**
   * List the ways a contact is known
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
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
   * Errors: `authentication_required`, `cursor_mismatch`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  list(
    query: QueryOf<'contacts.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'contacts.list'>, QueryOf<'contacts.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/contacts', criteria: query }, options);
  }

  /**
   * The story of a contact, newest first
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
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
   * Errors: `already_exists`, `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
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
}
