import { sleep } from './deadline.ts';
import { AbortError, SaudaError, TimeoutError } from './errors.ts';
import type { WebhookEvent } from './generated/events.ts';
import { isWorthRetrying, retryDelayMs } from './retry.ts';
import { type ServerSentEvent, serverSentEvents } from './server-sent-events.ts';
import type { Transport } from './transport.ts';

/** What to stream, and from where on. */
export interface StreamOptions {
  /** Only these types: `lead.won`, `message.*`. Default: all. */
  types?: readonly string[];
  /** Goes on behind this event: the `lastEventId` of a stream before, or a cursor of `events.list`. Default: from now on. */
  lastEventId?: string;
  /**
   * Told when the server cannot resume, after more than a day: what is shown must be read anew. Without it the iteration
   * ends with `stream_reset`.
   */
  onReset?: () => void | Promise<void>;
  /** Ends the stream; the iteration throws `AbortError`. */
  signal?: AbortSignal;
  /** Streams of this organization, which must descend from the key's own. */
  organization?: string;
  /** How long nothing may be heard before the connection counts as lost, in milliseconds. Default 45000: three beats. */
  idleTimeoutMs?: number;
}

const FIRST_RETRY_MS = 3_000;

/**
 * Events as they happen. Iterating connects, and connects again for as long as it is iterated: after a lost connection it
 * goes on behind the last event, so that none is lost and none comes twice.
 */
export class EventStream implements AsyncIterable<WebhookEvent> {
  readonly #transport: Transport;
  readonly #options: StreamOptions;
  #retryMs = FIRST_RETRY_MS;
  /** Where to go on from; keep it to resume in another process. */
  lastEventId: string | undefined;

  constructor(transport: Transport, options: StreamOptions = {}) {
    this.#transport = transport;
    this.#options = options;
    this.lastEventId = options.lastEventId;
  }

  /** @throws SaudaError when connecting again cannot help: a key that is refused, a type that does not exist */
  async *[Symbol.asyncIterator](): AsyncGenerator<WebhookEvent, void, undefined> {
    const { signal } = this.#options;
    for (let failures = 0; ; ) {
      let wait = this.#retryMs * (0.5 + Math.random() / 2);
      try {
        for await (const message of this.#connect()) {
          failures = 0;
          yield message;
        }
      } catch (error) {
        if (signal?.aborted) throw new AbortError(signal.reason);
        if (!isWorthRetrying(error)) throw error;
        failures += 1;
        wait = Math.max(wait, retryDelayMs(failures, error));
      }
      await sleep(wait, signal);
    }
  }

  /** The events of one connection. */
  async *#connect(): AsyncGenerator<WebhookEvent, void, undefined> {
    const { types, idleTimeoutMs = 45_000, signal, organization } = this.#options;
    const idle = new IdleTimer(idleTimeoutMs, signal);
    try {
      const query = { ...(types ? { types } : {}), ...(this.lastEventId ? { last_event_id: this.lastEventId } : {}) };
      const body = await this.#transport.open(
        { method: 'GET', path: '/v1/stream', query },
        { signal: idle.signal, ...(organization === undefined ? {} : { organization }) },
      );
      for await (const message of serverSentEvents(body, () => idle.heard())) {
        const event = await this.#take(message);
        // The reader may take its time; that is not silence of the server.
        idle.pause();
        if (event) yield event;
        idle.heard();
      }
    } catch (error) {
      throw idle.timedOut ? new TimeoutError(idleTimeoutMs) : error;
    } finally {
      idle.end();
    }
  }

  async #take({ id, event, data, retry }: ServerSentEvent): Promise<WebhookEvent | undefined> {
    if (retry !== undefined) this.#retryMs = retry;
    if (event === 'reset') await this.#reset();
    if (id !== undefined) this.lastEventId = id;
    return event === 'message' && data !== '' ? (JSON.parse(data) as WebhookEvent) : undefined;
  }

  async #reset(): Promise<void> {
    if (this.#options.onReset) return this.#options.onReset();
    throw new SaudaError('The stream cannot resume after so long: read anew what you keep, then stream from now on.', {
      code: 'stream_reset',
    });
  }
}

/** Aborts after silence, and with the caller's signal. */
class IdleTimer {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  readonly #outer: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  timedOut = false;

  constructor(milliseconds: number, outer: AbortSignal | undefined) {
    this.#milliseconds = milliseconds;
    this.#outer = outer;
    if (outer?.aborted) this.#follow();
    outer?.addEventListener('abort', this.#follow, { once: true });
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.timedOut = true;
      this.#controller.abort();
    }, this.#milliseconds);
  }

  pause(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#follow);
    this.#controller.abort();
  }

  readonly #follow = (): void => this.#controller.abort(this.#outer?.reason);
}
