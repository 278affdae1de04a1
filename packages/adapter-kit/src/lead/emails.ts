import { textOrNull } from '../text.ts';

export interface LeadEmails {
  /** Lower case. */
  email: string | null;
  alt_emails: string[];
}

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;
const address = new RegExp(String.raw`^[^\s@<>"(),:;[\]\\]{1,64}@(?:${label}\.)+[\p{L}\p{M}\p{N}-]{2,63}$`, 'u');

/** Longer text is no list of addresses. */
const longest = 1_000;
/** Addresses a portal fills in when the buyer gave none. */
const placeholders = new Set(['noreply@noreply.tradeindia.com']);

/** Reads the e-mail fields of one lead, any of which may hold several. What is no address is left out. */
export function readEmails(fields: readonly unknown[]): LeadEmails {
  const found = fields
    .map((field) => textOrNull(field) ?? '')
    .flatMap((text) => (text.length > longest ? [] : text.split(/[\s,;|/<>"]+/)))
    .map((piece) =>
      piece
        .toLowerCase()
        .replace(/^mailto:/, '')
        .replace(/\.+$/, ''),
    )
    .filter((piece) => piece.length <= 254 && address.test(piece) && !placeholders.has(piece));
  const [email = null, ...alternates] = new Set(found);
  return { email, alt_emails: alternates };
}
