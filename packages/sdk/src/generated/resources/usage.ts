// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** What was used, by organization and day. */
export class UsageResource extends Resource {
  /**
   * List what was used, by day and organization
   *
   * Of the caller’s organization and all below it. Days are in UTC; a day without use has no row. What happened appears within seconds, and so do changes of `storage_bytes` and `contacts`, which are levels and not sums: see `quantity`. They need a running worker: what changed while there was none counts from the day it runs again.
   *
   * Permission: `usage:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'usage.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'usage.list'>, QueryOf<'usage.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/usage', criteria: query }, options);
  }
}
