// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Numbers, portals and forms that are connected, and the addresses they call. */
export class ConnectionsResource extends Resource {
  /**
   * Connect a number, portal or form
   *
   * The answer carries `hook_url`, the address to give to the provider. Sources that are pulled begin at once.
   *
   * Permission: `connections:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'connections.create'>, options?: RequestOptions): Promise<AnswerOf<'connections.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/connections', body }, options);
  }

  /**
   * Remove a connection
   *
   * Possible only while nothing came through it; pause it otherwise.
   *
   * Permission: `connections:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(connectionId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/connections/{connection_id}', params: [connectionId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a connection
   *
   * Permission: `connections:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    connectionId: string,
    query?: QueryOf<'connections.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'connections.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/connections/{connection_id}', params: [connectionId], query },
      options,
    );
  }

  /**
   * List connections
   *
   * Permission: `connections:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'connections.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'connections.list'>, QueryOf<'connections.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/connections', criteria: query }, options);
  }

  /**
   * Make a new hook address
   *
   * The old address stops working within two seconds.
   *
   * Permission: `connections:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  rotateHookSecret(connectionId: string, options?: RequestOptions): Promise<AnswerOf<'connections.rotateHookSecret'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/connections/{connection_id}/rotate_hook_secret', params: [connectionId] },
      options,
    );
  }

  /**
   * Pull now
   *
   * Permission: `connections:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `unsupported_by_adapter`, `version_conflict`
   */
  sync(connectionId: string, options?: RequestOptions): Promise<AnswerOf<'connections.sync'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/connections/{connection_id}/sync', params: [connectionId] },
      options,
    );
  }

  /**
   * Ask the provider whether the settings work
   *
   * Asks each time; an `Idempotency-Key` is not looked at.
   *
   * Permission: `connections:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `unsupported_by_adapter`, `version_conflict`
   */
  test(connectionId: string, options?: RequestOptions): Promise<AnswerOf<'connections.test'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/connections/{connection_id}/test', params: [connectionId] },
      options,
    );
  }

  /**
   * Change a connection
   *
   * `config`, `secrets` and `intake` are merged key by key. New settings clear the state `error`.
   *
   * Permission: `connections:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    connectionId: string,
    body: BodyOf<'connections.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'connections.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/connections/{connection_id}', params: [connectionId], body },
      options,
    );
  }
}
