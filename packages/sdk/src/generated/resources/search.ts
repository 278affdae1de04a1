// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { AnswerOf, QueryOf } from '../../operation-types.ts';
import type { RequestOptions } from '../../options.ts';
import { Resource } from '../../resource.ts';

/** One search over people, phones in any spelling, companies, leads and messages. */
export class SearchResource extends Resource {
  /**
   * Search people, companies, leads and messages
   *
   * Phones in any spelling or by their last four digits or more; e-mails by their beginning; names by the beginnings of their words, in another script by how they sound, and with typos and other spellings (`Laxmi`, `Lakshmi`) where few have them; leads by title and person; messages by the beginnings of words in their first 200 characters. Types the caller may not read are left out.
   *
   * Permission: `search:read`.
   *
   * Errors: `authentication_required`, `field_not_permitted`, `insufficient_scope`, `internal_error`, `invalid_api_key`, `invalid_parameter`, `invalid_token`, `ip_not_allowed`, `not_found`, `organization_suspended`, `origin_not_allowed`, `rate_limited`, `token_expired`, `unavailable`
   */
  query(query?: QueryOf<'search.query'>, options?: RequestOptions): Promise<AnswerOf<'search.query'>> {
    return this.transport.send({ method: 'GET', path: '/v1/search', query }, options);
  }
}
