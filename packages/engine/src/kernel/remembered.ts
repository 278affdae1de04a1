import type { Kernel } from './kernel.ts';

interface Entry<T> {
  value: Promise<T>;
  until: number;
}

const freshMs = 10_000;
const mostRemembered = 10_000;

/** What many requests ask and what hardly ever changes: each answer is read at most every ten seconds by each process. */
export interface Remembered<T> {
  of(kernel: Kernel, key: string): Promise<T>;
  /** After a change made here; without a key, everything. Other processes may take ten seconds to see it. */
  forget(kernel: Kernel, key?: string): void;
}

export function remembered<T>(read: (kernel: Kernel, key: string) => Promise<T>): Remembered<T> {
  const books = new WeakMap<Kernel, Map<string, Entry<T>>>();
  return {
    of(kernel, key) {
      const book = books.get(kernel) ?? new Map<string, Entry<T>>();
      books.set(kernel, book);
      const known = book.get(key);
      const now = performance.now();
      if (known && known.until > now) return known.value;
      if (book.size >= mostRemembered) book.clear();
      const value = read(kernel, key);
      value.catch(() => book.delete(key));
      book.set(key, { value, until: now + freshMs });
      return value;
    },
    forget(kernel, key) {
      if (key === undefined) books.get(kernel)?.clear();
      else books.get(kernel)?.delete(key);
    },
  };
}
