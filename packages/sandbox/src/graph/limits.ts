/** Meta's default for one number: 80 messages a second, in and out together. */
const throughputPerSecond = 80;

/** One recipient may get a burst of 45 messages, then one every 6 seconds. */
const pairBurst = 45;
const pairSeconds = 6;

/** A token bucket on the sandbox clock: `size` at once, then one every `secondsPerToken`. */
export class Bucket {
  readonly #size: number;
  readonly #secondsPerToken: number;
  #tokens: number;
  #filledAt: number | null = null;

  constructor(size: number, secondsPerToken: number) {
    this.#size = size;
    this.#secondsPerToken = secondsPerToken;
    this.#tokens = size;
  }

  has(now: Date): boolean {
    this.#fill(now);
    return this.#tokens >= 1;
  }

  take(now: Date): void {
    this.#fill(now);
    this.#tokens = Math.max(0, this.#tokens - 1);
  }

  #fill(now: Date): void {
    const elapsed = Math.max(0, now.getTime() - (this.#filledAt ?? now.getTime())) / 1000;
    this.#tokens = Math.min(this.#size, this.#tokens + elapsed / this.#secondsPerToken);
    this.#filledAt = now.getTime();
  }
}

export function pairBucket(): Bucket {
  return new Bucket(pairBurst, pairSeconds);
}

export function throughputBucket(): Bucket {
  return new Bucket(throughputPerSecond, 1 / throughputPerSecond);
}
