// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** Files held by custom fields. A file is announced here and then uploaded to the address that is answered. */
export class FilesResource extends Resource {
  /**
   * Announce a file
   *
   * PUT its bytes to `upload_url` within 15 minutes, then name it in an import or, an `attachment`, in a custom field. Bytes beyond the limit `storage_bytes` are refused there as well, and none of the file is kept then. What is not used is deleted after 30 days.
   *
   * Permission: `files:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'files.create'>, options?: RequestOptions): Promise<AnswerOf<'files.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/files', body }, options);
  }

  /**
   * Delete a file
   *
   * Its bytes are gone at once and free what the plan allows (`storage_bytes`). Refused while a record holds it, or an operation that is not finished works with it.
   *
   * Permission: `files:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(fileId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/files/{file_id}', params: [fileId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a file
   *
   * With a new signed link to its bytes. What an operation made is there for those who may read the records it is about.
   *
   * Permission: `files:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(fileId: string, query?: QueryOf<'files.get'>, options?: RequestOptions): Promise<AnswerOf<'files.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/files/{file_id}', params: [fileId], query }, options);
  }
}
