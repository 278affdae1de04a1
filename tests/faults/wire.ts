import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long TCP waits at first before it sends again what was lost; then twice as long each time. */
const repeatMs = 200;

/** A wire to a server that can be cut, without either end being told, and that can be slow or lose packets. */
export class Wire {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Milliseconds each piece takes in each direction. */
  latency = 0;
  /** Which part of the pieces is lost. As TCP has it, they and what follows them come later. */
  loss = 0;
  #cut = false;

  private constructor(server: Server, target: URL) {
    this.#server = server;
    const url = new URL(target);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    this.url = url.href;
    server.on('connection', (near) => this.#join(near, connect(Number(target.port), target.hostname)));
  }

  static async to(url: string): Promise<Wire> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Wire(server, new URL(url));
  }

  /** From now on nothing arrives, as if a switch had died. */
  cut(): void {
    this.#cut = true;
  }

  /** New connections work again; those that were cut never come back. */
  mend(): void {
    this.#cut = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      let carried = Promise.resolve();
      from.on('data', (data) => {
        const due = performance.now() + this.#delay();
        carried = carried.then(() => this.#carry(data, to, due));
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        if (!this.#cut) to.destroy();
      });
    }
  }

  #delay(): number {
    let delay = this.latency;
    for (let wait = repeatMs; Math.random() < this.loss; wait *= 2) delay += wait;
    return delay;
  }

  async #carry(data: Buffer, to: Socket, due: number): Promise<void> {
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    if (!this.#cut) to.write(data);
  }
}
