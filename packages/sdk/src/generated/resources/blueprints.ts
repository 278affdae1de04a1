// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Settings of one organization, to be installed in others and pushed again when they change. */
export class BlueprintsResource extends Resource {
  /**
   * Make a blueprint of an organization’s settings
   *
   * Holds pipelines with their stages, custom fields, tags, message templates, own roles and shared views as they are now. Views name stages, pipelines and tags by their names; a view that names a member or a record is in `left_out`. People, leads, messages and secrets are not in it.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'blueprints.create'>, options?: RequestOptions): Promise<AnswerOf<'blueprints.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/blueprints', body }, options);
  }

  /**
   * Get a blueprint
   *
   * Permission: `organizations:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    blueprintId: string,
    query?: QueryOf<'blueprints.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'blueprints.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/blueprints/{blueprint_id}', params: [blueprintId], query },
      options,
    );
  }

  /**
   * List blueprints
   *
   * Permission: `organizations:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'blueprints.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'blueprints.list'>, QueryOf<'blueprints.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/blueprints', criteria: query }, options);
  }

  /**
   * Install a blueprint in organizations below
   *
   * Whatever an organization changed or deleted since the last installation from the same source stays. What the source deleted goes, unless it is in use: a stage with leads, a tag or field that records have, a role that members have. Nobody installs roles that allow more than they have themselves. Each organization is changed wholly or not at all; what could not be done is in `left_out` with the reason, and tried again by the next push.
   *
   * Permission: `organizations:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  push(
    blueprintId: string,
    body: BodyOf<'blueprints.push'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'blueprints.push'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/blueprints/{blueprint_id}/push', params: [blueprintId], body },
      options,
    );
  }
}
