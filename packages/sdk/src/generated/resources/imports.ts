// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Contacts, leads and companies out of CSV and XLSX files of any length, with a dry run first. */
export class ImportsResource extends Resource {
  /**
   * Import contacts, leads or companies
   *
   * Of a CSV (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252) or XLSX file, without a limit of rows. Answers 202; follow the operation. Rows are recorded as they are read and survive a failure further on. Needs the permission to write the resource as well.
   *
   * Permission: `imports:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `file_not_ready`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_operations`, `unavailable`, `unknown_field`, `unreadable_file`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'imports.create'>, options?: RequestOptions): Promise<AnswerOf<'imports.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/imports', body }, options);
  }

  /**
   * Get an import
   *
   * Permission: `imports:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(importId: string, query?: QueryOf<'imports.get'>, options?: RequestOptions): Promise<AnswerOf<'imports.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/imports/{import_id}', params: [importId], query }, options);
  }

  /**
   * List imports
   *
   * Permission: `imports:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'imports.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'imports.list'>, QueryOf<'imports.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/imports', criteria: query }, options);
  }
}
