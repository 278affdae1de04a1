// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** A lead is one chance of a sale: a person, a pipeline, an owner, and where it came from. */
export class LeadsResource extends Resource {
  /**
   * Why a member may see or change a lead, or may not
   *
   * Role, permission, record scope, owner, team and field rules, in codes and in words. About another member it tells what their role gives; a key of theirs may allow less.
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  access(
    leadId: string,
    query?: QueryOf<'leads.access'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'leads.access'>> {
    return this.transport.send({ method: 'GET', path: '/v1/leads/{lead_id}/access', params: [leadId], query }, options);
  }

  /**
   * Put a tag on a lead
   *
   * A tag that is there already stays.
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  addTag(leadId: string, body: BodyOf<'leads.addTag'>, options?: RequestOptions): Promise<AnswerOf<'leads.addTag'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads/{lead_id}/tags', params: [leadId], body }, options);
  }

  /**
   * Give a lead to somebody
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  assign(leadId: string, body: BodyOf<'leads.assign'>, options?: RequestOptions): Promise<AnswerOf<'leads.assign'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads/{lead_id}/assign', params: [leadId], body }, options);
  }

  /**
   * Write up to 100 leads
   *
   * An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
   *
   * Permission: `leads:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `no_pipeline`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `value_required`
   */
  batch(body: BodyOf<'leads.batch'>, options?: RequestOptions): Promise<AnswerOf<'leads.batch'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads/batch', body }, options);
  }

  /**
   * Capture a lead
   *
   * With `contact` inline the person is recognised by phone, then e-mail, or made; the assignment rule finds the owner. Answers 201 for a new lead and 200 with `outcome: matched` when the enquiry joined an open one.
   *
   * Permission: `leads:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `no_pipeline`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'leads.create'> = {}, options?: RequestOptions): Promise<AnswerOf<'leads.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads', body }, options);
  }

  /**
   * Delete a lead
   *
   * Its enquiries and stage history go with it; its events stay.
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `deletion_blocked`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(leadId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/leads/{lead_id}', params: [leadId], answer: 'none' },
      options,
    );
  }

  /**
   * List the enquiries of a lead
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  enquiries(
    leadId: string,
    query: QueryOf<'leads.enquiries'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'leads.enquiries'>, QueryOf<'leads.enquiries'>> {
    return this.transport.list(
      { method: 'GET', path: '/v1/leads/{lead_id}/enquiries', params: [leadId], criteria: query },
      options,
    );
  }

  /**
   * Get a lead
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(leadId: string, query?: QueryOf<'leads.get'>, options?: RequestOptions): Promise<AnswerOf<'leads.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/leads/{lead_id}', params: [leadId], query }, options);
  }

  /**
   * List leads
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `view_of_other_resource`
   */
  list(
    query: QueryOf<'leads.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'leads.list'>, QueryOf<'leads.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/leads', criteria: query }, options);
  }

  /**
   * Close a lead as lost
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  lose(leadId: string, body: BodyOf<'leads.lose'> = {}, options?: RequestOptions): Promise<AnswerOf<'leads.lose'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads/{lead_id}/lose', params: [leadId], body }, options);
  }

  /**
   * Move a lead to another stage
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `value_required`, `version_conflict`
   */
  move(leadId: string, body: BodyOf<'leads.move'>, options?: RequestOptions): Promise<AnswerOf<'leads.move'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads/{lead_id}/move', params: [leadId], body }, options);
  }

  /**
   * Take a tag off a lead
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  removeTag(leadId: string, tagId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/leads/{lead_id}/tags/{tag_id}', params: [leadId, tagId], answer: 'none' },
      options,
    );
  }

  /**
   * Open a closed lead again
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  reopen(
    leadId: string,
    body: BodyOf<'leads.reopen'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'leads.reopen'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads/{lead_id}/reopen', params: [leadId], body }, options);
  }

  /**
   * Search leads by a tree of conditions
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  search(
    body: BodyOf<'leads.search'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'leads.search'>, BodyOf<'leads.search'>> {
    return this.transport.list(
      { method: 'POST', path: '/v1/leads/search', criteria: body, criteriaIn: 'body' },
      options,
    );
  }

  /**
   * List the stages a lead was in
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  stageHistory(leadId: string, options?: RequestOptions): Promise<AnswerOf<'leads.stageHistory'>> {
    return this.transport.send({ method: 'GET', path: '/v1/leads/{lead_id}/stage_history', params: [leadId] }, options);
  }

  /**
   * The story of a lead, newest first
   *
   * Enquiries, chats, tasks, notes, moves: the event log of the lead and of its person.
   *
   * Permission: `leads:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  timeline(
    leadId: string,
    query: QueryOf<'leads.timeline'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'leads.timeline'>, QueryOf<'leads.timeline'>> {
    return this.transport.list(
      { method: 'GET', path: '/v1/leads/{lead_id}/timeline', params: [leadId], criteria: query },
      options,
    );
  }

  /**
   * Change a lead
   *
   * Stage and owner have their own operations.
   *
   * Permission: `leads:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `value_required`, `version_conflict`
   */
  update(leadId: string, body: BodyOf<'leads.update'>, options?: RequestOptions): Promise<AnswerOf<'leads.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/leads/{lead_id}', params: [leadId], body }, options);
  }

  /**
   * Change or capture a lead by its external id
   *
   * Answers 201 when the lead was captured, 200 when it was changed. Who it is from, where it goes, whose it is, its source and its enquiry count only when it is captured.
   *
   * Permission: `leads:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `malformed_json`, `no_pipeline`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `plan_limit_reached`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `value_required`, `version_conflict`
   */
  upsert(value: string, body: BodyOf<'leads.upsert'>, options?: RequestOptions): Promise<AnswerOf<'leads.upsert'>> {
    return this.transport.send(
      { method: 'PUT', path: '/v1/leads/by/external_id/{value}', params: [value], body },
      options,
    );
  }

  /**
   * Log the sale
   *
   * Permission: `leads:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `value_required`, `version_conflict`
   */
  win(leadId: string, body: BodyOf<'leads.win'> = {}, options?: RequestOptions): Promise<AnswerOf<'leads.win'>> {
    return this.transport.send({ method: 'POST', path: '/v1/leads/{lead_id}/win', params: [leadId], body }, options);
  }
}
