import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../../../kernel/jobs/batches.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { deliveriesTopic } from '../fan-out.ts';
import { Air } from './air.ts';
import { attempt } from './attempt.ts';
import { type Claimed, claim, type Rooms, type Target, Targets } from './claim.ts';
import { Outcomes } from './outcomes.ts';
import { Pace } from './pace.ts';

const mostClaimed = 128;

/** How soon it is looked for more while attempts are in the air and none lands. */
const lookMs = 100;

/** What one process knows of its endpoints, and its attempts in the air. */
class Post {
  readonly air = new Air();
  readonly pace = new Pace();
  readonly targets = new Targets();
  readonly #flying = new Set<Promise<void>>();
  readonly #kernel: Kernel;
  readonly #outcomes: Outcomes;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#outcomes = new Outcomes(kernel);
  }

  /** Where there is room now. */
  rooms(): Rooms {
    const { air, pace } = this;
    const endpoints = pace.rooms(this.#kernel.clock.now());
    return { endpoints, organizations: air.rooms(), newcomers: air.newcomersRoom };
  }

  start(claimed: Claimed, target: Target | undefined): void {
    this.pace.started(claimed.endpoint_id);
    this.air.started(claimed.organization_id);
    const flight = this.#fly(claimed, target).finally(() => {
      this.air.landed(claimed.organization_id);
      this.#flying.delete(flight);
    });
    this.#flying.add(flight);
  }

  async #fly(claimed: Claimed, target: Target | undefined): Promise<void> {
    const outcome = await attempt(this.#kernel, claimed, target);
    this.pace.landed(claimed.endpoint_id, outcome, this.#kernel.clock.now());
    await this.#outcomes.record(outcome);
  }

  /** Waits until some have landed, but not longer than until the next look. */
  async someLanded(): Promise<void> {
    if (this.#flying.size > 0) await Promise.race([...this.#flying, sleep(lookMs)]);
  }

  async allLanded(): Promise<void> {
    await Promise.all(this.#flying);
  }
}

const posts = new WeakMap<Kernel, Post>();

/** Posts what is due, many at a time. No organization waits for what another's receivers answer. */
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
        const room = Math.min(mostClaimed, post.air.free);
        const claimed = room === 0 ? [] : await claim(kernel, post.rooms(), room);
        const targets = await post.targets.of(kernel, claimed);
        for (const one of claimed) post.start(one, targets.get(one.endpoint_id));
        taken += claimed.length;
        // Without room too: nothing was asked of the database then, and without a wait no answer would ever come in.
        if (claimed.length <= room / 2) await post.someLanded();
      } while (post.air.flying > 0 && !signal.aborted);
    } finally {
      await post.allLanded();
    }
    return taken;
  },
};
