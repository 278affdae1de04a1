/**
 * Keeps a number to its rate: each send of a connection gets the next slot. A connection told to slow down rests as a
 * whole. In memory, because the claim already limits what one process holds; the provider has the last word.
 */
export class Pacer {
  readonly #nextSlot = new Map<string, number>();
  readonly #restsUntil = new Map<string, number>();

  /** Waits for the connection's next slot. */
  async turn(connectionId: string, perSecond: number): Promise<void> {
    const now = performance.now();
    const slot = Math.max(now, this.#nextSlot.get(connectionId) ?? 0);
    this.#nextSlot.set(connectionId, slot + 1_000 / perSecond);
    if (slot > now) await new Promise((resolve) => setTimeout(resolve, slot - now));
  }

  rest(connectionId: string, seconds: number): void {
    this.#restsUntil.set(connectionId, performance.now() + seconds * 1_000);
  }

  /** Connections that must not be asked for now. */
  resting(): string[] {
    const now = performance.now();
    for (const [id, until] of this.#restsUntil) if (until <= now) this.#restsUntil.delete(id);
    return [...this.#restsUntil.keys()];
  }
}
