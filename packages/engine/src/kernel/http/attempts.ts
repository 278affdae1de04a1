import { AppError } from '../errors.ts';
import { subscriberOf } from './addresses.ts';

interface Counted {
  count: number;
  until: number;
}

const minute = 60_000;
const mostRemembered = 10_000;

/**
 * How often an address did something in a minute. In this process only, and of the latest addresses only: it is there to keep
 * one address from guessing, or from using up what a page's visitors share, not to count exactly.
 */
export class Attempts {
  readonly #what: string;
  readonly #limit: number;
  readonly #bySubscriber = new Map<string, Counted>();

  /** @param what Of which there are too many. */
  constructor(what: string, limit: number) {
    this.#what = what;
    this.#limit = limit;
  }

  refuseIfTooMany(address: string, now: Date): void {
    const attempts = this.#bySubscriber.get(subscriberOf(address));
    if (!attempts || attempts.count < this.#limit || attempts.until <= now.getTime()) return;
    const seconds = Math.ceil((attempts.until - now.getTime()) / 1_000);
    throw new AppError('rate_limited', `Too many ${this.#what} from this address; wait ${seconds} seconds.`, {
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
