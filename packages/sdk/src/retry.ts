import { ApiError, isTransient } from './api-errors.ts';
import { ConnectionError, type SaudaError, TimeoutError } from './errors.ts';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Whether another attempt can help: the network failed, or the server's answer says "not now". */
export function isWorthRetrying(error: unknown): error is SaudaError {
  if (error instanceof ApiError) return isTransient(error.status, error.code);
  return error instanceof ConnectionError || error instanceof TimeoutError;
}

/**
 * How long to wait before the next attempt, in milliseconds: what `Retry-After` asks for (at most 60 s), otherwise a
 * random part of a doubling span, so that clients which failed together do not return together.
 * @param failedAttempts how many attempts have failed so far, from 1
 */
export function retryDelayMs(failedAttempts: number, error: SaudaError): number {
  const asked = retryAfterMs(error.headers?.get('retry-after'));
  if (asked !== undefined) return Math.min(asked, LONGEST_RETRY_AFTER_MS);
  return Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failedAttempts - 1));
}

function retryAfterMs(value: string | null | undefined): number | undefined {
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
