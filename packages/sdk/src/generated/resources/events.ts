// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** The log of everything that happened: as a feed with a cursor, and as a live stream. */
export class EventsResource extends Resource {
  /**
   * The event log from a cursor on
   *
   * In the order of commits, oldest first. Give `next_cursor` as `after` to go on; it stays valid, also when there is nothing new. Nothing is ever inserted before a place you have read. A caller sees the events of what they may read. One request looks through a stretch of the log: with `types`, or for a caller who does not see all, a page may be short, or empty, while `has_more` is true.
   *
   * Permission: `events:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'events.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'events.list'>, QueryOf<'events.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/events', criteria: query, cursor: 'after' }, options);
  }
}
