import type { FastifyReply } from 'fastify';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { Slots } from './slots.ts';

/** Lets a caller in as fast, and as often at the same time, as it may come. */
export class Gate {
  readonly #rates: RateLimiter;
  readonly #slots: Slots;

  constructor(rates: RateLimiter, concurrentRequests: number) {
    this.#rates = rates;
    this.#slots = new Slots(concurrentRequests);
  }

  /** @throws AppError `rate_limited`. The place is given back when the answer is through or the caller is gone. */
  enter(actor: Actor, weight: number, reply: FastifyReply): void {
    const release = this.#slots.take(`${actor.organization_id} ${actor.id}`);
    if (release === null) throw refused('This key has too many requests open at the same time.', 1, 'concurrency');
    reply.raw.once('close', release);
    const { headers, wait_seconds } = this.#rates.take(actor, weight);
    reply.headers(headers);
    if (wait_seconds !== null) throw refused('This organization or key asks too fast.', wait_seconds, 'rate');
  }
}

function refused(detail: string, seconds: number, limit: 'rate' | 'concurrency'): AppError {
  return new AppError('rate_limited', detail, { headers: { 'retry-after': String(seconds) }, extra: { limit } });
}
