import type { Kysely } from 'kysely';
import type { Tx } from './transaction.ts';
import type { DB } from './types.ts';

interface Waiting<K, V> {
  key: K;
  resolve(value: V): void;
  reject(reason: unknown): void;
}

/**
 * A question that many ask side by side in one transaction, as the events of a batch do: those asked before the event loop
 * goes on become one statement. `askAll` answers in the order of the keys; keys may repeat.
 */
export function together<K, V>(askAll: (tx: Tx, keys: K[]) => Promise<V[]>): (tx: Tx, key: K) => Promise<V> {
  const open = new WeakMap<Kysely<DB>, Waiting<K, V>[]>();
  const ask = async (tx: Tx, waiting: Waiting<K, V>[]) => {
    open.delete(tx.db);
    try {
      const answers = await askAll(
        tx,
        waiting.map(({ key }) => key),
      );
      waiting.forEach(({ resolve }, i) => {
        resolve(answers[i] as V);
      });
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  };
  return (tx, key) =>
    new Promise((resolve, reject) => {
      const waiting = open.get(tx.db) ?? [];
      if (waiting.push({ key, resolve, reject }) > 1) return;
      open.set(tx.db, waiting);
      process.nextTick(ask, tx, waiting);
    });
}
