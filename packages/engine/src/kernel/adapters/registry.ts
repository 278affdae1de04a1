import type { AdapterKind, EmailAdapter, LeadSource, TelephonyAdapter, WhatsAppAdapter } from '@sauda/adapter-kit';

// The config and secrets of an adapter are its own business: the engine validates them with its schemas and passes them on.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Own = any;

export type AnyAdapter =
  | WhatsAppAdapter<Own, Own>
  | LeadSource<Own, Own>
  | TelephonyAdapter<Own, Own>
  | EmailAdapter<Own, Own>;

/** The adapters this server was started with. */
export class AdapterRegistry {
  readonly #adapters = new Map<string, AnyAdapter>();

  constructor(adapters: readonly AnyAdapter[]) {
    for (const adapter of adapters) {
      if (this.#adapters.has(adapter.id)) throw new Error(`Two adapters have the id ${adapter.id}.`);
      this.#adapters.set(adapter.id, adapter);
    }
  }

  all(): AnyAdapter[] {
    return [...this.#adapters.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  find(id: string): AnyAdapter | undefined {
    return this.#adapters.get(id);
  }

  /** An adapter of one kind, or undefined. */
  ofKind<K extends AdapterKind>(id: string, kind: K): Extract<AnyAdapter, { kind: K }> | undefined {
    const adapter = this.#adapters.get(id);
    return adapter?.kind === kind ? (adapter as Extract<AnyAdapter, { kind: K }>) : undefined;
  }
}
