import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@sauda/engine';

/** A program that runs until it is told to stop. What it opens is closed again, the last first. */
export interface Life {
  /** Opens something and remembers how to close it. Begins nothing when the program is ending already. */
  open<T>(open: () => Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T>;
  /** Goes no further when the program is ending. */
  goOn(): void;
}

interface Options {
  logger: Logger;
  /** Told once, when the program begins to stop because a person or the system asked. */
  onStop(): void;
}

/** How long each part may take to close before the next is closed anyway. */
const patienceMs = 25_000;
const forcedPatienceMs = 500;
/** npm hands a Ctrl-C on that the terminal has delivered already: the same one, twice. */
const sameSignalMs = 500;

class Ending extends Error {}

/**
 * Runs `start`, waits for SIGINT, SIGTERM or SIGHUP, closes everything and answers the exit code: 0; 1 after an error
 * nobody caught; 130 when a second signal cut the closing short. What `start` throws is thrown after the closing.
 */
export async function live(start: (life: Life) => Promise<void>, options: Options): Promise<number> {
  const closers: (() => Promise<unknown>)[] = [];
  const { ended, forced, isEnding } = listen(options);
  const goOn = () => {
    if (isEnding()) throw new Ending();
  };
  const life: Life = {
    goOn,
    async open(open, close) {
      goOn();
      const opened = await open();
      closers.unshift(() => close(opened));
      return opened;
    },
  };
  const started = start(life).then(
    () => ({ failure: null }),
    (failure: unknown) => ({ failure }),
  );
  const outcome = await Promise.race([started, forced.then(() => ({ failure: null }))]);
  const failed = outcome.failure !== null && !(outcome.failure instanceof Ending) && !isEnding();
  const code = failed ? 1 : await ended;
  const cutShort = await closeAll(closers, forced, options.logger);
  if (failed) throw outcome.failure;
  return cutShort ? 130 : code;
}

/** The ends a program can come to: told to, told twice, or an error nobody caught. */
function listen({ logger, onStop }: Options) {
  const end = Promise.withResolvers<number>();
  const force = Promise.withResolvers<void>();
  let stoppedAt: number | null = null;
  const stop = () => {
    if (stoppedAt !== null && performance.now() - stoppedAt > sameSignalMs) force.resolve();
    if (stoppedAt !== null) return;
    stoppedAt = performance.now();
    onStop();
    end.resolve(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const crash = (err: unknown) => {
    logger.error({ err }, 'an error nobody caught: the program ends');
    stoppedAt ??= performance.now();
    end.resolve(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  return { ended: end.promise, forced: force.promise, isEnding: () => stoppedAt !== null };
}

/** True when a second signal cut it short. */
async function closeAll(closers: (() => Promise<unknown>)[], forced: Promise<void>, logger: Logger): Promise<boolean> {
  let hurry = false;
  const cut = forced.then(async () => {
    hurry = true;
    await sleep(forcedPatienceMs);
  });
  for (const close of closers) {
    const closing = close().catch((err: unknown) => logger.error({ err }, 'closing failed'));
    await Promise.race([closing, hurry ? sleep(forcedPatienceMs) : Promise.race([sleep(patienceMs), cut])]);
  }
  return hurry;
}
