import type { Actor } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import {
  type Found,
  type IdempotentRequest,
  keepAnswer,
  lookUp,
  type Slot,
  type StoredAnswer,
  slotOf,
} from './kept-answers.ts';

/** One request with a key: who asks, and what of a refusal is kept. */
export interface Keyed {
  kernel: Kernel;
  actor: Actor;
  request: IdempotentRequest;
  storedFailure: (error: unknown) => StoredAnswer | null;
}

/**
 * Runs `work` at most once per key: its effect and its answer are committed together, so that a crash after the commit
 * is answered by replay. The look at the key travels with the first statement of the work; finding an answer undoes
 * what the work began.
 */
export function onceOnly(keyed: Keyed, work: (tx: Tx) => Promise<StoredAnswer>): Promise<StoredAnswer> {
  const { kernel, actor, request } = keyed;
  const slot = slotOf(actor, request);
  return replaying(keyed, slot, () =>
    kernel.db.withTenant(actor, async (tx) => {
      const look = lookUp(tx, kernel, slot);
      look.catch(() => {});
      const outcome = await work(tx).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      const found = await look;
      refuseRepeat(found, slot);
      if ('error' in outcome) throw outcome.error;
      tx.defer(keepAnswer(tx, slot, outcome.value, slot.sealed ? found.dataKey() : null));
      return outcome.value;
    }),
  );
}

/**
 * The same for work in several transactions of its own, which goes on where it stopped when it is done again: its answer is
 * kept after the last of them.
 */
export function onceDone(keyed: Keyed, work: () => Promise<StoredAnswer>): Promise<StoredAnswer> {
  const { kernel, actor, request } = keyed;
  const slot = slotOf(actor, request);
  return replaying(keyed, slot, async () => {
    const found = await kernel.db.readTenant(actor, (tx) => lookUp(tx, kernel, slot));
    refuseRepeat(found, slot);
    const answer = await work();
    await keepLater(keyed, slot, answer, slot.sealed ? found.dataKey() : null);
    return answer;
  });
}

async function replaying(keyed: Keyed, slot: Slot, run: () => Promise<StoredAnswer>): Promise<StoredAnswer> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Replay) return error.answer;
    const failure = keyed.storedFailure(error);
    // Refusals hold no secrets. One that will not change is kept too, so that the retry hears the same.
    if (failure) await keepLater(keyed, slot, failure, null);
    throw error;
  }
}

function refuseRepeat(found: Found, { fingerprint }: Slot): void {
  if (found.fingerprint !== null) {
    if (found.fingerprint !== fingerprint) {
      throw new AppError('idempotency_key_reused', 'This idempotency key was used for another request.');
    }
    throw new Replay(found.answer());
  }
  if (!found.locked) {
    throw new AppError('idempotency_in_progress', 'The first request with this key is still running.', {
      headers: { 'retry-after': '1' },
    });
  }
}

class Replay extends Error {
  readonly answer: StoredAnswer;

  constructor({ headers, ...answer }: StoredAnswer) {
    super('replay');
    this.answer = { ...answer, headers: { ...headers, 'idempotency-replayed': 'true' } };
  }
}

/** Keeps an answer in a transaction of its own; the first that was kept stays. */
async function keepLater(
  { kernel, actor }: Keyed,
  slot: Slot,
  answer: StoredAnswer,
  dataKey: Buffer | null,
): Promise<void> {
  await kernel.db.withTenant(actor, async (tx) => {
    tx.defer(keepAnswer(tx, slot, answer, dataKey).onConflict((c) => c.doNothing()));
  });
}
