import { expect, it } from 'vitest';
import { readBudget } from './budget.ts';

it.each([
  ['Rs. 1 to 2 Lakh', 100_000, 200_000, 'INR'],
  ['50,000 to 1 Lakh', 50_000, 100_000, 'INR'],
  ['0.5 to 1 lac', 50_000, 100_000, 'INR'],
  ['1 Lakh to 2', 100_000, 200_000, 'INR'],
  ['1 Lakh to 2,50,000', 100_000, 250_000, 'INR'],
  ['₹ 2.5 Cr', 25_000_000, 25_000_000, 'INR'],
  ['1-2 crore', 10_000_000, 20_000_000, 'INR'],
  ['80 Lakhs - 1.2 Crores', 8_000_000, 12_000_000, 'INR'],
  ['20k-30k', 20_000, 30_000, 'INR'],
  ['Rs.5000/-', 5_000, 5_000, 'INR'],
  ['1,00,000', 100_000, 100_000, 'INR'],
  ['.5 Lakh', 50_000, 50_000, 'INR'],
  ['1.1 Lakh', 110_000, 110_000, 'INR'],
  ['Upto 5 Lakh', null, 500_000, 'INR'],
  ['less than 10,000', null, 10_000, 'INR'],
  ['Above 10 Lakh', 1_000_000, null, 'INR'],
  ['10 Lakh +', 1_000_000, null, 'INR'],
  ['$500 to $1000', 500, 1_000, 'USD'],
  ['AED 2,000', 2_000, 2_000, 'AED'],
])('reads %j', (budget_text, budget_min, budget_max, currency) => {
  expect(readBudget(budget_text)).toEqual({ budget_min, budget_max, budget_text, currency });
});

it.each([['negotiable'], ['2BHK'], ['10, 20 or 30 Lakh']])('keeps %j as text', (budget_text) => {
  expect(readBudget(budget_text)).toEqual({ budget_min: null, budget_max: null, budget_text, currency: null });
});

it.each([[''], ['N/A'], [null], [undefined], [{}]])('%j is no budget', (value) => {
  expect(readBudget(value)).toEqual({ budget_min: null, budget_max: null, budget_text: null, currency: null });
});

it('stays a whole number however large', () => {
  expect(Number.isSafeInteger(readBudget(`${'9'.repeat(200)} crore`).budget_max)).toBe(true);
});
