// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

export class NotesResource extends Resource {
  /**
   * Write a note
   *
   * Permission: `notes:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
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
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_author`, `not_found`, `unavailable`, `version_conflict`
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
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  get(noteId: string, options?: RequestOptions): Promise<AnswerOf<'notes.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/notes/{note_id}', params: [noteId] }, options);
  }

  /**
   * List notes
   *
   * Permission: `notes:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  list(
    query: QueryOf<'notes.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'notes.list'>, QueryOf<'notes.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/notes', criteria: query }, options);
  }

  /**
   * Change a note
   *
   * For its author, and for those who see all records.
   *
   * Permission: `notes:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_author`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(noteId: string, body: BodyOf<'notes.update'>, options?: RequestOptions): Promise<AnswerOf<'notes.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/notes/{note_id}', params: [noteId], body }, options);
  }
}
