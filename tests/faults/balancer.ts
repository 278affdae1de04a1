import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Told of the answer before the caller is; false: the caller never hears of it. */
export type Interceptor = (answer: { status: number; body: string; backend: string }) => Promise<boolean>;

/**
 * A load balancer as simple as can be: each request goes to the next server that was ready the last time it was asked, on a
 * connection of its own, and is never repeated.
 */
export class Balancer {
  readonly url: string;
  readonly #server: Server;
  readonly #backends: readonly string[];
  readonly #ready: Set<string>;
  intercept: Interceptor = async () => true;
  #turn = 0;
  #closed = false;

  private constructor(server: Server, backends: readonly string[]) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.#backends = backends;
    this.#ready = new Set(backends);
    server.on('request', (incoming, outgoing) => void this.#forward(incoming, outgoing));
    for (const backend of backends) void this.#watch(backend);
  }

  static async before(backends: readonly string[]): Promise<Balancer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Balancer(server, backends);
  }

  /** Waits until a server that was away is asked again. */
  async knows(backend: string): Promise<void> {
    while (!this.#ready.has(backend)) await sleep(20);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #watch(backend: string): Promise<void> {
    while (!this.#closed) {
      // A slow answer, as on a busy machine, is not a refusal; like any balancer, this one has patience.
      const answer = await fetch(`${backend}/readyz`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) this.#ready.add(backend);
      else this.#ready.delete(backend);
      await sleep(50);
    }
  }

  async #forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const ready = this.#backends.filter((backend) => this.#ready.has(backend));
    const backend = ready[this.#turn++ % Math.max(1, ready.length)];
    if (backend === undefined) return void outgoing.writeHead(502).end('nobody is ready');
    const { method, headers } = incoming;
    const target = request(backend + incoming.url, {
      agent: false,
      headers: { ...headers, connection: 'close' },
      ...(method ? { method } : {}),
    });
    incoming.pipe(target);
    try {
      const [answer] = (await once(target, 'response')) as [IncomingMessage];
      const status = answer.statusCode ?? 0;
      const body = Buffer.concat(await answer.toArray());
      if (!(await this.intercept({ status, body: body.toString(), backend }))) return void outgoing.destroy();
      const { connection: _connection, 'transfer-encoding': _encoding, ...rest } = answer.headers;
      outgoing.writeHead(status, rest).end(body);
    } catch (error) {
      outgoing.writeHead(502).end(String(error));
    }
  }
}
