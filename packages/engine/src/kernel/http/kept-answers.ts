import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { open, type Sealed, seal, sha256, type WrappedKey } from '../crypto.ts';
import { defineConstraints } from '../db/constraints.ts';
import type { Tx } from '../db/transaction.ts';
import type { Kernel } from '../kernel.ts';

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
  /** The answer holds a secret: it is kept sealed with the organization's data key. */
  sealed: boolean;
}

/** Where the answer to a request is kept. */
export interface Slot {
  organization_id: string;
  key: string;
  fingerprint: string;
  sealed: boolean;
}

// Committed between our look and our insert: the second run finds it and replays.
defineConstraints({
  idempotency_keys_pkey: { code: 'idempotency_in_progress', detail: 'Repeat the request.', retry: true },
});

/**
 * Same method, address and body: the same request. And the same caller: within an organization some see more than others,
 * and nobody gets an answer, perhaps with a secret, that was meant for somebody else.
 */
export function slotOf(actor: Actor, { key, method, url, body, sealed }: IdempotentRequest): Slot {
  const fingerprint = sha256(JSON.stringify([actor.id, method, url, body ?? null])).toString('base64url');
  return { organization_id: actor.organization_id, key, fingerprint, sealed };
}

interface Row extends StoredAnswer {
  locked: boolean;
  fingerprint: string | null;
  sealed_body: Sealed | null;
  data_key: WrappedKey | null;
}

/** What stands under a key. */
export interface Found {
  /** Whether this request has the key to itself. */
  locked: boolean;
  /** Of the request that was answered before; null when there was none. */
  fingerprint: string | null;
  answer(): StoredAnswer;
  /** The organization's; read only where something is sealed. */
  dataKey(): Buffer;
}

/** One row always, and one trip: whether the key is free, the answer given before, and what opens it. */
export async function lookUp(tx: Tx, { vault }: Kernel, slot: Slot): Promise<Found> {
  const { organization_id, key } = slot;
  const rows = await tx.rows(sql<Row>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${organization_id} ${key}`}, 1)) as locked,
      k.fingerprint, k.status, k.headers, k.body, k.sealed_body,
      case when ${slot.sealed}::boolean or k.sealed_body is not null
        then (select data_key from organizations where id = ${organization_id}) end as data_key
    from (select) as always
    left join idempotency_keys k on k.organization_id = ${organization_id} and k.key = ${key}`);
  const { locked, fingerprint, status, headers, body, sealed_body, data_key } = rows[0] as Row;
  const dataKey = () => {
    if (data_key === null) throw new Error('The data key was not asked for.');
    return vault.openDataKey(data_key, organization_id);
  };
  const opened = () => (sealed_body === null ? body : open(dataKey(), sealed_body, boundTo(slot)).toString());
  return { locked, fingerprint, dataKey, answer: () => ({ status, headers, body: opened() }) };
}

/** The statement that keeps an answer; with a key, sealed. */
export function keepAnswer(tx: Tx, slot: Slot, { status, headers, body }: StoredAnswer, dataKey: Buffer | null) {
  const { organization_id, key, fingerprint } = slot;
  const sealed = dataKey === null || body === null ? null : seal(dataKey, body, boundTo(slot));
  return tx.db.insertInto('idempotency_keys').values({
    organization_id,
    key,
    fingerprint,
    status,
    headers: JSON.stringify(headers),
    body: sealed ? null : body,
    sealed_body: sealed && JSON.stringify(sealed),
    created_at: tx.now,
  });
}

/** A ciphertext moved to another key, or to another request's, does not open. */
const boundTo = ({ organization_id, key, fingerprint }: Slot) =>
  `${organization_id}|idempotency_keys|${fingerprint}|${key}`;
