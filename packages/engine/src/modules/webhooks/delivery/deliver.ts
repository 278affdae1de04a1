import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../../../kernel/jobs/batches.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { deliveriesTopic } from '../fan-out.ts';
import { attempt } from './attempt.ts';
import { type Claimed, claim, type Target, Targets } from './claim.ts';
import { Outcomes } from './outcomes.ts';
import { Pace } from './pace.ts';

/** How many attempts one process has in the air at most. */
const mostFlying = 256;
const mostClaimed = 128;

/** How soon it is looked for more while attempts are in the air and none lands. */
const lookMs = 100;

/** What one process knows of its endpoints, and its attempts in the air. */
class Post {
  readonly pace = new Pace();
  readonly targets = new Targets();
  readonly #flying = new Set<Promise<void>>();
  readonly #kernel: Kernel;
  readonly #outcomes: Outcomes;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#outcomes = new Outcomes(kernel);
  }

  get flying(): number {
    return this.#flying.size;
  }

  start(claimed: Claimed, target: Target | undefined): void {
    this.pace.started(claimed.endpoint_id);
    const flight = this.#fly(claimed, target).finally(() => this.#flying.delete(flight));
    this.#flying.add(flight);
  }

  async #fly(claimed: Claimed, target: Target | undefined): Promise<void> {
    const outcome = await attempt(this.#kernel, claimed, target);
    this.pace.landed(claimed.endpoint_id, outcome, this.#kernel.clock.now());
    await this.#outcomes.record(outcome);
  }

  /** Waits until some have landed, but not longer than until the next look. */
  async someLanded(): Promise<void> {
    if (this.flying > 0) await Promise.race([...this.#flying, sleep(lookMs)]);
  }

  async allLanded(): Promise<void> {
    await Promise.all(this.#flying);
  }
}

const posts = new WeakMap<Kernel, Post>();

/** Posts what is due, many at a time. No endpoint waits for another's answer. */
export const deliverWebhooks: Batch = {
  name: 'deliver-webhooks',
  topic: deliveriesTopic,
  idle_ms: 500,
  async run(kernel, signal) {
    const post = posts.get(kernel) ?? new Post(kernel);
    posts.set(kernel, post);
    let taken = 0;
    try {
      do {
        const room = Math.min(mostClaimed, mostFlying - post.flying);
        const claimed = room === 0 ? [] : await claim(kernel, post.pace.rooms(kernel.clock.now()), room);
        const targets = await post.targets.of(kernel, claimed);
        for (const one of claimed) post.start(one, targets.get(one.endpoint_id));
        taken += claimed.length;
        if (claimed.length < room / 2) await post.someLanded();
      } while (post.flying > 0 && !signal.aborted);
    } finally {
      await post.allLanded();
    }
    return taken;
  },
};
