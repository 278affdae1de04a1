/** How much of something one holder may have open at the same time: requests of a key, streams of a key. */
export class Slots {
  readonly #limit: number;
  readonly #taken = new Map<string, number>();

  /** 0: no limit. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes one; the answer gives it back, once. Null when there is none left. */
  take(holder: string): (() => void) | null {
    const taken = this.#taken.get(holder) ?? 0;
    if (this.#limit > 0 && taken >= this.#limit) return null;
    this.#taken.set(holder, taken + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const now = (this.#taken.get(holder) ?? 1) - 1;
      if (now === 0) this.#taken.delete(holder);
      else this.#taken.set(holder, now);
    };
  }
}
