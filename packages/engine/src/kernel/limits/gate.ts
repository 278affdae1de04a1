import type { FastifyReply } from 'fastify';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { Slots } from './slots.ts';

/** Told of every request that was let in, by the organization it is for. Never waits. */
export interface RequestCounter {
  count(organizationId: string): void;
  /** Keeps what was counted so far; nothing more is counted. */
  close(): Promise<void>;
}

/** Lets a caller in as fast, and as often at the same time, as it may come. */
export class Gate {
  readonly #rates: RateLimiter;
  readonly #slots: Slots;
  readonly #counter: RequestCounter | null;

  constructor(rates: RateLimiter, concurrentRequests: number, counter: RequestCounter | null) {
    this.#rates = rates;
    this.#counter = counter;
    this.#slots = new Slots(concurrentRequests);
  }

  /** @throws AppError `rate_limited`. The place is given back when the answer is through or the caller is gone. */
  enter(actor: Actor, weight: number, reply: FastifyReply): void {
    const release = this.#slots.take(`${actor.organization_id} ${actor.id}`);
    if (release === null) throw refused('This key has too many requests open at the same time.', 1, 'concurrency');
    reply.raw.once('close', release);
    const { headers, wait_seconds, standing } = this.#rates.take(actor, weight);
    reply.headers(headers);
    if (wait_seconds !== null) {
      const meter = standing && { meter: 'api_requests_per_minute', ...standing };
      throw refused('This organization or key asks too fast.', wait_seconds, 'rate', meter);
    }
    this.#counter?.count(actor.organization_id);
  }
}

function refused(detail: string, seconds: number, limit: 'rate' | 'concurrency', more: object | null = null): AppError {
  const extra = { limit, ...more };
  return new AppError('rate_limited', detail, { headers: { 'retry-after': String(seconds) }, extra });
}
