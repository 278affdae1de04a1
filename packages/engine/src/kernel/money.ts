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

/** The two columns of a nullable amount, as one value. */
export function money(amount: number | bigint | null, currency: string): Money | null {
  return amount === null ? null : { amount: Number(amount), currency };
}
