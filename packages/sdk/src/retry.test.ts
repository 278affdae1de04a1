import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiErrorFrom } from './api-errors.ts';
import { AbortError, ConnectionError, SaudaError, TimeoutError } from './errors.ts';
import { isWorthRetrying, retryDelayMs } from './retry.ts';

function failure(status: number, code = 'some_code', headers: Record<string, string> = {}): SaudaError {
  return apiErrorFrom(status, new Headers(headers), JSON.stringify({ code }));
}

describe('isWorthRetrying', () => {
  it.each([
    ['a broken connection', new ConnectionError('broken', undefined), true],
    ['a timeout', new TimeoutError(5), true],
    ['408', failure(408), true],
    ['409 while the first attempt still runs', failure(409, 'idempotency_in_progress'), true],
    ['any other 409', failure(409, 'already_exists'), false],
    ['429', failure(429), true],
    ['500', failure(500), true],
    ['503', failure(503), true],
    ['400', failure(400), false],
    ['401', failure(401), false],
    ['404', failure(404), false],
    ['422', failure(422), false],
    ['an abort', new AbortError('enough'), false],
    ['a wrong argument', new SaudaError('wrong', { code: 'invalid_argument' }), false],
    ['an error that is not ours', new TypeError('bug'), false],
  ])('%s: %o', (_, error, expected) => {
    expect(isWorthRetrying(error)).toBe(expected);
  });
});

describe('retryDelayMs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-07-14T06:30:00Z'), toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each([
    ['17', 17_000],
    ['0', 0],
    ['0.5', 500],
    ['60', 60_000],
    ['3600', 60_000],
    ['Tue, 14 Jul 2026 06:30:09 GMT', 9_000],
    ['Tue, 14 Jul 2026 09:00:00 GMT', 60_000],
    ['Tue, 14 Jul 2026 06:00:00 GMT', 0],
  ])('waits as Retry-After %s asks, at most a minute: %i ms', (value, expected) => {
    expect(retryDelayMs(1, failure(503, 'unavailable', { 'retry-after': value }))).toBe(expected);
  });

  it.each([
    [1, 500],
    [2, 1_000],
    [3, 2_000],
    [5, 8_000],
    [9, 8_000],
  ])('after failure %i waits a random part of %i ms', (failures, span) => {
    const random = vi.spyOn(Math, 'random');
    for (const part of [0, 0.25, 0.999]) {
      random.mockReturnValue(part);
      expect(retryDelayMs(failures, failure(500))).toBeCloseTo(span * part);
      expect(retryDelayMs(failures, new ConnectionError('broken', undefined))).toBeCloseTo(span * part);
    }
  });

  it('falls back to the random delay when Retry-After makes no sense', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(retryDelayMs(1, failure(503, 'unavailable', { 'retry-after': 'soon' }))).toBe(250);
    expect(retryDelayMs(1, failure(503, 'unavailable', { 'retry-after': '-5x' }))).toBe(250);
  });
});
