import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Actor, FieldRules } from '../../kernel/actor.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { eventMessage, mayReadType, seenEvents } from '../timeline/index.ts';
import { cursorOf, type Position, readBetween } from './log.ts';

/** An event as it goes over the wire, written once for all who get it. */
export interface Frame {
  event: LoggedEvent;
  text: string;
}

export const frameOf = (kernel: Kernel, event: LoggedEvent, rules: FieldRules | null = null): Frame => ({
  event,
  text: `id: ${cursorOf(kernel, [event.xid, event.id])}\ndata: ${eventMessage(event, rules)}\n\n`,
});

const mostBehind = 64 * 1024;
const mostWaiting = 5_000;
const drainMs = 5_000;

/** One reader of a stream. What happens while it catches up waits for it; after that it gets everything at once. */
export class Client {
  readonly actor: Actor;
  readonly opened_at: Date;
  readonly #kernel: Kernel;
  /** Null: all. */
  readonly #types: ReadonlySet<string> | null;
  readonly #response: ServerResponse;
  #waiting: Frame[] | null = [];
  /** Where it resumed; it may have read on elsewhere, further than this process. */
  #after: Position | null = null;

  constructor(kernel: Kernel, actor: Actor, types: ReadonlySet<string> | null, response: ServerResponse) {
    this.#kernel = kernel;
    this.actor = actor;
    this.#types = types;
    this.#response = response;
    this.opened_at = kernel.clock.now();
  }

  get ended(): boolean {
    return this.#response.destroyed || this.#response.writableEnded;
  }

  /** By type and permission; whether it sees the record is asked for many events at once. */
  wants({ type }: LoggedEvent): boolean {
    return (this.#types?.has(type) ?? true) && mayReadType(this.actor, type);
  }

  push(shared: Frame): void {
    if (this.#after && !isBehind(this.#after, shared.event)) return;
    const rules = this.actor.field_rules;
    const frame = rules === null ? shared : frameOf(this.#kernel, shared.event, rules);
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
      const wanted = events.filter((event) => this.wants(event));
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
