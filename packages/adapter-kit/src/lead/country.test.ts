import { expect, it } from 'vitest';
import { countryCode } from './country.ts';

it.each([
  ['IN', 'IN'],
  ['in', 'IN'],
  ['India', 'IN'],
  ['भारत', 'IN'],
  ['South Africa', 'ZA'],
  ['UNITED ARAB EMIRATES', 'AE'],
  ['UAE', 'AE'],
  ['UK', 'GB'],
  ['United Kingdom', 'GB'],
  ['usa', 'US'],
  ['ZZ', null],
  ['Atlantis', null],
  ['-', null],
  ['', null],
  [null, null],
  ['constructor', null],
])('%j is %j', (value, code) => {
  expect(countryCode(value)).toBe(code);
});
