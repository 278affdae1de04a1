import { plainLine } from './plain-text.ts';

export interface LeadBudget {
  /** Whole units of `currency`. */
  budget_min: number | null;
  budget_max: number | null;
  /** As it was written. */
  budget_text: string | null;
  /** ISO 4217; rupees unless the text says otherwise, null without an amount. */
  currency: string | null;
}

const units: [RegExp, number][] = [
  [/^(?:crores?|cr)$/i, 10_000_000],
  [/^(?:lakhs?|lacs?|l)$/i, 100_000],
  [/^(?:thousands?|k)$/i, 1_000],
];
const currencies: [RegExp, string][] = [
  [/US\$|\busd\b|\$/i, 'USD'],
  [/€|\beur\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\b(?:aed|dirhams?)\b/i, 'AED'],
];
const amount = /(\d[\d,]*(?:\.\d+)?|(?<![\p{L}\d])\.\d+)\s*(crores?|cr|lakhs?|lacs?|thousands?|l|k)?(?![\p{L}\d])/giu;

/** Reads `Rs. 1 to 2 Lakh`, `50,000 to 1 Lakh`, `₹ 2.5 Cr`, `Upto 5 Lakh`, `10 Lakh +`. Unreadable text is kept as `budget_text`. */
export function readBudget(value: unknown): LeadBudget {
  const text = plainLine(value);
  const found = text === null ? [] : [...text.matchAll(amount)].map(([, digits = '', unit]) => [digits, unit] as const);
  if (text === null || found.length === 0 || found.length > 2) {
    return { budget_min: null, budget_max: null, budget_text: text, currency: null };
  }
  const [first, second] = withUnits(found);
  const upper = second ?? first;
  const currency = currencies.find(([pattern]) => pattern.test(text))?.[1] ?? 'INR';
  const open = second === undefined ? openEnd(text) : null;
  return {
    budget_min: open === 'below' ? null : Math.min(first, upper),
    budget_max: open === 'above' ? null : Math.max(first, upper),
    budget_text: text,
    currency,
  };
}

/** The unit of one end applies to the other, unless the range would then run backwards: `50,000 to 1 Lakh`. */
function withUnits(found: (readonly [string, string | undefined])[]): [number, number?] {
  const [low, high] = found.map(([digits, unit]) => ({
    number: Number(digits.replaceAll(',', '')),
    factor: factorOf(unit),
  }));
  if (low === undefined) return [0];
  if (high === undefined) return [whole(low.number * (low.factor ?? 1))];
  const first = low.factor ?? (low.number <= high.number ? (high.factor ?? 1) : 1);
  const second = high.factor ?? (high.number >= first ? 1 : (low.factor ?? 1));
  return [whole(low.number * first), whole(high.number * second)];
}

function factorOf(unit: string | undefined): number | null {
  return units.find(([pattern]) => unit !== undefined && pattern.test(unit))?.[1] ?? null;
}

function whole(number: number): number {
  return Math.min(Math.round(number), Number.MAX_SAFE_INTEGER);
}

function openEnd(text: string): 'above' | 'below' | null {
  if (/\b(?:up\s?to|below|under|less than|within|max(?:imum)?)\b/i.test(text)) return 'below';
  return /\b(?:above|over|more than|at least|min(?:imum)?|onwards)\b|\+\s*$/i.test(text) ? 'above' : null;
}
