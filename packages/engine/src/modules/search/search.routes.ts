import { Type } from 'typebox';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref, StringEnum } from '../../kernel/http/schema.ts';
import { SearchResults } from './search.schema.ts';
import { resultTypes, search } from './search.service.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/search',
    operationId: 'search.query',
    summary: 'Search people, companies, leads and messages',
    description:
      'Phones in any spelling or by their last four digits or more; e-mails by their beginning; names by the beginnings of their words, in another script by how they sound, and with typos and other spellings (`Laxmi`, `Lakshmi`) where few have them; leads by title and person; messages by the beginnings of words in their first 200 characters. Types the caller may not read are left out.',
    permission: 'search:read',
    weight: 3,
    query: Type.Object(
      {
        q: Type.String({ minLength: 2, maxLength: 100, description: 'What somebody types.' }),
        types: Type.Optional(Type.Array(StringEnum(resultTypes), { minItems: 1, maxItems: 4 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
      },
      { additionalProperties: false },
    ),
    response: Ref(SearchResults),
    async handler({ kernel, tx, query }) {
      const data = await search(kernel, tx, query.q, query.types ?? resultTypes, query.limit ?? 20);
      return { object: 'list' as const, data };
    },
  }),
];
