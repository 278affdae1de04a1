import { AppError } from '../errors.ts';
import { subscriberOf } from './addresses.ts';

interface Attempts {
  count: number;
  until: number;
}

const minute = 60_000;
const mostRemembered = 10_000;

/**
 * How often an address came with a credential that is none. In this process only, and of the latest addresses only: it is
 * there to keep guessing from reaching the database, not to count exactly.
 */
export class FailedAttempts {
  readonly #limit: number;
  readonly #bySubscriber = new Map<string, Attempts>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  refuseIfTooMany(address: string, now: Date): void {
    const attempts = this.#bySubscriber.get(subscriberOf(address));
    if (!attempts || attempts.count < this.#limit || attempts.until <= now.getTime()) return;
    const seconds = Math.ceil((attempts.until - now.getTime()) / 1_000);
    throw new AppError('rate_limited', `Too many bad credentials from this address; wait ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }

  note(address: string, now: Date): void {
    const subscriber = subscriberOf(address);
    const known = this.#bySubscriber.get(subscriber);
    const running = known && known.until > now.getTime();
    this.#bySubscriber.delete(subscriber);
    if (this.#bySubscriber.size >= mostRemembered) this.#forgetOldest();
    this.#bySubscriber.set(
      subscriber,
      running ? { count: known.count + 1, until: known.until } : { count: 1, until: now.getTime() + minute },
    );
  }

  #forgetOldest(): void {
    for (const oldest of this.#bySubscriber.keys()) {
      this.#bySubscriber.delete(oldest);
      return;
    }
  }
}
