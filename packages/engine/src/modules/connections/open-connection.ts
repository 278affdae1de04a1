import type { AdapterContext } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { AnyAdapter } from '../../kernel/adapters/registry.ts';
import type { Sealed, WrappedKey } from '../../kernel/crypto.ts';
import { open } from '../../kernel/crypto.ts';
import type { InboundConnection, Kernel } from '../../kernel/kernel.ts';

/** A connection with its adapter and its secrets in the clear, ready to be used. Never logged, never sent. */
export interface OpenConnection extends InboundConnection {
  organization_id: string;
  kind: string;
  state: string;
  /** Its organization stands still: it, or one above it, is suspended or deleted. */
  halted: boolean;
  hook_version: number;
  version: number;
  config: Record<string, unknown>;
  secrets: Record<string, string>;
}

interface Remembered {
  connection: OpenConnection | null;
  until: number;
}

/** How long a change of settings may go unnoticed by hooks and sends in other processes. */
const freshMs = 2_000;
const mostRemembered = 5_000;

/** Connections by id, read across organizations (a hook's address names only the connection) and remembered briefly. */
class ConnectionBook {
  readonly #kernel: Kernel;
  readonly #known = new Map<string, Remembered>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  async find(id: string): Promise<OpenConnection | null> {
    const known = this.#known.get(id);
    const now = performance.now();
    if (known && known.until > now) return known.connection;
    const connection = await read(this.#kernel, id);
    if (this.#known.size >= mostRemembered) this.#known.clear();
    this.#known.set(id, { connection, until: now + freshMs });
    return connection;
  }

  /** After a change made here, so that this process sees it at once. */
  forget(id: string): void {
    this.#known.delete(id);
  }
}

const books = new WeakMap<Kernel, ConnectionBook>();

/** The one book of this engine. */
export function connectionBook(kernel: Kernel): ConnectionBook {
  const book = books.get(kernel) ?? new ConnectionBook(kernel);
  books.set(kernel, book);
  return book;
}

async function read(kernel: Kernel, id: string): Promise<OpenConnection | null> {
  const { rows } = await kernel.db.system((db) =>
    sql<Omit<OpenConnection, 'secrets'> & { secrets: Sealed; data_key: WrappedKey }>`
      select c.organization_id, c.id, c.adapter, c.kind, c.state, c.external_key, c.config, c.secrets, c.intake, c.hook_version,
        c.version, o.halted, o.data_key
      from connections c join organizations o on o.id = c.organization_id where c.id = ${id}`.execute(db),
  );
  const row = rows[0];
  if (!row) return null;
  const { data_key, secrets, ...connection } = row;
  const key = kernel.vault.openDataKey(data_key, row.organization_id);
  return {
    ...connection,
    secrets: JSON.parse(open(key, secrets, `${row.organization_id}|${secretsOf(id)}`).toString()),
  };
}

/** What a connection's secrets are bound to: a ciphertext moved to another row does not open. */
export const secretsOf = (id: string) => `connections|secrets|${id}`;

/** The context an adapter works in. */
export function adapterContext(
  kernel: Kernel,
  connection: Pick<OpenConnection, 'config' | 'secrets' | 'id'>,
  adapter: AnyAdapter,
  signal: AbortSignal,
): AdapterContext {
  const detail = { adapter: adapter.id, connection_id: connection.id };
  return {
    config: connection.config,
    secrets: connection.secrets,
    fetch: kernel.fetch,
    now: () => kernel.clock.now(),
    signal,
    log: {
      info: (more, message) => kernel.logger.info({ ...detail, ...more }, message),
      warn: (more, message) => kernel.logger.warn({ ...detail, ...more }, message),
    },
  };
}
