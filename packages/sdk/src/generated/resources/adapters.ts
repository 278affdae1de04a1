// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

export class AdaptersResource extends Resource {
  /**
   * Get an adapter with its settings schema
   *
   * Permission: `adapters:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  get(adapter: string, options?: RequestOptions): Promise<AnswerOf<'adapters.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/adapters/{adapter}', params: [adapter] }, options);
  }

  /**
   * List the installed adapters
   *
   * Permission: `adapters:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  list(options?: RequestOptions): Promise<AnswerOf<'adapters.list'>> {
    return this.transport.send({ method: 'GET', path: '/v1/adapters' }, options);
  }
}
