// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Who new leads go to, in turns; a connection or an import may have a rule of its own. */
export class AssignmentRulesResource extends Resource {
  /**
   * Make an assignment rule
   *
   * Permission: `assignment_rules:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(
    body: BodyOf<'assignmentRules.create'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'assignmentRules.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/assignment_rules', body }, options);
  }

  /**
   * Delete an assignment rule
   *
   * Connections that name it fall back to the default rule.
   *
   * Permission: `assignment_rules:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(assignmentRuleId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/assignment_rules/{assignment_rule_id}', params: [assignmentRuleId], answer: 'none' },
      options,
    );
  }

  /**
   * Get an assignment rule
   *
   * Permission: `assignment_rules:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(
    assignmentRuleId: string,
    query?: QueryOf<'assignmentRules.get'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'assignmentRules.get'>> {
    return this.transport.send(
      { method: 'GET', path: '/v1/assignment_rules/{assignment_rule_id}', params: [assignmentRuleId], query },
      options,
    );
  }

  /**
   * List assignment rules
   *
   * Permission: `assignment_rules:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  list(
    query: QueryOf<'assignmentRules.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'assignmentRules.list'>, QueryOf<'assignmentRules.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/assignment_rules', criteria: query }, options);
  }

  /**
   * Change an assignment rule
   *
   * Permission: `assignment_rules:write`.
   *
   * Errors: `already_exists`, `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(
    assignmentRuleId: string,
    body: BodyOf<'assignmentRules.update'>,
    options?: RequestOptions,
  ): Promise<AnswerOf<'assignmentRules.update'>> {
    return this.transport.send(
      { method: 'PATCH', path: '/v1/assignment_rules/{assignment_rule_id}', params: [assignmentRuleId], body },
      options,
    );
  }
}
