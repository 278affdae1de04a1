import { expect, test } from 'vitest';
import { measureNames, readOptions } from './options.ts';

test('everything is measured unless some are named, in the usual order', () => {
  expect(readOptions([])).toEqual({ quick: false, only: measureNames, data: null });
  expect(readOptions(['--only', 'reads, capture', '--quick'])).toMatchObject({
    quick: true,
    only: ['capture', 'reads'],
  });
});

test('a measure that does not exist is named in the refusal', () => {
  expect(() => readOptions(['--only', 'reads,inbox'])).toThrow(
    '--only takes capture, webhook, webhooks-out, stream, reads, search, import, start, not inbox.',
  );
});

test('help is asked for', () => {
  expect(readOptions(['-h'])).toBe('help');
});
