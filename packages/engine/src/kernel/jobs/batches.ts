import { setTimeout as sleep } from 'node:timers/promises';
import type { Kernel } from '../kernel.ts';

/**
 * High-volume work taken in batches (`for update skip locked`) instead of one job per row. `run` does one batch and says
 * how many rows it took; as long as that is more than none it is called again at once.
 */
export interface Batch {
  name: string;
  /** The wake-up topic; without a wake-up the loop looks every `idle_ms`. */
  topic: string;
  idle_ms: number;
  /** Rests so long after a run that was not `full`, so that what comes in drops is taken in gulps. */
  rest_ms?: number;
  /** As many as one run takes at most. */
  full?: number;
  run(kernel: Kernel, signal: AbortSignal): Promise<number>;
}

export interface RunningBatch {
  stop(): Promise<void>;
}

const longestPause = 30_000;

/** Runs one batch loop until stopped. A failing batch backs off and goes on; it never ends the process. */
export function startBatch(batch: Batch, kernel: Kernel): RunningBatch {
  const stopping = new AbortController();
  let wake = () => {};
  let woken = false;
  const off = kernel.wakeups.on(batch.topic, () => {
    woken = true;
    wake();
  });
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (woken || stopping.signal.aborted) wake();
    });
  const stopped = (milliseconds: number) => sleep(milliseconds, null, { signal: stopping.signal }).catch(() => {});
  const loop = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      woken = false;
      try {
        const taken = await batch.run(kernel, stopping.signal);
        failures = 0;
        if (taken === 0) await pause(batch.idle_ms);
        else if (batch.rest_ms && taken < (batch.full ?? Number.POSITIVE_INFINITY)) await stopped(batch.rest_ms);
      } catch (error) {
        if (stopping.signal.aborted) return;
        failures++;
        kernel.logger.error({ err: error, batch: batch.name, failures }, 'a batch failed and will be repeated');
        woken = false;
        await pause(Math.min(longestPause, 100 * 2 ** failures));
      }
    }
  };
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      wake();
      off();
      await ended;
    },
  };
}
