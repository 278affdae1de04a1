// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Where contacts work, known by domain or your own id. */
export class CompaniesResource extends Resource {
  /**
   * Put a tag on a company
   *
   * A tag that is there already stays.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  addTag(
    companyId: string,
    body: BodyOf<'companies.addTag'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'companies.addTag'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/companies/{company_id}/tags', params: [companyId], body },
      options,
    );
  }

  /**
   * Write up to 100 companies
   *
   * An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  batch(body: BodyOf<'companies.batch'>, options?: RequestOptions): Promise<AnswerOf<'companies.batch'>> {
    return this.transport.send({ method: 'POST', path: '/v1/companies/batch', body }, options);
  }

  /**
   * Add a company
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'companies.create'>, options?: RequestOptions): Promise<AnswerOf<'companies.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/companies', body }, options);
  }

  /**
   * Delete a company
   *
   * Refused while contacts or leads refer to it.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(companyId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/companies/{company_id}', params: [companyId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a company
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    companyId: string,
    query?: QueryOf<'companies.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'companies.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/companies/{company_id}', params: [companyId], query },
      options,
    );
  }

  /**
   * List companies
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `view_of_other_resource`
   */
  list(
    query: QueryOf<'companies.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'companies.list'>, QueryOf<'companies.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/companies', criteria: query }, options);
  }

  /**
   * Take a tag off a company
   *
   * Permission: `contacts:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  removeTag(companyId: string, tagId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/companies/{company_id}/tags/{tag_id}', params: [companyId, tagId], answer: 'none' },
      options,
    );
  }

  /**
   * Search companies by a tree of conditions
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  search(
    body: BodyOf<'companies.search'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'companies.search'>, BodyOf<'companies.search'>> {
    return this.transport.list(
      { method: 'POST', path: '/v1/companies/search', criteria: body, criteriaIn: 'body' },
      options,
    );
  }

  /**
   * Change a company
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    companyId: string,
    body: BodyOf<'companies.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'companies.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/companies/{company_id}', params: [companyId], body },
      options,
    );
  }

  /**
   * Change or add a company by its external id or domain
   *
   * Answers 201 when the company was added, which needs a `name`, and 200 when it was changed.
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  upsert(
    field: 'external_id' | 'domain',
    value: string,
    body: BodyOf<'companies.upsert'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'companies.upsert'>> {
    return this.transport.send(
      { method: 'PUT', path: '/v1/companies/by/{field}/{value}', params: [field, value], body },
      options,
    );
  }
}
