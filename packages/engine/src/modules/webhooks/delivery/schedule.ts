const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long after the one before it each attempt comes; the example of Standard Webhooks 1.0, some 76 hours in all. */
const pauses = [0, 5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

const longestAsked = 24 * hour;

/** How long to wait after so many attempts, in milliseconds, ±10 %; null when it is time to give up. */
export function pauseAfter(attempts: number, askedMs = 0): number | null {
  const pause = pauses[attempts];
  if (pause === undefined) return null;
  return Math.max(pause * (0.9 + Math.random() * 0.2), Math.min(askedMs, longestAsked));
}

/** `Retry-After` in milliseconds: seconds, or a date. */
export function askedPause(header: string | null, now: Date): number {
  if (header === null) return 0;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * second;
  const until = Date.parse(header);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now.getTime());
}

/** Five days of nothing but failures end an endpoint; the clock starts with the first of several within a day. */
export const disabling = { several: 3, withinMs: 24 * hour, afterMs: 5 * 24 * hour };
