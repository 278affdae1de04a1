import { type ParsedPhone, parsePhone } from '../phone.ts';
import { plainLine } from './plain-text.ts';

export interface LeadPhones {
  /** The first mobile, else the first number. E.164. */
  phone: string | null;
  alt_phones: string[];
  /** What could not be read, as it was written. */
  phone_raw: string | null;
}

const between = /[,/;|\n&]|\b(?:or|and)\b/i;

/**
 * Reads the phone fields of one lead, any of which may hold several numbers (`0120-4567890 / 99999 00001`). A national
 * number is read in `country` when the source gives one, else in India.
 */
export function readPhones(fields: readonly unknown[], country: string | null = null): LeadPhones {
  const numbers: ParsedPhone[] = [];
  const unread: string[] = [];
  for (const piece of fields.flatMap(pieces)) {
    const phone = parsePhone(piece, country ?? 'IN');
    if (phone === null) unread.push(piece);
    else if (!numbers.some((known) => known.e164 === phone.e164)) numbers.push(phone);
  }
  const primary = numbers.find((number) => number.mobile) ?? numbers[0];
  return {
    phone: primary?.e164 ?? null,
    alt_phones: numbers.filter((number) => number !== primary).map((number) => number.e164),
    phone_raw: unread.length === 0 ? null : unread.join(', ').slice(0, 200),
  };
}

/** Longer text is no list of numbers, and its end may have been cut off. */
const longest = 300;

/** The parts of a field that hold digits; of a field without digits the whole. */
function pieces(field: unknown): string[] {
  const text = plainLine(field);
  if (text === null) return [];
  if (text.length > longest) return [text];
  const numbers = text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{Nd}/u.test(piece));
  return numbers.length === 0 ? [text] : numbers;
}
