// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

export class RolesResource extends Resource {
  /**
   * List the roles and what they allow
   *
   * Permission: `users:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  list(options?: RequestOptions): Promise<AnswerOf<'roles.list'>> {
    return this.transport.send({ method: 'GET', path: '/v1/roles' }, options);
  }
}
