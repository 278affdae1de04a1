// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, BodyOf, ItemOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import type { PagePromise } from '../../page.ts';
import { Resource } from '../../resource.ts';

/** Follow-ups with an owner and a due time; when one falls due, an event tells. */
export class TasksResource extends Resource {
  /**
   * Write up to 100 tasks
   *
   * An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_required`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  batch(body: BodyOf<'tasks.batch'>, options?: RequestOptions): Promise<AnswerOf<'tasks.batch'>> {
    return this.transport.send({ method: 'POST', path: '/v1/tasks/batch', body }, options);
  }

  /**
   * Cancel a task
   *
   * A cancelled task stays as it is.
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `version_conflict`
   */
  cancel(taskId: string, options?: RequestOptions): Promise<AnswerOf<'tasks.cancel'>> {
    return this.transport.send({ method: 'POST', path: '/v1/tasks/{task_id}/cancel', params: [taskId] }, options);
  }

  /**
   * Mark a task as done
   *
   * A task that is done stays as it is.
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  complete(
    taskId: string,
    body: BodyOf<'tasks.complete'> = {},
    options?: RequestOptions,
  ): Promise<AnswerOf<'tasks.complete'>> {
    return this.transport.send(
      { method: 'POST', path: '/v1/tasks/{task_id}/complete', params: [taskId], body },
      options,
    );
  }

  /**
   * Plan a follow-up
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`
   */
  create(body: BodyOf<'tasks.create'>, options?: RequestOptions): Promise<AnswerOf<'tasks.create'>> {
    return this.transport.send({ method: 'POST', path: '/v1/tasks', body }, options);
  }

  /**
   * Delete a task
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  delete(taskId: string, options?: RequestOptions): Promise<void> {
    return this.transport.send(
      { method: 'DELETE', path: '/v1/tasks/{task_id}', params: [taskId], answer: 'none' },
      options,
    );
  }

  /**
   * Get a task
   *
   * Permission: `tasks:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  get(taskId: string, query?: QueryOf<'tasks.get'>, options?: RequestOptions): Promise<AnswerOf<'tasks.get'>> {
    return this.transport.send({ method: 'GET', path: '/v1/tasks/{task_id}', params: [taskId], query }, options);
  }

  /**
   * List tasks
   *
   * By `due_at`, tasks without a due time come after all others.
   *
   * Permission: `tasks:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `view_of_other_resource`
   */
  list(
    query: QueryOf<'tasks.list'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'tasks.list'>, QueryOf<'tasks.list'>> {
    return this.transport.list({ method: 'GET', path: '/v1/tasks', criteria: query }, options);
  }

  /**
   * Open a closed task again
   *
   * Its outcome is cleared. An open task stays as it is.
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`, `version_conflict`
   */
  reopen(taskId: string, options?: RequestOptions): Promise<AnswerOf<'tasks.reopen'>> {
    return this.transport.send({ method: 'POST', path: '/v1/tasks/{task_id}/reopen', params: [taskId] }, options);
  }

  /**
   * Search tasks by a tree of conditions
   *
   * Permission: `tasks:read`.
   *
   * Errors: `authentication_required`, `cursor_mismatch`, `field_not_permitted`, `filter_outdated`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `view_of_other_resource`
   */
  search(
    body: BodyOf<'tasks.search'> = {},
    options?: RequestOptions,
  ): PagePromise<ItemOf<'tasks.search'>, BodyOf<'tasks.search'>> {
    return this.transport.list(
      { method: 'POST', path: '/v1/tasks/search', criteria: body, criteriaIn: 'body' },
      options,
    );
  }

  /**
   * Put a task off
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `state_conflict`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  snooze(taskId: string, body: BodyOf<'tasks.snooze'>, options?: RequestOptions): Promise<AnswerOf<'tasks.snooze'>> {
    return this.transport.send({ method: 'POST', path: '/v1/tasks/{task_id}/snooze', params: [taskId], body }, options);
  }

  /**
   * Change a task
   *
   * The status has its own operations. With another lead the contact becomes that of the lead.
   *
   * Permission: `tasks:write`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `idempotency_in_progress`, `idempotency_key_reused`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `legal_hold`, `malformed_json`, `not_found`, `organization_suspended`, `origin_not_allowed`, `payload_too_large`, `rate_limited`, `token_expired`, `unavailable`, `unknown_field`, `unsupported_media_type`, `validation_failed`, `version_conflict`
   */
  update(taskId: string, body: BodyOf<'tasks.update'>, options?: RequestOptions): Promise<AnswerOf<'tasks.update'>> {
    return this.transport.send({ method: 'PATCH', path: '/v1/tasks/{task_id}', params: [taskId], body }, options);
  }
}
