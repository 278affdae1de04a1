// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

export class CompaniesResource extends Resource {
  /**
   * Add a company
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
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
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`, `version_conflict`
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
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  get(companyId: string, options?: RequestOptions): Promise<AnswerOf<'companies.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/companies/{company_id}', params: [companyId] }, options);
  }

  /**
   * List companies
   *
   * Permission: `contacts:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `not_found`, `unavailable`
   */
  list(
    query: QueryOf<'companies.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'companies.list'>, QueryOf<'companies.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/companies', criteria: query }, options);
  }

  /**
   * Change a company
   *
   * Permission: `contacts:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `malformed_json`, `not_found`, `payload_too_large`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
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
}
