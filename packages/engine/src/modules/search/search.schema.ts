import { Type } from 'typebox';
import { Nullable, Resource, StringEnum, Uuid } from '../../kernel/http/schema.ts';
import { resultTypes } from './search.service.ts';

export const SearchResult = Resource('SearchResult', {
  object: Type.Unsafe<'search_result'>({ type: 'string', enum: ['search_result'] }),
  type: StringEnum(resultTypes),
  id: Uuid({ description: 'Of the contact, company, lead or message.' }),
  title: Nullable(Type.String({ description: 'Name, title, or the beginning of the message.' })),
  highlight: Nullable(
    Type.Object({
      field: Type.String(),
      text: Type.String(),
      start: Type.Integer({ description: 'Of what was typed, in UTF-16 units of `text`.' }),
      end: Type.Integer(),
    }),
  ),
  contact_id: Nullable(Uuid()),
  score: Type.Number({
    description: 'From 0 to 1: phones and e-mails first, then names, titles, messages, and guesses.',
  }),
});

export const SearchResults = Resource('SearchResults', {
  object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
  data: Type.Array(Type.Unsafe<object>({ $ref: 'SearchResult#' }), { description: 'The likeliest first.' }),
});
