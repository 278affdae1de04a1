import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface ParsedPhone {
  /** `+919999900001`. */
  e164: string;
  /** ISO 3166-1 alpha-2, when the number tells. */
  country: string | null;
  /** A landline cannot have WhatsApp by itself. */
  mobile: boolean;
}

/** Longer text is not one phone number. */
const longest = 60;
const extension = /[\s,;]*(?:ext(?:n|ension)?|x|#)[\s.:]*\d{1,6}$/i;

/**
 * Reads one phone number as people and portals write it. Understands spaces, hyphens, brackets, a label, an extension,
 * Indian digits and a leading `+`, `00`, `0` or bare country code; a national number is read in `country` (default
 * India, also for a code nobody knows). Null when it cannot be read, as with the scientific form of a spreadsheet: no digits are ever invented.
 */
export function parsePhone(input: string, country = 'IN'): ParsedPhone | null {
  const text = readable(input);
  if (text === null) return null;
  const home = supportedCountry(country);
  for (const candidate of readings(text, home)) {
    const phone = indianNumber(candidate) ?? listedNumber(candidate, home);
    if (phone !== null) return phone;
  }
  return null;
}

function supportedCountry(country: string): CountryCode {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? code : 'IN';
}

/** One run of digits and what people put between them, or null. A letter between two digits makes it something else. */
function readable(input: string): string | null {
  if (input.length > longest) return null;
  const text = asciiDigits(input)
    .trim()
    .replace(extension, '')
    .replace(/^(\D*\d{8,})\.0+$/, '$1')
    .replace(/\(0\)/, '');
  return /\d\D*\p{L}\D*\d/u.test(text) || !/\d/.test(text) ? null : text;
}

/** A text with the digits of Indian scripts, and wide ones, as ASCII has them. */
export function asciiDigits(text: string): string {
  // Each block of digits starts at an address ending in 6.
  return text
    .normalize('NFKC')
    .replace(/[०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯]/g, (digit) => String((digit.charCodeAt(0) & 15) - 6));
}

/** The ways a number may be meant, likeliest first. `91 98…` without a plus is an Indian number, not a national one. */
function readings(text: string, home: CountryCode): string[] {
  const digits = text.replace(/\D/g, '');
  const indian = indianNational(digits);
  const asIndian = indian === null ? [] : [`+91${indian}`];
  if (/^\D*\+/.test(text)) return digits.startsWith('91') ? [...asIndian, `+${digits}`] : [`+${digits}`];
  if (digits.startsWith('00')) return [`+${digits.slice(2)}`, ...(home === 'IN' ? asIndian : [])];
  if (home === 'IN' && indian !== null) return asIndian;
  return digits.length > 10 && !digits.startsWith('0') ? [digits, `+${digits}`] : [digits];
}

/** The ten digits behind any of `00`, `0` and `91`, even doubled as in `+91-919…`. Ten digits are left alone. */
function indianNational(digits: string): string | null {
  let rest = digits;
  while (rest.length > 10) {
    if (rest.startsWith('0')) rest = rest.slice(1);
    else if (rest.startsWith('91')) rest = rest.slice(2);
    else return null;
  }
  return rest.length === 10 && !rest.startsWith('0') ? rest : null;
}

function listedNumber(candidate: string, home: CountryCode): ParsedPhone | null {
  const phone = parsePhoneNumberFromString(candidate, home);
  if (!phone?.isValid()) return null;
  return { e164: phone.number, country: phone.country ?? null, mobile: isMobile(phone.getType()) };
}

const isMobile = (type: string | undefined): boolean => type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';

/**
 * Ten digits from 2 on are a number, also in the new series that are in use long before number tables list them: 6 to 9 is
 * a mobile, 2 to 5 a landline with its STD code. The tables, which take long, are only asked when somebody wants to know which.
 */
function indianNumber(candidate: string): ParsedPhone | null {
  if (!/^\+91[2-9]\d{9}$/.test(candidate)) return null;
  return {
    e164: candidate,
    country: 'IN',
    get mobile() {
      return listedNumber(candidate, 'IN')?.mobile ?? /^\+91[6-9]/.test(candidate);
    },
  };
}

/** Providers write international digits, mostly without a plus. No country is assumed. */
export function phoneFromProvider(digits: string | null | undefined): string | null {
  if (!digits || /[^\d\s()+.-]/.test(digits)) return null;
  const plain = digits.replace(/\D/g, '');
  return plain.length >= 6 && plain.length <= 15 ? `+${plain}` : null;
}
