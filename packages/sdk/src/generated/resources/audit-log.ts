// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Who changed what that matters, in a chain that shows tampering. */
export class AuditLogResource extends Resource {
  /**
   * Who changed what that matters
   *
   * Keys, tokens of members and the issuers that are trusted; members, roles and teams; connections, webhook endpoints, domains, branding; custom fields; the organization and those below it; imports, exports, consents and privacy. Written with the change itself, and never changed after.
   *
   * Permission: `audit:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'auditLog.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'auditLog.list'>, QueryOf<'auditLog.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/audit_log', criteria: query }, options);
  }

  /**
   * Check that the audit log is as it was written
   *
   * Looks at `limit` entries from `after` on and names the first that was altered or taken away. Entries are sealed about a second after their commit; those not sealed yet are not looked at.
   *
   * Permission: `audit:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  verify(query?: QueryOf<'auditLog.verify'>, options?: RequestOptions): Promise<AnswerOf<'auditLog.verify'>> {
    return this.transport.send({ method: 'GET', path: '/v1/audit_log/verify', query }, options);
  }
}
