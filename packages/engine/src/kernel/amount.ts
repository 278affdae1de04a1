import { minorDigits } from './money.ts';

const signs: Record<string, string> = { '₹': 'INR', rs: 'INR', 'rs.': 'INR', $: 'USD', '€': 'EUR', '£': 'GBP' };
const codes = new Set(Intl.supportedValuesOf('currency'));

/** The ISO 4217 code of a sign or of a code in any letters; null where there is no such currency. */
export function currencyNamed(text: string): string | null {
  const code = signs[text.toLowerCase()] ?? text.toUpperCase();
  return codes.has(code) ? code : null;
}

const shape = /^(₹|\$|€|£|rs\.?|[a-z]{3})?\s*(\d[\d,]*)(?:\.(\d+))?\s*(₹|\$|€|£|[a-z]{3})?$/i;

/**
 * An amount as people write it, `1,25,000.50`, `₹ 5000` or `500 USD`, in minor units; null when it cannot be read. Without a
 * currency of its own it is one of `usual`.
 */
export function readAmount(text: string, usual: string): { amount: number; currency: string | null } | null {
  const [match, before, whole = '', fraction = '', behind] = shape.exec(text.trim()) ?? [];
  if (match === undefined || (before && behind)) return null;
  const sign = before ?? behind;
  const currency = sign === undefined ? null : currencyNamed(sign);
  if (sign !== undefined && currency === null) return null;
  const digits = minorDigits(currency ?? usual);
  const decimals = fraction.replace(/0+$/, '');
  const amount = Number(whole.replaceAll(',', '') + decimals.padEnd(digits, '0'));
  return decimals.length > digits || !Number.isSafeInteger(amount) ? null : { amount, currency };
}
