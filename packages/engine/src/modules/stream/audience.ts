import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import type { Client } from './client.ts';
import type { Watched } from './log.ts';

const halting = new Set(['organization.suspended', 'organization.deleted']);

type Index = Map<string, Set<Client>>;

/** Those who listen: by where they listen, and by what their credentials stand on. */
export class Audience implements Watched {
  readonly #listening: Index = new Map();
  /** By each organization of their line. */
  readonly #under: Index = new Map();
  /** By key, member and issuer. */
  readonly #by: Index = new Map();

  add(client: Client): void {
    for (const [index, id] of this.#places(client)) index.set(id, (index.get(id) ?? new Set()).add(client));
  }

  delete(client: Client): void {
    for (const [index, id] of this.#places(client)) {
      index.get(id)?.delete(client);
      if (index.get(id)?.size === 0) index.delete(id);
    }
  }

  *#places({ actor, line }: Client): Iterable<[Index, string]> {
    yield [this.#listening, actor.organization_id];
    for (const id of line) yield [this.#under, id];
    const { key, member, minted_by, issuer } = actor.credential ?? {};
    for (const named of [key, member, minted_by, issuer]) if (named) yield [this.#by, named.id];
  }

  get empty(): boolean {
    return this.#listening.size === 0;
  }

  get all(): Client[] {
    return [...this.#listening.values()].flatMap((clients) => [...clients]);
  }

  of(organizationId: string): Client[] {
    return [...(this.#listening.get(organizationId) ?? [])];
  }

  get organizations(): string[] {
    return [...this.#listening.keys()];
  }

  get lines(): string[] {
    return [...this.#under.keys()];
  }

  /** Those whose credentials may be worth less after an event. */
  shakenBy({ type, subject_type, subject_id, organization_id }: LoggedEvent): Iterable<Client> {
    if (halting.has(type)) return this.#under.get(subject_id) ?? [];
    // Only the database knows who has a role.
    if (subject_type === 'role') return this.#under.get(organization_id) ?? [];
    return this.#by.get(subject_id) ?? [];
  }
}
