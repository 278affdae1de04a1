import { AppError, StaleCredentialError } from '../../kernel/errors.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { mayReadType, seenEvents } from '../timeline/index.ts';
import { Audience } from './audience.ts';
import { type Client, type Frame, frameOf } from './client.ts';
import { horizon, type Position, readOn } from './log.ts';

const beatMs = 15_000;
const idleMs = 500;
const troubleMs = 1_000;
const mostPerKey = 20;
const mostPerOrganization = 2_000;

/**
 * The one reader of the log in this process, for all streams: woken by notifications, right without them. Clients join
 * between two readings, so that each knows exactly from where on it is told.
 */
export class Hub {
  readonly #kernel: Kernel;
  readonly #audience = new Audience();
  readonly #reserved = new Map<string, number>();
  #joining: { client: Client; joined: (position: Position) => void; refused: (reason: Error) => void }[] = [];
  #position: Position | null = null;
  #telling = false;
  #running: Promise<void> | null = null;
  #closed = false;
  #wake = () => {};

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Counts a stream of this key and organization; throws when there are too many. Gives back how to forget it. */
  reserve({ actor }: Pick<Client, 'actor'>): () => void {
    const key = `${actor.credential?.key?.id} ${actor.id}`;
    this.#refuseBeyond(mostPerKey, key, 'key');
    this.#refuseBeyond(mostPerOrganization, actor.organization_id, 'organization');
    const names = [key, actor.organization_id];
    for (const name of names) this.#reserved.set(name, (this.#reserved.get(name) ?? 0) + 1);
    return () => {
      for (const name of names) {
        const left = (this.#reserved.get(name) ?? 1) - 1;
        if (left > 0) this.#reserved.set(name, left);
        else this.#reserved.delete(name);
      }
    };
  }

  #refuseBeyond(most: number, name: string, what: string): void {
    if ((this.#reserved.get(name) ?? 0) < most) return;
    const detail = `This ${what} has ${most} streams open in this process, and may not have more.`;
    throw new AppError('too_many_streams', detail, { headers: { 'retry-after': '30' } });
  }

  /** From the place that is given back on, the client is pushed everything. */
  async join(client: Client): Promise<Position> {
    await this.#kernel.wakeups.connect();
    if (this.#closed) throw stopping();
    return new Promise((joined, refused) => {
      this.#joining.push({ client, joined, refused });
      this.#start();
      this.#wake();
    });
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#joining.length > 0) this.#start();
    });
  }

  leave(client: Client): void {
    this.#audience.delete(client);
    if (this.#audience.empty) this.#wake();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const client of this.#audience.all) client.end();
    for (const { refused } of this.#joining.splice(0)) refused(stopping());
    this.#wake();
    await this.#running;
  }

  /** What happens every 15 seconds: those who may no longer be go, also when no event told of it, the others hear a beat. */
  async beat(): Promise<void> {
    const clients = this.#audience.all;
    for (const client of clients) client.beat(this.#telling ? null : this.#position);
    await this.#recheck(clients).catch((err) =>
      this.#kernel.logger.error({ err }, 'the streams could not be rechecked'),
    );
  }

  async #run(): Promise<void> {
    const off = this.#kernel.wakeups.on('events', () => this.#wake());
    const timer = setInterval(() => void this.beat(), beatMs);
    try {
      while (!this.#closed && (!this.#audience.empty || this.#joining.length > 0)) await this.#turn();
    } finally {
      off();
      clearInterval(timer);
      this.#position = null;
    }
  }

  async #turn(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    try {
      const position = this.#position ?? (await horizon(this.#kernel));
      this.#position = position;
      for (const { client, joined } of this.#joining.splice(0)) {
        if (!client.ended) this.#audience.add(client);
        joined(position);
      }
      const reading = await readOn(this.#kernel, position, this.#audience);
      this.#telling = true;
      await this.#tell(reading.events);
      this.#position = reading.position;
      this.#telling = false;
      // Between two full readings the sockets get a turn, so that nobody is taken for slow who is not.
      await (reading.more ? new Promise((resolve) => setImmediate(resolve)) : pause(idleMs, woken));
    } catch (err) {
      this.#kernel.logger.error({ err }, 'the streams could not be read on');
      await pause(troubleMs, new Promise(() => {}));
    }
  }

  /** Who may no longer listen goes before anything is told, so that nobody hears what happened after they lost the right. */
  async #tell(events: LoggedEvent[]): Promise<void> {
    const now = this.#kernel.clock.now();
    for (const client of this.#audience.all) if (client.isOver(now)) client.end();
    await this.#recheck(events.flatMap((event) => [...this.#audience.shakenBy(event)]));
    const told: { clients: Client[]; frames: Frame[] }[] = [];
    for (const [organizationId, some] of Map.groupBy(events, (event) => event.organization_id)) {
      const clients = this.#audience.of(organizationId).filter(({ ended }) => !ended);
      for (const alike of Map.groupBy(clients, ({ view }) => view).values())
        told.push({ clients: alike, frames: await this.#framesFor(alike, some) });
    }
    // Only when all were asked for: a reading that fails half-way is read again, and repeats nothing.
    for (const { clients, frames } of told)
      for (const client of clients) for (const frame of frames) if (client.wants(frame.event)) client.push(frame);
  }

  /** What clients with the same view see: asked, and put into words, once for all of them. */
  async #framesFor(clients: Client[], events: LoggedEvent[]): Promise<Frame[]> {
    const [first] = clients;
    if (!first) return [];
    const { actor } = first;
    const wanted = events.filter(
      (event) => mayReadType(actor, event.type) && clients.some((client) => client.wants(event)),
    );
    const seen = await seenEvents(this.#kernel, actor, wanted);
    return seen.map((event) => frameOf(this.#kernel, event, actor.field_rules));
  }

  /** Ends the streams of credentials that are no longer what they were: they come back with what they may now. */
  async #recheck(clients: Client[]): Promise<void> {
    for (const group of Map.groupBy(new Set(clients), ({ standing }) => standing).values()) {
      const [first] = group;
      if (first && !(await this.#isGood(first))) for (const client of group) client.end();
    }
  }

  async #isGood({ actor }: Client): Promise<boolean> {
    try {
      await this.#kernel.db.readTenant(actor, async () => {});
      return true;
    } catch (error) {
      if (error instanceof StaleCredentialError) return false;
      throw error;
    }
  }
}

const stopping = () => new AppError('unavailable', 'The server is stopping.', { headers: { 'retry-after': '1' } });

function pause(milliseconds: number, woken: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  void woken.then(() => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
}

const hubs = new WeakMap<Kernel, Hub>();

/** The one hub of this engine. */
export function hubOf(kernel: Kernel): Hub {
  const hub = hubs.get(kernel) ?? new Hub(kernel);
  hubs.set(kernel, hub);
  return hub;
}
