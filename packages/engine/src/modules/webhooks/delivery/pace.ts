const [fewest, first, most] = [1, 4, 64];
const mostKnown = 1_000;
const [shortestRest, longestRest] = [5_000, 60_000];
/** An answer that takes longer is no sign that the receiver could take more. */
const promptMs = 2_000;

interface Landing {
  ok: boolean;
  /** It hangs, or says that it is overloaded. */
  slow: boolean;
  latency_ms: number;
}

interface Lane {
  limit: number;
  flying: number;
  slow: number;
  rests_until: number;
}

/**
 * How many attempts an endpoint may have in the air: a few at first, more with each prompt success, less with a late one
 * until it has a few again, half with each failure. One that hangs or says that it is overloaded rests. So a receiver that
 * does not answer holds a few places for a moment. In memory: each process finds out by itself.
 */
export class Pace {
  readonly #lanes = new Map<string, Lane>();

  started(endpointId: string): void {
    const lane = this.#lanes.get(endpointId) ?? { limit: first, flying: 0, slow: 0, rests_until: 0 };
    lane.flying++;
    this.#lanes.set(endpointId, lane);
  }

  landed(endpointId: string, landing: Landing, now: Date): void {
    const lane = this.#lanes.get(endpointId);
    if (!lane) return;
    lane.flying--;
    lane.limit = limitAfter(landing, lane.limit);
    lane.slow = landing.slow ? lane.slow + 1 : 0;
    if (landing.slow) lane.rests_until = now.getTime() + Math.min(longestRest, shortestRest * 2 ** (lane.slow - 1));
    // Its limit is soon learned again.
    if (lane.flying === 0 && lane.rests_until <= now.getTime() && this.#lanes.size > mostKnown)
      this.#lanes.delete(endpointId);
  }

  /** Room of the endpoints that have been seen: 0 for those that are full or rest. Others have the first room. */
  rooms(now: Date): Record<string, number> {
    return Object.fromEntries(
      [...this.#lanes].map(([id, { limit, flying, rests_until }]) => [
        id,
        rests_until > now.getTime() ? 0 : Math.max(0, limit - flying),
      ]),
    );
  }

  static readonly firstRoom = first;
}

function limitAfter({ ok, latency_ms }: Landing, limit: number): number {
  if (!ok) return Math.max(fewest, Math.floor(limit / 2));
  if (latency_ms < promptMs) return Math.min(most, limit + 1);
  return limit > first ? limit - 1 : limit;
}
