import { Type } from 'typebox';

/** Integer minor units and an ISO 4217 currency: 1,234.50 rupees are `{ amount: 123450, currency: 'INR' }`. */
export interface Money {
  amount: number;
  currency: string;
}

/** Above this, JSON numbers lose pennies. */
export const largestAmount = Number.MAX_SAFE_INTEGER;

export const MoneySchema = Type.Object(
  {
    amount: Type.Integer({ minimum: 0, maximum: largestAmount, description: 'Minor units: paise, cents.' }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.' }),
  },
  { additionalProperties: false },
);

/**
 * Currencies whose minor unit is not a hundredth, by ISO 4217. Not asked of `Intl`: it counts the digits people use in cash,
 * none of HUF, IDR or PKR, and other ones in the next version.
 */
const unusual: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const digitsOf = new Map(
  Object.entries(unusual).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)] as const)),
);

/** How many digits the minor units of a currency have: two of INR, none of JPY, three of KWD. */
export const minorDigits = (currency: string): number => digitsOf.get(currency) ?? 2;

/** `1234.50` for 123450 paise, `5000` for as many yen. */
export function majorUnits({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The two columns of a nullable amount, as one value. */
export function money(amount: number | bigint | null, currency: string): Money | null {
  return amount === null ? null : { amount: Number(amount), currency };
}
