// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Fields of your own on contacts, companies, leads and tasks: checked, filtered and sorted like ours. */
export class CustomFieldsResource extends Resource {
  /**
   * Make a custom field
   *
   * From then on contacts, companies, leads or tasks take its value under `custom.<key>`. A resource has at most 100 fields.
   *
   * Permission: `custom_fields:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_custom_fields`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'customFields.create'>, options?: RequestOptions): Promise<AnswerOf<'customFields.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/custom_fields', body }, options);
  }

  /**
   * Delete an archived custom field
   *
   * Refused with `state_conflict` until it is archived. Its values are removed from all records in the background; until the last is gone its key cannot be used again.
   *
   * Permission: `custom_fields:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(customFieldId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/custom_fields/{custom_field_id}', params: [customFieldId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a custom field
   *
   * Permission: `custom_fields:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    customFieldId: string,
    query?: QueryOf<'customFields.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'customFields.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/custom_fields/{custom_field_id}', params: [customFieldId], query },
      options,
    );
  }

  /**
   * List custom fields
   *
   * Permission: `custom_fields:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'customFields.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'customFields.list'>, QueryOf<'customFields.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/custom_fields', criteria: query }, options);
  }

  /**
   * Change a custom field
   *
   * Resource, key and uniqueness stay. The type changes only where no value has to: `lossy` otherwise. Archived fields keep their values but take no new ones.
   *
   * Permission: `custom_fields:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    customFieldId: string,
    body: BodyOf<'customFields.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'customFields.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/custom_fields/{custom_field_id}', params: [customFieldId], body },
      options,
    );
  }
}
