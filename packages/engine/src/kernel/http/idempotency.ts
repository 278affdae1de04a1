import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { sha256 } from '../crypto.ts';
import { defineConstraints } from '../db/constraints.ts';
import type { Database, Tx } from '../db/transaction.ts';
import { AppError } from '../errors.ts';

/** An answer as it was, or will be, sent. */
export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

export interface IdempotentRequest {
  key: string;
  method: string;
  url: string;
  body: unknown;
}

// Committed between our look and our insert: the second run finds it and replays.
defineConstraints({
  idempotency_keys_pkey: { code: 'idempotency_in_progress', detail: 'Repeat the request.', retry: true },
});

/**
 * Runs `work` at most once per key: its effect and its answer are committed together, so that a crash after the commit
 * is answered by replay. The look at the key travels with the first statement of the work; finding an answer undoes
 * what the work began.
 */
export async function onceOnly(
  db: Database,
  actor: Actor,
  request: IdempotentRequest,
  work: (tx: Tx) => Promise<StoredAnswer>,
  storeFailure: (error: unknown) => StoredAnswer | null,
): Promise<StoredAnswer & { replayed: boolean }> {
  const fingerprint = fingerprintOf(actor, request);
  try {
    const answer = await db.withTenant(actor, async (tx) => {
      const earlier = lookUp(tx, request.key);
      earlier.catch(() => {});
      const outcome = await work(tx).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      refuseRepeat(await earlier, fingerprint);
      if ('error' in outcome) throw outcome.error;
      tx.defer(insertAnswer(tx, request.key, fingerprint, outcome.value));
      return outcome.value;
    });
    return { ...answer, replayed: false };
  } catch (error) {
    if (error instanceof Replay) return { ...error.answer, replayed: true };
    const failure = storeFailure(error);
    if (failure) await keepFailure(db, actor, request.key, fingerprint, failure);
    throw error;
  }
}

interface Earlier {
  locked: boolean;
  fingerprint: string | null;
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

/** One row always: whether this request has the key to itself, and the answer given to it before. */
async function lookUp(tx: Tx, key: string): Promise<Earlier> {
  const rows = await tx.rows(sql<Earlier>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.organization_id} ${key}`}, 1)) as locked,
      k.fingerprint, k.status, k.headers, k.body
    from (select) as always
    left join idempotency_keys k on k.organization_id = ${tx.organization_id} and k.key = ${key}`);
  return rows[0] as Earlier;
}

function refuseRepeat(earlier: Earlier, fingerprint: string): void {
  if (earlier.fingerprint !== null) {
    if (earlier.fingerprint !== fingerprint) {
      throw new AppError('idempotency_key_reused', 'This idempotency key was used for another request.');
    }
    throw new Replay({ status: earlier.status, headers: earlier.headers, body: earlier.body });
  }
  if (!earlier.locked) {
    throw new AppError('idempotency_in_progress', 'The first request with this key is still running.', {
      headers: { 'retry-after': '1' },
    });
  }
}

class Replay extends Error {
  readonly answer: StoredAnswer;

  constructor(answer: StoredAnswer) {
    super('replay');
    this.answer = answer;
  }
}

function insertAnswer(tx: Tx, key: string, fingerprint: string, answer: StoredAnswer) {
  return tx.db.insertInto('idempotency_keys').values({
    organization_id: tx.organization_id,
    key,
    fingerprint,
    status: answer.status,
    headers: JSON.stringify(answer.headers),
    body: answer.body,
    created_at: tx.now,
  });
}

/** A refusal that will not change is kept too, so that the retry hears the same. */
async function keepFailure(
  db: Database,
  actor: Actor,
  key: string,
  fingerprint: string,
  answer: StoredAnswer,
): Promise<void> {
  await db.withTenant(actor, async (tx) => {
    tx.defer(insertAnswer(tx, key, fingerprint, answer).onConflict((c) => c.doNothing()));
  });
}

/** Same caller, method, path and body: the same request. */
function fingerprintOf(actor: Actor, { method, url, body }: IdempotentRequest): string {
  return sha256(JSON.stringify([actor.id, method, url, body ?? null])).toString('base64url');
}
