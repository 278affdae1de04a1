// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

export class EnquiriesResource extends Resource {
  /**
   * List enquiries
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  list(
    query: QueryOf<'enquiries.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'enquiries.list'>, QueryOf<'enquiries.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/enquiries', criteria: query }, options);
  }
}
