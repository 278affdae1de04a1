import { setTimeout as pause } from 'node:timers/promises';

/**
 * Everything that happens after an answer was given: statuses, batches, redeliveries. It can be hurried (nobody has to
 * wait for a retry) and stopped (no timer outlives the sandbox).
 */
export class Background {
  readonly #onError: (error: unknown) => void;
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();
  #wake = new AbortController();
  #hurrying = false;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Aborts when the sandbox stops: pass it to every request made in the background. */
  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  get pending(): number {
    return this.#running.size;
  }

  run(task: () => Promise<void>): void {
    if (this.signal.aborted) return;
    const running: Promise<void> = task()
      .catch((error: unknown) => {
        if (!this.signal.aborted) this.#onError(error);
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits `ms`, less when hurried. Rejects when the sandbox stops, which ends the task. */
  async sleep(ms: number): Promise<void> {
    const wake = this.#wake.signal;
    if (!this.#hurrying) {
      await pause(ms, undefined, { signal: AbortSignal.any([wake, this.signal]) }).catch(() => undefined);
    }
    this.signal.throwIfAborted();
  }

  /** Lets all tasks go on at once and waits until nothing is left to do. */
  async flush(): Promise<void> {
    this.#hurrying = true;
    this.#wake.abort();
    this.#wake = new AbortController();
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#hurrying = false;
  }

  stop(): void {
    this.#stopped.abort();
  }
}
