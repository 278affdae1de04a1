// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** The providers this server can be connected to, and what each wants to know. */
export class AdaptersResource extends Resource {
  /**
   * Get an adapter with its settings schema
   *
   * Permission: `adapters:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(adapter: string, query?: QueryOf<'adapters.get'>, options?: RequestOptions): Promise<AnswerOf<'adapters.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/adapters/{adapter}', params: [adapter], query }, options);
  }

  /**
   * List the installed adapters
   *
   * Permission: `adapters:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(options?: RequestOptions): Promise<AnswerOf<'adapters.list'>> {
    return this.transport.send({ method: 'GET', path: '/v1/adapters' }, options);
  }
}
