// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** One action on everything that matches; how many that is can be asked before. */
export class BulkResource extends Resource {
  /**
   * Assign, tag or delete many contacts
   *
   * Answers 202; the operation does to each record what the request for one does, with its rules and events, 100 in a transaction. Its result is `{succeeded, failed, outcome_file_id}`; the file tells what became of each record. Records that come to match later are left out. Needs the permission to write the resource as well.
   *
   * Permission: `bulk:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `filter_outdated`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_operations`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  contacts(body: BodyOf<'bulk.contacts'>, options?: RequestOptions): Promise<AnswerOf<'bulk.contacts'>> {
    return this.transport.send({ method: 'POST', path: '/v1/bulk/contacts', body }, options);
  }

  /**
   * Assign, move, lose, tag or delete many leads
   *
   * Answers 202; the operation does to each record what the request for one does, with its rules and events, 100 in a transaction. Its result is `{succeeded, failed, outcome_file_id}`; the file tells what became of each record. Records that come to match later are left out. Needs the permission to write the resource as well.
   *
   * Permission: `bulk:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `filter_outdated`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_operations`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  leads(body: BodyOf<'bulk.leads'>, options?: RequestOptions): Promise<AnswerOf<'bulk.leads'>> {
    return this.transport.send({ method: 'POST', path: '/v1/bulk/leads', body }, options);
  }

  /**
   * Count the contacts a bulk request is about
   *
   * Needs the permission to write the resource as well.
   *
   * Permission: `bulk:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  previewContacts(
    body: BodyOf<'bulk.previewContacts'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'bulk.previewContacts'>> {
    return this.transport.send({ method: 'POST', path: '/v1/bulk/contacts/preview', body }, options);
  }

  /**
   * Count the leads a bulk request is about
   *
   * Needs the permission to write the resource as well.
   *
   * Permission: `bulk:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  previewLeads(
    body: BodyOf<'bulk.previewLeads'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'bulk.previewLeads'>> {
    return this.transport.send({ method: 'POST', path: '/v1/bulk/leads/preview', body }, options);
  }

  /**
   * Count the tasks a bulk request is about
   *
   * Needs the permission to write the resource as well.
   *
   * Permission: `bulk:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  previewTasks(
    body: BodyOf<'bulk.previewTasks'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'bulk.previewTasks'>> {
    return this.transport.send({ method: 'POST', path: '/v1/bulk/tasks/preview', body }, options);
  }

  /**
   * Complete or reassign many tasks
   *
   * Answers 202; the operation does to each record what the request for one does, with its rules and events, 100 in a transaction. Its result is `{succeeded, failed, outcome_file_id}`; the file tells what became of each record. Records that come to match later are left out. Needs the permission to write the resource as well.
   *
   * Permission: `bulk:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `filter_outdated`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `too_many_operations`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  tasks(body: BodyOf<'bulk.tasks'>, options?: RequestOptions): Promise<AnswerOf<'bulk.tasks'>> {
    return this.transport.send({ method: 'POST', path: '/v1/bulk/tasks', body }, options);
  }
}
