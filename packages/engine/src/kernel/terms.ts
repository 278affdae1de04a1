import { asciiDigits, parsePhone } from './phone.ts';

/** What somebody typed to find something, as the indexes want it. */
export interface Terms {
  text: string;
  /** At most six. */
  words: string[];
  /** A whole phone, which is looked for in no name. */
  isPhone: boolean;
  /** Beginnings of a stored phone or e-mail. */
  beginnings: string[];
  /** The end of a phone: somebody remembers the last digits. */
  ending: string | null;
}

const fewestDigits = 4;

const tidy = (q: string) => q.normalize('NFC').trim().replace(/\s+/g, ' ');

/** At most six. */
export const wordsOf = (q: string): string[] =>
  tidy(q)
    .split(/[\s,;]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 6);

export function readTerms(q: string, country: string): Terms {
  const text = tidy(q);
  const plain = asciiDigits(text);
  const isNumber = /^[+\d\s().-]+$/.test(plain);
  const digits = isNumber ? plain.replaceAll(/\D/g, '') : '';
  const known = isNumber ? parsePhone(plain, country)?.e164 : undefined;
  const numbers = known ? [known] : digits.length >= fewestDigits ? [`+${digits}`, `+91${digits}`] : [];
  return {
    text,
    words: wordsOf(q),
    isPhone: known !== undefined,
    beginnings: text.includes('@') ? [text.toLowerCase()] : numbers,
    ending: digits.length >= fewestDigits ? digits : null,
  };
}

/** Every word, the last one perhaps unfinished: `solar & pump:*`. Quoted, so that nothing in a word is an operator. */
export const tsqueryOf = ({ words }: Terms): string =>
  words.map((word) => `'${word.replaceAll(/['\\]/g, ' ').trim()}':*`).join(' & ');
