// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

/** The catalogued error codes and their HTTP statuses. */
export interface ErrorCatalogue {
  /** Already exists */
  already_exists: 409;
  /** Authentication required */
  authentication_required: 401;
  /** Built-in role */
  built_in_role: 409;
  /** Connection not active */
  connection_not_active: 409;
  /** The credential has ended */
  credential_ended: 403;
  /** Cursor does not fit */
  cursor_mismatch: 400;
  /** Default pipeline */
  default_pipeline: 409;
  /** Still in use */
  deletion_blocked: 409;
  /** Field not open to your role */
  field_not_permitted: 403;
  /** The file has no content yet */
  file_not_ready: 409;
  /** Filter no longer fits */
  filter_outdated: 409;
  /** No longer there */
  gone: 410;
  /** Headers too large */
  headers_too_large: 431;
  /** First request still running */
  idempotency_in_progress: 409;
  /** Idempotency key required */
  idempotency_key_required: 400;
  /** Idempotency key used for another request */
  idempotency_key_reused: 422;
  /** Insufficient scope */
  insufficient_scope: 403;
  /** Internal error */
  internal_error: 500;
  /** Invalid API key */
  invalid_api_key: 401;
  /** Invalid parameter */
  invalid_parameter: 400;
  /** Invalid signature */
  invalid_signature: 401;
  /** Invalid token */
  invalid_token: 401;
  /** Address not allowed */
  ip_not_allowed: 403;
  /** Last owner */
  last_owner: 409;
  /** Last stage of its type */
  last_stage_of_type: 409;
  /** Kept by a legal hold */
  legal_hold: 409;
  /** Malformed JSON */
  malformed_json: 400;
  /** Not an HTTP request */
  malformed_request: 400;
  /** Method not allowed */
  method_not_allowed: 405;
  /** No number to send from */
  no_connection: 422;
  /** No pipeline */
  no_pipeline: 409;
  /** Not a member */
  not_a_member: 409;
  /** Not the author */
  not_author: 403;
  /** Not found */
  not_found: 404;
  /** Organization suspended */
  organization_suspended: 403;
  /** Origin not allowed */
  origin_not_allowed: 403;
  /** Outside the messaging window */
  outside_messaging_window: 422;
  /** Payload too large */
  payload_too_large: 413;
  /** Plan limit reached */
  plan_limit_reached: 402;
  /** Too many requests */
  rate_limited: 429;
  /** Request took too long to arrive */
  request_timeout: 408;
  /** Not possible in this state */
  state_conflict: 409;
  /** Token expired */
  token_expired: 401;
  /** Too many custom fields */
  too_many_custom_fields: 409;
  /** Too many operations */
  too_many_operations: 429;
  /** Too many roles */
  too_many_roles: 409;
  /** Too many streams */
  too_many_streams: 429;
  /** Too many webhook endpoints */
  too_many_webhook_endpoints: 409;
  /** Unavailable */
  unavailable: 503;
  /** Unknown field */
  unknown_field: 422;
  /** Not reachable on this channel */
  unreachable_on_channel: 422;
  /** The file cannot be read */
  unreadable_file: 422;
  /** Not supported by this adapter */
  unsupported_by_adapter: 422;
  /** Not supported by this number */
  unsupported_content: 422;
  /** Unsupported media type */
  unsupported_media_type: 415;
  /** Address too long */
  uri_too_long: 414;
  /** Validation failed */
  validation_failed: 422;
  /** Value required */
  value_required: 422;
  /** Changed in the meantime */
  version_conflict: 412;
  /** View of another resource */
  view_of_other_resource: 422;
}

/** A catalogued error code. */
export type ErrorCode = keyof ErrorCatalogue;
