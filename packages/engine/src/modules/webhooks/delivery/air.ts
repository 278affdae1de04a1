/** How many attempts one process has in the air at most. */
const mostFlying = 256;

/** Of what others leave, an organization may have a quarter. */
const share = 4;

/**
 * The attempts in the air, by organization. Alone an organization has a quarter of the places at most; the more others hold,
 * the less. So there is room for whoever comes next, even where very many receivers are slow.
 */
export class Air {
  readonly #of = new Map<string, number>();
  #flying = 0;

  get flying(): number {
    return this.#flying;
  }

  get free(): number {
    return mostFlying - this.#flying;
  }

  started(organizationId: string): void {
    this.#flying++;
    this.#of.set(organizationId, (this.#of.get(organizationId) ?? 0) + 1);
  }

  landed(organizationId: string): void {
    this.#flying--;
    const left = (this.#of.get(organizationId) ?? 0) - 1;
    if (left > 0) this.#of.set(organizationId, left);
    else this.#of.delete(organizationId);
  }

  /** Room of the organizations that have something in the air. */
  rooms(): Record<string, number> {
    return Object.fromEntries([...this.#of].map(([id, own]) => [id, this.#roomBeside(own)]));
  }

  /** Room of each of the others. */
  get newcomersRoom(): number {
    return this.#roomBeside(0);
  }

  #roomBeside(own: number): number {
    const allowed = Math.max(1, Math.floor((this.free + own) / share));
    return Math.max(0, allowed - own);
  }
}
