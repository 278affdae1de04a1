import { getCountries, isSupportedCountry } from 'libphonenumber-js/max';
import { plainLine } from './plain-text.ts';

const otherNames: [string, string][] = [
  ['bharat', 'IN'],
  ['भारत', 'IN'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['uae', 'AE'],
];

let byName: Map<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country written as a code or an English name; null when it is neither. */
export function countryCode(value: unknown): string | null {
  const text = plainLine(value);
  if (text === null) return null;
  const code = text.toUpperCase();
  if (isSupportedCountry(code)) return code;
  byName ??= namesOfCountries();
  return byName.get(text.toLowerCase()) ?? null;
}

function namesOfCountries(): Map<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const names = getCountries().map((code): [string, string] => [english.of(code)?.toLowerCase() ?? code, code]);
  return new Map([...names, ...otherNames]);
}
