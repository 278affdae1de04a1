import { describe, expect, test } from 'vitest';
import { median, percentile } from './stats.ts';

describe('the median', () => {
  test('of an odd number of values is the middle one, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test('of an even number of values lies between the two in the middle', () => {
    expect(median([1, 100, 2, 4])).toBe(3);
  });

  test('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);

  test('is a value that really was measured', () => {
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
  });

  test('of few values is the worst one', () => {
    expect(percentile([1, 2, 300], 0.99)).toBe(300);
  });
});
