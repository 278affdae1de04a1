import pg from 'pg';
import type { Logger } from '../logger.ts';

const channel = 'sauda_wake';

/**
 * Tells waiting loops, here and in other processes, that there is work. Correctness never depends on it: every loop also
 * looks by itself now and then. Notifications are gathered for a moment and sent from a connection of their own, because
 * NOTIFY inside the transactions of requests would line up the commits of the whole database.
 */
export class Wakeups {
  readonly #url: string;
  readonly #logger: Logger;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #pending = new Set<string>();
  #client: pg.Client | null = null;
  #opening: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #connecting = false;
  #closed = false;

  constructor(url: string, logger: Logger) {
    this.#url = url;
    this.#logger = logger;
  }

  /**
   * Starts to hear other processes, if it does not already, and to be heard by them; whoever wakes for the first time starts
   * it too. Until then, and whenever the connection is lost, a process hears only itself.
   */
  async connect(): Promise<void> {
    if (this.#connecting) return;
    this.#connecting = true;
    await this.#open();
  }

  async #open(): Promise<void> {
    if (this.#closed) return;
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'sauda-wakeups',
      connectionTimeoutMillis: 5_000,
      pipeline: true,
    } as pg.ClientConfig);
    const lost = (error?: Error) => {
      if (this.#client !== client) return;
      this.#client = null;
      this.#logger.warn({ err: error }, 'lost the wake-up connection');
      setTimeout(() => void this.#open(), 1_000).unref();
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload }) => {
      for (const topic of payload?.split(',') ?? []) this.#fire(topic);
    });
    this.#opening = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (this.#closed) return;
      this.#client = client;
      if (this.#pending.size > 0) this.#notify();
    } catch (error) {
      if (this.#closed) return;
      this.#client = client;
      lost(error as Error);
      client.end().catch(() => {});
    }
  }

  on(topic: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  wake(topic: string): void {
    this.#fire(topic);
    this.#pending.add(topic);
    this.#timer ??= setTimeout(() => this.#notify(), 20);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#client = null;
    await this.#opening?.end().catch(() => {});
  }

  #fire(topic: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }

  #notify(): void {
    this.#timer = null;
    if (!this.#client) return void this.connect();
    const topics = [...this.#pending].join(',');
    this.#pending.clear();
    this.#client.query({ name: 'wake', text: 'select pg_notify($1, $2)', values: [channel, topics] }).catch(() => {});
  }
}
