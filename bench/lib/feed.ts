import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Api, apiOf } from './api.ts';

export const pollMs = 50;

/** Follows the event feed of the API, as an integration would, and notes when it first shows each message. */
export class MessageFeed {
  /** Milliseconds since 1970 by the provider's message id. */
  readonly seen = new Map<string, number>();
  readonly #api: Api;
  #after: string | null = null;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  private constructor(api: Api) {
    this.#api = api;
  }

  /** Begins at the present end of the log. */
  static async open(url: string, key: string): Promise<MessageFeed> {
    const feed = new MessageFeed(apiOf(url, key));
    while ((await feed.#read()).has_more) feed.seen.clear();
    feed.seen.clear();
    feed.#running = feed.#follow();
    return feed;
  }

  /** Waits until so many messages have shown, but no longer than `patienceMs`. */
  async until(count: number, patienceMs: number): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (this.seen.size < count && performance.now() < deadline) await sleep(pollMs);
  }

  async close(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      const { has_more } = await this.#read();
      if (!has_more) await sleep(pollMs);
    }
  }

  async #read(): Promise<Answer> {
    const after = this.#after === null ? '' : `&after=${this.#after}`;
    const page = await this.#api.get(`/v1/events?types=message.received&limit=500${after}`);
    const now = performance.timeOrigin + performance.now();
    for (const event of page.data) {
      const { message } = event.data as unknown as { message: { provider_id: string } };
      this.seen.set(message.provider_id, now);
    }
    this.#after = page.next_cursor as string | null;
    return page;
  }
}
