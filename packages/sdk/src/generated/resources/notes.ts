// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** What the team wrote down about a lead or a contact. */
export class NotesResource extends Resource {
  /**
   * Write a note
   *
   * Permission: `notes:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'notes.create'>, options?: RequestOptions): Promise<AnswerOf<'notes.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/notes', body }, options);
  }

  /**
   * Delete a note
   *
   * For its author, and for those who see all records.
   *
   * Permission: `notes:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `not_author`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(noteId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/notes/{note_id}', params: [noteId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a note
   *
   * Permission: `notes:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(noteId: string, query?: QueryOf<'notes.get'>, options?: RequestOptions): Promise<AnswerOf<'notes.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/notes/{note_id}', params: [noteId], query }, options);
  }

  /**
   * List notes
   *
   * Permission: `notes:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `view_of_other_resource`
   */
  list(
    query: QueryOf<'notes.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'notes.list'>, QueryOf<'notes.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/notes', criteria: query }, options);
  }

  /**
   * Search notes by a tree of conditions
   *
   * Permission: `notes:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  search(
    body: BodyOf<'notes.search'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'notes.search'>, BodyOf<'notes.search'>> {
    return this.transport.list(
      { method: 'POST', path: '/v1/notes/search', criteria: body, criteriaIn: 'body' },
      options,
    );
  }

  /**
   * Change a note
   *
   * For its author, and for those who see all records.
   *
   * Permission: `notes:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_author`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(noteId: string, body: BodyOf<'notes.update'>, options?: RequestOptions): Promise<AnswerOf<'notes.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/notes/{note_id}', params: [noteId], body }, options);
  }
}
