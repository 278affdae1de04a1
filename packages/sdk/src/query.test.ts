import { describe, expect, it } from 'vitest';
import { SaudaError } from './errors.ts';
import { serializeQuery } from './query.ts';

describe('serializeQuery', () => {
  it.each<[string, object, string]>([
    ['plain values', { q: 'asha', limit: 20, archived: false }, 'q=asha&limit=20&archived=false'],
    ['nothing', {}, ''],
    ['what is undefined or null', { q: undefined, owner_id: null, limit: 0 }, 'limit=0'],
    ['an empty text', { q: '' }, 'q='],
    ['lists', { 'owner_id[in]': ['u1', 'u2'] }, 'owner_id%5Bin%5D=u1%2Cu2'],
    ['an empty list', { 'owner_id[in]': [] }, 'owner_id%5Bin%5D='],
    ['lists of dates', { 'due_at[in]': [new Date(0)] }, 'due_at%5Bin%5D=1970-01-01T00%3A00%3A00.000Z'],
    [
      'a date',
      { 'created_at[gte]': new Date('2026-07-01T05:30:00+05:30') },
      'created_at%5Bgte%5D=2026-07-01T00%3A00%3A00.000Z',
    ],
    ['what needs escaping', { q: 'a&b=c +91 आशा' }, 'q=a%26b%3Dc+%2B91+%E0%A4%86%E0%A4%B6%E0%A4%BE'],
  ])('writes %s', (_, query, expected) => {
    expect(serializeQuery(query)).toBe(expected);
  });

  it.each<[string, object, string]>([
    ['a nested object', { created_at: { gte: '2026-07-01' } }, "'created_at[gte]'"],
    ['a function', { q: () => 'x' }, 'q'],
    ['a nested list', { 'id[in]': [['a']] }, 'id[in]'],
    ['an invalid date', { 'created_at[gte]': new Date('never') }, 'date is invalid'],
    ['an item with a comma, which would become two', { 'tag[in]': ['a,b'] }, 'comma'],
  ])('refuses %s', (_, query, words) => {
    const write = () => serializeQuery(query);
    expect(write).toThrow(SaudaError);
    expect(write).toThrow(words);
  });
});
