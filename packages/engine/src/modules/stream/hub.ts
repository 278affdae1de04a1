import { AppError } from '../../kernel/errors.ts';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { seenEvents } from '../timeline/index.ts';
import { type Client, type Frame, frameOf } from './client.ts';
import { horizon, type Position, readOn } from './log.ts';

const beatMs = 15_000;
const longestMs = 30 * 60_000;
const idleMs = 500;
const troubleMs = 1_000;
const mostPerKey = 20;
const mostPerOrganization = 2_000;

/** Events after which a credential may be worth less than it was. */
const aboutCredentials = /^(api_key|user|user_token|role|team|organization)\./;

/**
 * The one reader of the log in this process, for all streams: woken by notifications, right without them. Clients join
 * between two readings, so that each knows exactly from where on it is told.
 */
export class Hub {
  readonly #kernel: Kernel;
  readonly #clients = new Map<string, Set<Client>>();
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
    const { organization_id } = client.actor;
    const clients = this.#clients.get(organization_id);
    clients?.delete(client);
    if (clients?.size === 0) this.#clients.delete(organization_id);
    if (this.#clients.size === 0) this.#wake();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const client of this.#all()) client.end();
    for (const { refused } of this.#joining.splice(0)) refused(stopping());
    this.#wake();
    await this.#running;
  }

  /** What happens every 15 seconds: those who were there long enough or may no longer be go, the others hear a beat. */
  async beat(): Promise<void> {
    const before = this.#kernel.clock.now().getTime() - longestMs;
    for (const client of this.#all()) {
      if (client.opened_at.getTime() < before) client.end();
      else client.beat(this.#telling ? null : this.#position);
    }
    await Promise.all([...this.#clients.keys()].map((id) => this.#recheck(id)));
  }

  #all(): Client[] {
    return [...this.#clients.values()].flatMap((clients) => [...clients]);
  }

  async #run(): Promise<void> {
    const off = this.#kernel.wakeups.on('events', () => this.#wake());
    const timer = setInterval(() => void this.beat(), beatMs);
    try {
      while (!this.#closed && (this.#clients.size > 0 || this.#joining.length > 0)) await this.#turn();
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
        this.#add(client);
        joined(position);
      }
      const reading = await readOn(this.#kernel, position, [...this.#clients.keys()]);
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

  #add(client: Client): void {
    if (client.ended) return;
    const { organization_id } = client.actor;
    this.#clients.set(organization_id, (this.#clients.get(organization_id) ?? new Set()).add(client));
  }

  async #tell(events: LoggedEvent[]): Promise<void> {
    for (const [organizationId, some] of Map.groupBy(events, (event) => event.organization_id)) {
      const clients = [...(this.#clients.get(organizationId) ?? [])];
      const frames = some.map((event) => frameOf(this.#kernel, event));
      const alike = Map.groupBy(
        clients,
        ({ actor }) => `${actor.record_scope} ${actor.record_scope === 'all' ? '' : actor.user_id}`,
      );
      for (const group of alike.values()) await this.#tellAlike(group, frames);
      if (some.some(({ type }) => aboutCredentials.test(type))) await this.#recheck(organizationId);
    }
  }

  /** Clients of one organization who see the same records: asked once for all of them. */
  async #tellAlike(clients: Client[], frames: Frame[]): Promise<void> {
    const [first] = clients;
    if (!first) return;
    const asked = frames.map(({ event }) => event).filter((event) => clients.some((client) => client.wants(event)));
    const seen = new Set((await seenEvents(this.#kernel, first.actor, asked)).map(({ id }) => id));
    for (const client of clients)
      for (const frame of frames) if (seen.has(frame.event.id) && client.wants(frame.event)) client.push(frame);
  }

  /** Ends the streams of credentials that are no longer what they were: they come back with what they may now. */
  async #recheck(organizationId: string): Promise<void> {
    const clients = [...(this.#clients.get(organizationId) ?? [])];
    const alike = Map.groupBy(clients, ({ actor }) => JSON.stringify(actor.credential));
    for (const group of alike.values()) {
      const [first] = group;
      const good = first && (await this.#isGood(first));
      if (!good) for (const client of group) client.end();
    }
  }

  async #isGood({ actor }: Client): Promise<boolean> {
    try {
      await this.#kernel.db.readTenant(actor, async () => {});
      return true;
    } catch (error) {
      return !(error instanceof AppError);
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
