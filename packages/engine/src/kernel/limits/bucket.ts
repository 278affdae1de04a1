/** How fast something may go: so much at once, so much again each second. */
export interface Rate {
  capacity: number;
  per_second: number;
}

/** A token bucket in one process, and what was taken from it that the others do not know yet. Times are in milliseconds. */
export class Bucket {
  readonly organization_id: string;
  readonly id: string;
  /** Taken since the last settlement. */
  spent = 0;
  /** When it was last taken from. */
  used_at: number;
  #tokens: number;
  #rate: Rate;
  #at: number;

  constructor(organizationId: string, id: string, rate: Rate, now: number) {
    this.organization_id = organizationId;
    this.id = id;
    this.#rate = rate;
    this.#tokens = rate.capacity;
    this.#at = now;
    this.used_at = now;
  }

  get rate(): Rate {
    return this.#rate;
  }

  /** What may be taken at this moment; below zero when more was taken than there was. */
  left(now: number): number {
    this.#refill(now);
    return this.#tokens;
  }

  take(weight: number, now: number): void {
    this.#refill(now);
    this.#tokens -= weight;
    this.spent += weight;
    this.used_at = now;
  }

  /** Seconds until `weight` can be taken. */
  wait(weight: number, now: number): number {
    return Math.max(0, weight - this.left(now)) / this.#rate.per_second;
  }

  /** The rate it has from now on; a higher one is felt at once. */
  adjust(rate: Rate, now: number): void {
    if (rate.capacity === this.#rate.capacity && rate.per_second === this.#rate.per_second) return;
    this.#refill(now);
    this.#tokens += rate.capacity - this.#rate.capacity;
    this.#rate = rate;
  }

  /** What all processes together have left, without what was taken here meanwhile. */
  settle(shared: number, now: number): void {
    this.#tokens = Math.min(this.#rate.capacity, shared) - this.spent;
    this.#at = now;
  }

  #refill(now: number): void {
    const { capacity, per_second } = this.#rate;
    this.#tokens = Math.min(capacity, this.#tokens + (Math.max(0, now - this.#at) / 1_000) * per_second);
    this.#at = now;
  }
}
