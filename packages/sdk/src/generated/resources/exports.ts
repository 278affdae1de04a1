// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** Records into CSV or JSONL files. */
export class ExportsResource extends Resource {
  /**
   * Export contacts, leads, companies, tasks or the audit log
   *
   * What the caller sees, of what `filter` or `search` finds, and what was there when the export began; what their role hides stays empty. Begin and end stand in the audit log. Answers 202; the result of the operation is `{file_id, rows}`, and `GET /v1/files/{file_id}` gives a link to the bytes for a week. In CSV every cell is quoted, the file begins with a byte order mark, and text that a spreadsheet would take for a formula gets a leading apostrophe. Needs the permission to read the resource as well; for the audit log `audit:read`.
   *
   * Permission: `exports:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `filter_outdated`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `too_many_operations`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  create(body: BodyOf<'exports.create'>, options?: RequestOptions): Promise<AnswerOf<'exports.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/exports', body }, options);
  }
}
