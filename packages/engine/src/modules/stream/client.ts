import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Actor, FieldRules } from '../../kernel/actor.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { eventMessage, mayReadType, seenEvents } from '../timeline/index.ts';
import { cursorOf, type Position, readBetween } from './log.ts';
import { viewOf } from './view.ts';

/** An event as it goes over the wire. */
export interface Frame {
  event: LoggedEvent;
  text: string;
}

const whole = new WeakMap<LoggedEvent, Frame>();

/** Written once for all who get it whole. */
export function frameOf(kernel: Kernel, event: LoggedEvent, rules: FieldRules | null): Frame {
  const known = rules === null ? whole.get(event) : undefined;
  if (known) return known;
  const text = `id: ${cursorOf(kernel, [event.xid, event.id])}\ndata: ${eventMessage(event, rules)}\n\n`;
  if (rules === null) whole.set(event, { event, text });
  return { event, text };
}

const longestMs = 30 * 60_000;
const mostBehind = 64 * 1024;
const mostWaiting = 5_000;
const drainMs = 5_000;

interface Listening extends Pick<Client, 'actor' | 'line'> {
  /** Null: all. */
  types: ReadonlySet<string> | null;
  response: ServerResponse;
}

/** One reader of a stream. What happens while it catches up waits for it; after that it gets everything at once. */
export class Client {
  readonly actor: Actor;
  /** The organization it listens in, and all above it. */
  readonly line: readonly string[];
  readonly view: string;
  /** The same for all whose credentials end together. */
  readonly standing: string;
  readonly #over_at: number;
  readonly #kernel: Kernel;
  readonly #types: Listening['types'];
  readonly #response: ServerResponse;
  #waiting: Frame[] | null = [];
  /** Where it resumed; it may have read on elsewhere, further than this process. */
  #after: Position | null = null;

  constructor(kernel: Kernel, { actor, line, types, response }: Listening) {
    this.#kernel = kernel;
    this.actor = actor;
    this.line = line;
    this.view = viewOf(actor);
    this.standing = JSON.stringify([actor.organization_id, actor.credential]);
    this.#types = types;
    this.#response = response;
    const longest = kernel.clock.now().getTime() + longestMs;
    this.#over_at = Math.min(longest, actor.credential?.expires_at?.getTime() ?? longest);
  }

  /** It was there long enough, or its credential has expired. */
  isOver(now: Date): boolean {
    return this.#over_at <= now.getTime();
  }

  get ended(): boolean {
    return this.#response.destroyed || this.#response.writableEnded;
  }

  /** By type alone; what it may see is asked once for all with its view. */
  wants({ type }: LoggedEvent): boolean {
    return this.#types?.has(type) ?? true;
  }

  push(frame: Frame): void {
    if (this.#after && !isBehind(this.#after, frame.event)) return;
    this.#after = null;
    if (this.#waiting === null) this.#write(frame.text);
    else if (this.#waiting.push(frame) > mostWaiting) this.cut();
  }

  /** A comment that keeps the connection open, and the place to go on from when nothing else told one. */
  beat(position: Position | null): void {
    const id = position && !this.#after ? `id: ${cursorOf(this.#kernel, position)}\n` : '';
    if (this.#waiting === null) this.#write(`: \n${id}\n`);
  }

  /** Sends what lies between two places, then what came meanwhile. */
  async catchUp(from: Position | null, until: Position): Promise<void> {
    this.#after = from;
    for (let after = from; after !== null; ) {
      const events = await readBetween(this.#kernel, this.actor.organization_id, after, until);
      const wanted = events.filter((event) => this.wants(event) && mayReadType(this.actor, event.type));
      for (const event of await seenEvents(this.#kernel, this.actor, wanted))
        await this.#writePatiently(frameOf(this.#kernel, event, this.actor.field_rules).text);
      const last = events.at(-1);
      after = last && !this.ended ? [last.xid, last.id] : null;
    }
    await this.#sendWaiting();
  }

  async #sendWaiting(): Promise<void> {
    for (const { text } of this.#waiting ?? []) await this.#writePatiently(text);
    this.#waiting = null;
  }

  end(): void {
    this.#response.end();
  }

  /** A reader too slow to be waited for: it goes on from its last event when it comes back. */
  cut(): void {
    this.#response.destroy();
  }

  /** Before anything else; `retry` is spread so that many who were cut off do not return together. */
  greet(position: Position, reset: boolean): void {
    const id = `id: ${cursorOf(this.#kernel, position)}\n`;
    const retry = `retry: ${3_000 + Math.floor(Math.random() * 1_000)}\n`;
    this.#response.write(`${retry}${reset ? `event: reset\n${id}data: {"reason":"too_old"}\n` : id}\n`);
  }

  #write(text: string): void {
    if (this.ended) return;
    this.#response.write(text);
    if (this.#response.writableLength <= mostBehind) return;
    // A burst may be more than a network takes at once: what follows waits until it has, or until patience ends.
    this.#waiting = [];
    void this.#drained().then(() => this.#sendWaiting());
  }

  async #writePatiently(text: string): Promise<void> {
    if (!this.ended && !this.#response.write(text)) await this.#drained();
  }

  async #drained(): Promise<void> {
    const ended = new AbortController();
    const close = () => ended.abort();
    this.#response.once('close', close);
    const signal = AbortSignal.any([AbortSignal.timeout(drainMs), ended.signal]);
    await once(this.#response, 'drain', { signal }).catch(() => this.cut());
    this.#response.off('close', close);
  }
}

const isBehind = ([xid, id]: Position, event: LoggedEvent): boolean =>
  event.xid === xid ? event.id > id : BigInt(event.xid) > BigInt(xid);
