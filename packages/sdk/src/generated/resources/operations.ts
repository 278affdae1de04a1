// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Work that goes on after its request was answered: progress, result, cancelling. */
export class OperationsResource extends Resource {
  /**
   * Cancel an operation
   *
   * What was done stays done; nothing more is begun. A cancelled operation stays as it is.
   *
   * Permission: `operations:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `version_conflict`
   */
  cancel(operationId: string, options?: RequestOptions): Promise<AnswerOf<'operations.cancel'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/operations/{operation_id}/cancel', params: [operationId] },
      options,
    );
  }

  /**
   * Get an operation
   *
   * While it runs, `Retry-After` says in how many seconds to ask again.
   *
   * Permission: `operations:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    operationId: string,
    query?: QueryOf<'operations.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'operations.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/operations/{operation_id}', params: [operationId], query },
      options,
    );
  }

  /**
   * List operations
   *
   * Those about records the caller may read or change; subject access only with `privacy:read`. Members who do not see every record see the operations they started themselves.
   *
   * Permission: `operations:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'operations.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'operations.list'>, QueryOf<'operations.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/operations', criteria: query }, options);
  }
}
